package agora.console;

import agora.checks.Fault;
import agora.clubs.Language;
import agora.console.words.FieldWords;
import agora.edge.lambda.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an issue's check finds. Whoever has just begun has done nothing wrong: what they have not
 * written yet is listed, and not marked.
 *
 * @param marked what is told where it stands; of an issue that was handed to an approver, what is
 *     missing too
 * @param missing all that keeps the issue from being approved, whether it is marked or not
 * @param written whether some of that stands in what somebody has written
 */
public record Findings(List<Fault> marked, List<Missing> missing, boolean written) {

  /** Fields that stand in more than one control, or in one that a browser does not go to. */
  private static final Set<String> WHOLE = Set.of("text", "topics");

  private static final Pattern AT = Pattern.compile("blocks\\[([0-9]+)]\\.([A-Za-z]+).*");

  /**
   * Something that an approval waits for.
   *
   * @param where the field, and the part that it is in
   * @param address of the part in the editor's page
   */
  public record Missing(String where, String says, String address) {}

  /**
   * Of an issue as a page finds it.
   *
   * @param draft the same issue
   * @param language of what is said of it
   */
  static Findings of(IssueLookups issue, Draft draft, Language language) {
    boolean asked = issue.review().isPresent();
    List<Fault> written = issue.errors().stream().filter(each -> !isBlank(each, draft)).toList();
    return new Findings(
        Stream.concat(
                (asked ? issue.errors() : written).stream(), issue.check().warnings().stream())
            .toList(),
        missing(issue.errors(), draft, language),
        !written.isEmpty());
  }

  /** Where faults stand, and what they are. */
  static List<Missing> missing(List<Fault> faults, Draft draft, Language language) {
    return faults.stream().map(each -> missing(each, draft, language)).toList();
  }

  private static boolean isBlank(Fault fault, Draft draft) {
    String stands = draft.text(path(fault, draft));
    return stands != null && stands.isBlank();
  }

  private static Missing missing(Fault fault, Draft draft, Language language) {
    Matcher at = AT.matcher(fault.field());
    String says = FieldWords.in(language).of(fault.problem());
    if (!at.matches()) {
      String name = Labels.in(language).of("save-issue", fault.field()).name();
      return new Missing(name, says, "#" + FormField.id(fault.field()));
    }
    int block = Integer.parseInt(at.group(1));
    String name = Labels.in(language).of("save-issue", "blocks." + at.group(2)).name();
    return new Missing(
        Differences.part(block, draft.blocks().get(block), language)
            + ", "
            + name.toLowerCase(language.locale()),
        says,
        "#" + (WHOLE.contains(at.group(2)) ? "part-" + block : FormField.id(fault.field())));
  }

  /** A field's path as the editor knows it: a block by its id, wherever it stands by now. */
  private static String path(Fault fault, Draft draft) {
    Matcher at = AT.matcher(fault.field());
    return at.matches()
        ? Json.asText(draft.blocks().get(Integer.parseInt(at.group(1))).get("id"))
            + "."
            + at.group(2)
        : fault.field();
  }

  /** Faults in words, by the paths of the fields that they are in. */
  static Map<String, String> byPath(List<Fault> faults, Draft draft, Language language) {
    Map<String, String> byPath = new LinkedHashMap<>();
    for (Fault fault : faults) {
      byPath.merge(
          path(fault, draft),
          FieldWords.in(language).of(fault.problem()),
          (one, other) -> one + " " + other);
    }
    return byPath;
  }
}

package agora.console;

import agora.checks.Fault;
import agora.clubs.Language;
import agora.console.words.FieldWords;
import agora.edge.lambda.Json;
import agora.issues.IssueCheck;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an issue's check finds, told apart: whoever has just begun has done nothing wrong.
 *
 * @param wrong what stands there and can't stand; of an issue that was handed to an approver, what
 *     is missing too
 * @param missing what is to be written yet in what nobody has written in
 */
public record Findings(List<Fault> wrong, List<Missing> missing) {

  private static final Pattern AT = Pattern.compile("blocks\\[([0-9]+)]\\.([A-Za-z]+).*");

  /**
   * Something to be written yet.
   *
   * @param where the field, and the part that it is in
   * @param address of the part in the page
   */
  public record Missing(String where, String says, String address) {}

  /**
   * Tells them apart.
   *
   * @param draft what was checked
   * @param asked whether an approver has been asked to read it
   * @param language of what is said of it
   */
  static Findings of(IssueCheck check, Draft draft, boolean asked, Language language) {
    List<Fault> wrong = new ArrayList<>();
    List<Missing> missing = new ArrayList<>();
    for (Fault fault : check.errors()) {
      if (asked || !isBlank(fault, draft)) {
        wrong.add(fault);
      } else {
        missing.add(missing(fault, draft, language));
      }
    }
    wrong.addAll(check.warnings());
    return new Findings(List.copyOf(wrong), List.copyOf(missing));
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
        "#part-" + block);
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

package agora.console;

import agora.clubs.Club;
import agora.clubs.Language;
import agora.console.words.ActWords;
import agora.edge.lambda.Json;
import agora.members.consents.Shown;
import agora.pages.words.EvidenceWords;
import agora.staff.Outcome;
import agora.staff.OutcomeJson;
import agora.staff.PrintConsent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a command answers, as lines to read. */
public final class Answers {

  private static final Pattern WORDS = Pattern.compile("[A-Z][A-Z_]+");
  private static final Pattern MOMENT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z");
  private static final Pattern LOCAL = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]+");
  private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");

  /** What names something to a program, and says nothing to a person. */
  private static final Set<String> FOR_PROGRAMS =
      Set.of("club", "version", "command", "member", "id", "mailing");

  private Answers() {}

  /**
   * A line.
   *
   * @param name empty for a line without one
   * @param value empty where rows follow
   */
  public record Row(String name, String value, List<Row> inner) {}

  static List<Row> of(Record result, Reading reading, Club club, Language language) {
    if (result instanceof PrintConsent.Printed printed) { // as it is handed over
      return List.of(new Row("", printed.text(), List.of()));
    }
    Map<String, @Nullable Object> answer = OutcomeJson.in(language).of(new Outcome.Done<>(result));
    Map<String, @Nullable Object> told =
        new ToldRows(reading, club, language).of(Json.asMap(answer.get("result")));
    return rows(told, reading.when(club, language));
  }

  /** The mailing that a result says leaves later than now; empty where none does. */
  static Optional<String> leaving(Record result, LocalTimes when) {
    return leaving(
        Json.asMap(OutcomeJson.in(when.language()).of(new Outcome.Done<>(result)).get("result")),
        when.now());
  }

  private static Optional<String> leaving(Map<String, @Nullable Object> fields, Instant now) {
    String mailing = Json.asText(fields.get("mailing"));
    String leaves = Json.asText(fields.get("leaves"));
    return MOMENT.matcher(leaves).matches() && Instant.parse(leaves).isAfter(now)
        ? Optional.of(mailing)
        : fields.values().stream()
            .filter(each -> each instanceof Map<?, ?>)
            .flatMap(each -> leaving(Json.asMap(each), now).stream())
            .findFirst();
  }

  /** What has no name is for programs, and left out. */
  private static List<Row> rows(Map<String, @Nullable Object> fields, LocalTimes when) {
    List<Row> rows = new ArrayList<>();
    fields.forEach(
        (field, value) -> {
          String name = name(field, when.language());
          if (field.equals("mailing") && fields.containsKey("batch")) {
            String mailing = Json.asText(value); // of a club's issue, or of its other mails
            rows.add(
                new Row(
                    ActWords.in(when.language()).mailing(),
                    mailing.substring(mailing.indexOf('_') + 1),
                    List.of()));
          } else if (value != null && !name.isEmpty() && !isForPrograms(field, fields)) {
            Row row =
                field.equals("next")
                    ? new Row("", ActWords.in(when.language()).more(), List.of())
                    : switch (field) {
                      case "did" ->
                          new Row(name, did(Json.asText(value), when.language()), List.of());
                      case "source" ->
                          new Row(
                              name, Sources.name(Json.asText(value), when.language()), List.of());
                      case "actor", "page" ->
                          new Row(
                              name, said(field, Json.asText(value), when.language()), List.of());
                      default -> row(name, value, when);
                    };
            if (!row.value().isEmpty() || !row.inner().isEmpty()) {
              rows.add(row);
            }
          }
        });
    return List.copyOf(rows);
  }

  /** What names something; and a hash in place of somebody's id, or where one stands in a list. */
  private static boolean isForPrograms(String field, Map<String, ?> row) {
    return FOR_PROGRAMS.contains(field)
        || (field.equals("subject") && row.containsKey("ending"))
        || (field.equals("batch") && row.containsKey("pseudonym"));
  }

  /** Who acted, and on which page: as a row has it, or in words. */
  private static String said(String field, String value, Language language) {
    EvidenceWords words = EvidenceWords.in(language);
    return field.equals("page")
        ? words.page(value)
        : value.equals(Shown.CITIZEN) ? words.theCitizen() : Labels.in(language).choice(value);
  }

  private static String did(String command, Language language) {
    return Act.of(command, language).map(Act::name).orElse(command);
  }

  private static Row row(String name, @Nullable Object value, LocalTimes when) {
    if (value instanceof Map<?, ?>) {
      return new Row(name, "", rows(Json.asMap(value), when));
    }
    if (value instanceof List<?> list) {
      boolean plain = list.stream().noneMatch(each -> each instanceof Map<?, ?>);
      return plain
          ? new Row(
              name,
              String.join(", ", list.stream().map(each -> text(each, when)).toList()),
              List.of())
          : new Row(
              name,
              "",
              list.stream()
                  .map(each -> row("", each, when))
                  .filter(row -> !row.inner().isEmpty())
                  .toList());
    }
    return new Row(name, text(value, when), List.of());
  }

  private static String text(@Nullable Object value, LocalTimes when) {
    if (value instanceof Boolean flag) {
      return flag ? ActWords.in(when.language()).yes() : ActWords.in(when.language()).no();
    }
    if (value instanceof Double number) {
      return String.format(when.language().locale(), "%.1f", number).replaceFirst("[,.]0$", "");
    }
    String text = Json.asText(value);
    if (WORDS.matcher(text).matches()) {
      return Labels.in(when.language()).choice(text.toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    try {
      return MOMENT.matcher(text).matches()
          ? when.moment(Instant.parse(text))
          : LOCAL.matcher(text).matches()
              ? when.moment(LocalDateTime.parse(text).atZone(when.zone()).toInstant())
              : MONTH.matcher(text).matches()
                  ? when.month(YearMonth.parse(text))
                  : Labels.in(when.language()).choice(text);
    } catch (DateTimeException e) {
      return text;
    }
  }

  /** What a field of an answer is called; empty for what is a program's alone. */
  static String name(String field, Language language) {
    String name = ActWords.in(language).name(field);
    Labels labels = Labels.in(language);
    return name.isEmpty() ? labels.has("", field) ? labels.of("", field).name() : "" : name;
  }
}

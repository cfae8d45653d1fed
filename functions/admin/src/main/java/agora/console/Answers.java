package agora.console;

import agora.edge.lambda.Json;
import agora.staff.Outcome;
import agora.staff.View;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a command answers, as lines to read. */
public final class Answers {

  private static final Pattern WORDS = Pattern.compile("[A-Z][A-Z_]+");

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("issues", "Udgaver"),
          Map.entry("events", "Arrangementer"),
          Map.entry("members", "Medlemmer"),
          Map.entry("missing", "Fik den ikke"),
          Map.entry("commands", "Kommandoer"),
          Map.entry("nextIssue", "Næste udgave"),
          Map.entry("page", "Klubbens side"),
          Map.entry("skipped", "Sprunget over"),
          Map.entry("shifted", "Flyttet"),
          Map.entry("closed", "Lukket"),
          Map.entry("leaves", "Sendes"),
          Map.entry("state", "Tilstand"),
          Map.entry("status", "Tilstand"),
          Map.entry("planned", "Skal have den"),
          Map.entry("sent", "Sendt"),
          Map.entry("delivered", "Nået frem"),
          Map.entry("bounced", "Kom retur"),
          Map.entry("complained", "Meldt som uønsket"),
          Map.entry("uncertain", "Måske sendt"),
          Map.entry("again", "Sendt igen"),
          Map.entry("late", "Hørt fra for sent"),
          Map.entry("softBounced", "Kom retur for nu"),
          Map.entry("rejected", "Afvist"),
          Map.entry("delayed", "Forsinket"),
          Map.entry("unreported", "Ikke hørt fra endnu"),
          Map.entry("lost", "Aldrig hørt fra"),
          Map.entry("reason", "Grund"),
          Map.entry("rate", "Mails i sekundet"),
          Map.entry("pace", "Højst i sekundet"),
          Map.entry("remaining", "Mangler"),
          Map.entry("secondsLeft", "Sekunder endnu"),
          Map.entry("links", "Links"),
          Map.entry("tickets", "Billetter"),
          Map.entry("slots", "I alt"),
          Map.entry("revealed", "Hentet"),
          Map.entry("redeemed", "Brugt"),
          Map.entry("human", "Klik af mennesker"),
          Map.entry("suspected", "Måske en maskine"),
          Map.entry("unknown", "Ukendt"),
          Map.entry("target", "Fører til"),
          Map.entry("before", "Førte til"),
          Map.entry("link", "Link"),
          Map.entry("block", "Del"),
          Map.entry("blocks", "Dele"),
          Map.entry("approved", "Godkendt"),
          Map.entry("warnings", "Bemærk"),
          Map.entry("lix", "Lixtal"),
          Map.entry("batches", "Portioner"),
          Map.entry("batch", "Portion"),
          Map.entry("retried", "Prøvet igen"),
          Map.entry("rows", "Rækker"),
          Map.entry("row", "Række"),
          Map.entry("verdict", "Resultat"),
          Map.entry("held", "Det, vi ved"),
          Map.entry("stoppedBySes", "Amazon sender ikke til adressen"),
          Map.entry("facts", "Samtykker"),
          Map.entry("html", "Til udskrift"),
          Map.entry("text", "Tekst"),
          Map.entry("joined", "Meldt til"),
          Map.entry("since", "Bekræftet"),
          Map.entry("paused", "Pause til"),
          Map.entry("panel", "I læserpanelet"),
          Map.entry("tracking", "Måling"),
          Map.entry("frequency", "Hvor ofte"),
          Map.entry("source", "Kom fra"),
          Map.entry("next", "Mere følger"),
          Map.entry("note", "Bemærk"),
          Map.entry("erased", "Slettet"),
          Map.entry("looked", "Set på"),
          Map.entry("mails", "Mails"),
          Map.entry("kind", "Slags"),
          Map.entry("at", "Hvornår"));

  private Answers() {}

  /**
   * A line.
   *
   * @param name empty for a line without one
   * @param value empty where rows follow
   */
  public record Row(String name, String value, List<Row> inner) {}

  static List<Row> of(Record result, When when) {
    Map<String, @Nullable Object> answer = View.in("da").of(new Outcome.Done<>(result));
    return rows(Json.asMap(answer.get("result")), when);
  }

  private static List<Row> rows(Map<String, @Nullable Object> fields, When when) {
    List<Row> rows = new ArrayList<>();
    fields.forEach(
        (name, value) -> {
          boolean said =
              value != null
                  && !List.of("club", "version", "command", "member", "id").contains(name)
                  && !(value instanceof List<?> list && list.isEmpty())
                  && !(value instanceof Map<?, ?> map && map.isEmpty());
          if (said) {
            rows.add(row(name(name), value, when));
          }
        });
    return List.copyOf(rows);
  }

  private static Row row(String name, @Nullable Object value, When when) {
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
          : new Row(name, "", list.stream().map(each -> row("", each, when)).toList());
    }
    return new Row(name, text(value, when), List.of());
  }

  private static String text(@Nullable Object value, When when) {
    if (value instanceof Boolean flag) {
      return flag ? "ja" : "nej";
    }
    String text = Json.asText(value);
    if (WORDS.matcher(text).matches()) {
      return Labels.choice(text.toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }
    try {
      return text.length() >= 20 && text.length() <= 30 && text.endsWith("Z")
          ? when.moment(Instant.parse(text))
          : Labels.choice(text);
    } catch (DateTimeException e) {
      return text;
    }
  }

  static String name(String field) {
    String name = NAMES.get(field);
    return name == null ? Labels.of("", field).name() : name;
  }
}

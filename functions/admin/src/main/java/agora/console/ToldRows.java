package agora.console;

import agora.clubs.Club;
import agora.clubs.Language;
import agora.console.words.OverviewWords;
import agora.edge.lambda.Json;
import agora.events.Event;
import agora.ids.MailingId;
import agora.issues.Issue;
import agora.mailings.Mailing;
import agora.members.consents.Consent;
import agora.members.consents.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an answer with what they leave to be looked up: an act of the staff says which it
 * was, topics have their names, a mail its subject or what it was about, and a consent the words
 * that its row has only the version of.
 */
record ToldRows(Reading reading, Club club, Language language) {

  Map<String, @Nullable Object> of(Map<String, @Nullable Object> row) {
    Map<String, @Nullable Object> told = new LinkedHashMap<>();
    boolean act = row.containsKey("ending"); // a row of the audit, as it stands there
    row.forEach(
        (field, value) ->
            told.put(act && field.equals("command") ? "did" : field, value(field, value)));
    if (row.containsKey("mailing") && row.containsKey("batch")) {
      subject(Json.asText(row.get("mailing"))).ifPresent(each -> told.put("subject", each));
    }
    if (row.get("text") == null) {
      words(row).ifPresent(each -> told.put("text", each));
    }
    return told;
  }

  private @Nullable Object value(String field, @Nullable Object value) {
    if (value instanceof Map<?, ?>) {
      return of(Json.asMap(value));
    }
    return value instanceof List<?> list
        ? list.stream().map(each -> field.equals("topics") ? topic(each) : value("", each)).toList()
        : value;
  }

  /** By its name; a topic that the club no longer has by its id. */
  private @Nullable Object topic(@Nullable Object each) {
    return each instanceof String id ? club.topic(id, language) : value("", each);
  }

  private Optional<String> subject(String mailing) {
    String own = club.id() + "_";
    return mailing.startsWith(own)
        ? subject(reading.issues().find(club.id(), mailing.substring(own.length())))
            .or(() -> reading.mailings().find(MailingId.of(mailing)).map(this::called))
        : Optional.empty();
  }

  private static Optional<String> subject(Optional<Issue> issue) {
    return issue.map(Issue::subject).filter(each -> !each.isBlank());
  }

  /** What a mail that is no issue was, and about which issue or event. */
  private String called(Mailing mailing) {
    String kind = OverviewWords.in(language).of(mailing.kind());
    String about = mailing.about();
    return subject(reading.issues().find(club.id(), about))
        .or(() -> reading.events().find(club.id(), about).map(Event::title))
        .map(each -> kind + ": " + each)
        .orElse(kind);
  }

  /** The words of a consent, if they are those whose hash was written down at the time. */
  private static Optional<String> words(Map<String, @Nullable Object> row) {
    String hash = Json.asText(row.get("textHash"));
    String read = Json.asText(row.get("language"));
    return Stream.of(Consent.Purpose.values())
        .filter(purpose -> purpose.name().equals(row.get("purpose")))
        .flatMap(
            purpose ->
                Language.known(read)
                    .flatMap(each -> Wording.of(Json.asText(row.get("textVersion")), purpose, each))
                    .stream())
        .filter(words -> Wording.hash(words).equals(hash))
        .findFirst();
  }
}

package agora.pages;

import agora.clubs.Club;
import agora.clubs.Language;
import agora.clubs.Phrase;
import agora.clubs.Times;
import agora.events.Event;
import agora.issues.Issue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a new member can look forward to.
 *
 * @param nextIssue when the next issue comes; null where none is planned
 * @param latest the latest issue; null where there is none yet
 * @param event the next event that takes place; null for none
 */
public record Ahead(@Nullable Instant nextIssue, @Nullable Issue latest, @Nullable Event event) {

  /** In sentences; none where there is nothing to say. */
  public List<List<Phrase>> says(Club club, Language language) {
    Times times = Times.of(club, language);
    List<List<Phrase>> says = new ArrayList<>();
    if (nextIssue != null) {
      says.add(
          List.of(
              Phrase.ours(
                  language.choose("Næste udgave kommer ", "The next issue comes on ")
                      + times.moment(nextIssue)
                      + ".")));
    }
    if (latest != null) {
      says.add(
          List.of(
              Phrase.ours(
                  nextIssue == null
                      ? language.choose("Læs den seneste udgave: »", "Read the latest issue: “")
                      : language.choose(
                          "Indtil da kan du læse den seneste: »",
                          "Until then you can read the latest: “")),
              Phrase.theirs(latest.subject(), club),
              Phrase.ours(language.choose("«.", "”."))));
    }
    if (event != null) {
      says.add(
          List.of(
              Phrase.ours(language.choose("Det sker snart: »", "Coming up: “")),
              Phrase.theirs(event.title(), club),
              Phrase.ours(
                  language.choose("« ", "” on ") + times.span(event.starts(), event.ends()) + ", "),
              Phrase.theirs(event.place(), club),
              Phrase.ours(".")));
    }
    return says;
  }

  /** The path of the latest issue's page; null where there is none. */
  public @Nullable String latestPath() {
    return latest == null ? null : "/clubs/" + latest.club() + "/issues/" + latest.id();
  }
}

package agora.pages;

import agora.clubs.Club;
import agora.clubs.Language;
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
  public List<String> says(Club club, Language language) {
    Times times = Times.of(club, language);
    List<String> says = new ArrayList<>();
    if (nextIssue != null) {
      says.add(
          language.choose("Næste udgave kommer ", "The next issue comes on ")
              + times.moment(nextIssue)
              + ".");
    }
    if (latest != null) {
      String subject = latest.subject();
      says.add(
          nextIssue == null
              ? language.choose(
                  "Læs den seneste udgave: »" + subject + "«.",
                  "Read the latest issue: “" + subject + "”.")
              : language.choose(
                  "Indtil da kan du læse den seneste: »" + subject + "«.",
                  "Until then you can read the latest: “" + subject + "”."));
    }
    if (event != null) {
      says.add(
          language.choose(
                  "Det sker snart: »" + event.title() + "« ",
                  "Coming up: “" + event.title() + "” on ")
              + times.span(event.starts(), event.ends())
              + ", "
              + event.place()
              + ".");
    }
    return says;
  }

  /** The path of the latest issue's page; null where there is none. */
  public @Nullable String latestPath() {
    return latest == null ? null : "/clubs/" + latest.club() + "/issues/" + latest.id();
  }
}

package agora.pages;

import agora.clubs.Club;
import agora.clubs.Language;
import agora.clubs.Phrase;
import agora.clubs.Times;
import agora.events.Event;
import agora.issues.Issue;
import agora.pages.words.SignUpWords;
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
    SignUpWords say = SignUpWords.in(language);
    List<List<Phrase>> says = new ArrayList<>();
    if (nextIssue != null) {
      says.add(List.of(Phrase.ours(say.nextIssueComes(times.moment(nextIssue)))));
    }
    if (latest != null) {
      Phrase subject = Phrase.theirs(latest.subject(), club);
      says.add(
          nextIssue == null ? say.readTheLatest(subject) : say.readTheLatestUntilThen(subject));
    }
    if (event != null) {
      says.add(
          say.comingUp(
              Phrase.theirs(event.title(), club),
              times.span(event.starts(), event.ends()),
              Phrase.theirs(event.place(), club)));
    }
    return says;
  }

  /** The path of the latest issue's page; null where there is none. */
  public @Nullable String latestPath() {
    return latest == null ? null : "/clubs/" + latest.club() + "/issues/" + latest.id();
  }
}

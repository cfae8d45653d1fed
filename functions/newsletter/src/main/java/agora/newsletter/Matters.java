package agora.newsletter;

import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.events.Event;
import agora.issues.Corrections;
import agora.issues.Issue;
import agora.issues.Issues;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds what a mailing says, and to whom. */
record Matters(
    Clubs clubs,
    Issues issues,
    Corrections corrections,
    Mailings mailings,
    DayParts.Source days,
    Desk desk)
    implements Function<Mailing, Matter> {

  @Override
  public Matter apply(Mailing head) {
    Club club = clubs.find(head.club()).orElseThrow();
    Texts texts = new Texts(mailings, head.id());
    return switch (head.kind()) {
      case ISSUE ->
          new IssueMatter(
              desk, club, clubs.calendar(club.id()).closed(), issue(head), events(club), texts);
      case PANEL -> new PanelMatter(desk, club, issue(head), events(club), texts);
      case CORRECTION ->
          new CorrectionMatter(
              desk,
              club,
              corrections
                  .find(club.id(), head.id().substring(club.id().length() + 1))
                  .orElseThrow(),
              texts);
      case BEFORE_EVENT, AFTER_EVENT, TICKETS_OPEN, TICKETS_CLOSING ->
          new DayMatter(desk, days.of(head));
    };
  }

  private Issue issue(Mailing head) {
    return issues.find(head.club(), head.about()).orElseThrow();
  }

  private Map<String, Event> events(Club club) {
    return desk.events().all(club.id()).stream()
        .collect(Collectors.toMap(Event::id, Function.identity()));
  }
}

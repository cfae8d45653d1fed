package agora.newsletter;

import agora.clubs.Club;
import agora.compose.Composer;
import agora.compose.Rendered;
import agora.events.Event;
import agora.issues.Issue;
import agora.mailings.Batches;
import agora.mailings.Mailing;
import agora.members.Member;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/**
 * An issue, to all active members of its club.
 *
 * @param closed whether the club is closed
 */
record IssueMatter(
    Desk desk, Club club, boolean closed, Issue issue, Map<String, Event> events, Texts texts)
    implements Matter {

  @Override
  public Optional<Objection> objection() {
    if (closed) {
      return Optional.of(
          new Objection(
              Step.CLOSED,
              "Klubben er lukket, så udgaven er ikke sendt. Åbn klubben igen, og send den."));
    }
    return NextToSend.approved(issue)
        ? Texts.tooLarge(this::render)
        : Optional.of(
            new Objection(
                Step.NOT_APPROVED,
                "Udgaven er ændret, siden den blev godkendt. Godkend den igen, og send den."));
  }

  @Override
  public void write() {
    texts.write("", this::render);
  }

  @Override
  public Iterator<Batches.Batch> batches(Mailing head) {
    return new Everyone(
        desk.members().all(club.id(), head.cursor()).iterator(),
        Member.Occasion.ISSUE,
        desk.ids(),
        head.created());
  }

  private Rendered render(String language) {
    return new Composer(desk.controller())
        .render(club, issue, events, language, desk.publicBaseUrl());
  }
}

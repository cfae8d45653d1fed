package agora.newsletter;

import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.events.DueMail;
import agora.events.Event;
import agora.issues.Corrections;
import agora.issues.Issues;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import agora.mailings.Occasions;
import agora.store.Contents;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds what a mailing says, and to whom. */
record Matters(
    Clubs clubs,
    Issues issues,
    Corrections corrections,
    Mailings mailings,
    Occasions occasions,
    Desk desk)
    implements Function<Mailing, Matter> {

  @Override
  public Matter apply(Mailing head) {
    Club club = clubs.find(head.club()).orElseThrow();
    Texts texts = new Texts(mailings, head.id());
    return switch (head.kind()) {
      case ISSUE ->
          new IssueMatter(
              desk,
              club,
              issues.find(club.id(), head.about()).orElseThrow(),
              desk.events().all(club.id()).stream()
                  .collect(Collectors.toMap(Event::id, Function.identity())),
              texts);
      case CORRECTION ->
          new CorrectionMatter(
              desk,
              club,
              corrections
                  .find(club.id(), head.id().substring(club.id().length() + 1))
                  .orElseThrow(),
              texts);
      case BEFORE_EVENT, AFTER_EVENT, TICKETS_OPEN, TICKETS_CLOSING ->
          new DayMatter(
              desk,
              club,
              occasions.parts(head.id()).stream()
                  .map(part -> Contents.read(part, DueMail.class))
                  .toList(),
              texts);
    };
  }
}

package agora.privacy;

import agora.mailings.Batches;
import agora.mailings.Batches.Place;
import agora.mailings.Mailings;
import agora.members.Member;
import java.util.List;

/** The mailings that a member is a recipient of, sent or only planned, with the name used there. */
final class MailingTraces {

  private final Mailings mailings;
  private final Batches batches;

  MailingTraces(Tables tables) {
    this.mailings = new Mailings(tables.dynamo(), tables.mailings());
    this.batches = new Batches(tables.dynamo(), tables.mailings());
  }

  List<Place> of(Member member) {
    return mailings.of(member.club()).stream()
        .flatMap(id -> mailings.find(id).stream())
        .flatMap(mailing -> batches.placeOf(mailing.id(), mailing.batches(), member.id()).stream())
        .toList();
  }
}

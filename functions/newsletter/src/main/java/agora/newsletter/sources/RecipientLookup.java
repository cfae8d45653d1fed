package agora.newsletter.sources;

import agora.clubs.Clubs;
import agora.clubs.Controller;
import agora.events.Events;
import agora.mailings.Batches;
import agora.mailings.Mailing;
import agora.mailings.Recipients;
import agora.members.Member;
import agora.members.limits.Promotions;
import agora.members.memberships.Members;
import agora.tickets.Holders;
import agora.tokens.Ids;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** What the planner looks up to know who gets a mail. */
public record RecipientLookup(
    Members members,
    Batches batches,
    Recipients recipients,
    Holders holders,
    Promotions promotions,
    Events events,
    Ids ids,
    Clubs clubs,
    String publicBaseUrl) {

  /** A club's members after a mailing's cursor who get such a mail as it does. */
  Iterator<Member> receiving(Mailing head, Member.Occasion occasion) {
    return members
        .all(head.club(), head.cursor())
        .filter(member -> member.receives(occasion, head.created()))
        .iterator();
  }

  /** Who the mails are from; null where the library has not said so. */
  @Nullable Controller controller() {
    return clubs.controller().orElse(null);
  }
}

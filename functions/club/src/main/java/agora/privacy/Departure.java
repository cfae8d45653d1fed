package agora.privacy;

import agora.events.Event;
import agora.events.Events;
import agora.mailings.Deliveries;
import agora.members.Member;
import agora.tickets.MemberClaims;
import agora.tickets.Right;

/**
 * What goes from the other tables when a member does, be it by erasure or since all terms are over:
 * who has which code, and which mails were delivered.
 */
public final class Departure {

  private final Tables tables;

  public Departure(Tables tables) {
    this.tables = tables;
  }

  /** Forgets what those tables know of a member; more than once does no harm. */
  public void of(Member member) {
    MemberClaims claims = new MemberClaims(tables.dynamo(), tables.tickets());
    for (Event event : new Events(tables.contents()).all(member.club())) {
      claims.forget(new Right(member.club(), event.id(), member.id()));
    }
    new Deliveries(tables.dynamo(), tables.deliveries()).forget(member.id());
  }
}

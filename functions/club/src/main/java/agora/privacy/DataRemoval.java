package agora.privacy;

import agora.mailings.Deliveries;
import agora.members.Member;
import agora.tickets.MemberClaims;
import agora.tickets.UnlockRequest;

/**
 * What goes from the other tables when a member does, be it by erasure or since all terms are over:
 * who has which code, and which mails were delivered.
 */
public final class DataRemoval {

  private final Tables tables;

  public DataRemoval(Tables tables) {
    this.tables = tables;
  }

  /** Forgets what those tables know of a member; more than once does no harm. */
  public void of(Member member) {
    MemberClaims claims = new MemberClaims(tables.dynamo(), tables.tickets());
    for (String id : Claimable.all(tables.contents(), member.club())) {
      claims.forget(new UnlockRequest(member.club(), id, member.id()));
    }
    new Deliveries(tables.dynamo(), tables.deliveries()).forget(member.id());
  }
}

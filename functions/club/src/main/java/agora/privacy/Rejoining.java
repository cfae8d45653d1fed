package agora.privacy;

import agora.ids.MemberId;
import agora.members.Member;
import agora.members.memberships.MemberStanding;
import agora.members.memberships.MemberStandings;
import agora.tickets.MemberClaims;
import agora.tickets.UnlockRequest;
import java.time.Instant;
import java.util.List;

/**
 * What goes with somebody who comes back from the membership that ended into the new one: their
 * codes and places for what is still to come, since they are theirs, and who has one gets no other.
 */
public final class Rejoining {

  private final Tables tables;

  public Rejoining(Tables tables) {
    this.tables = tables;
  }

  /** Carries them over; more than once does no harm. */
  public void carryCodes(Member member, Instant now) {
    List<MemberId> before =
        new MemberStandings(tables.dynamo(), tables.members())
            .find(member.club(), member.id())
            .map(MemberStanding::earlier)
            .orElse(List.of());
    if (before.isEmpty()) {
      return;
    }
    MemberClaims claims = new MemberClaims(tables.dynamo(), tables.tickets());
    for (String each : Claimable.toCome(tables.contents(), member.club(), now)) {
      UnlockRequest to = new UnlockRequest(member.club(), each, member.id());
      before.forEach(id -> claims.carry(new UnlockRequest(member.club(), each, id), to));
    }
  }
}

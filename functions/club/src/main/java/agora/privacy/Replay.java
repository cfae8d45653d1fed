package agora.privacy;

import agora.members.Member;
import agora.members.addresses.AddressRows;
import agora.members.due.DueWalk;
import agora.members.memberships.MemberStandings;
import agora.members.memberships.Members;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * Erases once more whom the log names: after a restore, before any function is enabled, by looking
 * at all members; and daily for the last days, by looking up the addresses that the log names.
 */
public final class Replay {

  private final Tables tables;
  private final Erasures log;
  private final Erasure erasure;

  public Replay(Tables tables, InstantSource clock) {
    this.tables = tables;
    this.log = new Erasures(tables);
    this.erasure = new Erasure(tables, clock);
  }

  /**
   * Erases again whoever of those that were erased of late is there, at the address that they had.
   *
   * @return how many
   */
  public int recent(String club, Instant since) {
    List<Member> back =
        log.logged(club, since).stream().flatMap(each -> back(club, each).stream()).toList();
    back.forEach(erasure::again);
    return back.size();
  }

  /** Whoever has the address, or had it before them. */
  private List<Member> back(String club, Erasures.Logged erased) {
    return new AddressRows(tables.dynamo(), tables.members())
        .member(erased.address(), club).stream()
            .flatMap(
                id ->
                    new MemberStandings(tables.dynamo(), tables.members()).line(club, id).stream())
            .filter(member -> tables.keys().get().hashOfMember(member.id()).equals(erased.member()))
            .toList();
  }

  /**
   * How far a replay is.
   *
   * @param seen members looked at by this call
   * @param erased members erased by this call
   * @param cursor to go on from; empty when all are seen
   */
  public record Progress(int seen, int erased, String cursor) {}

  /**
   * Looks at the next members of a club, in the order of their ids; and has the lifecycle walk
   * through the club, since what it had seen to may be back.
   *
   * @param since erasures from then on: the moment that the tables were restored to, or earlier
   * @param after the cursor of the call before; empty for the first
   * @param most members to look at
   */
  public Progress run(String club, Instant since, String after, int most) {
    if (after.isEmpty()) {
      new DueWalk(tables.dynamo(), tables.members()).again(club);
    }
    Set<String> erased = log.since(club, since);
    if (erased.isEmpty()) {
      return new Progress(0, 0, "");
    }
    Iterator<Member> members =
        new Members(tables.dynamo(), tables.members()).all(club, after).iterator();
    int seen = 0;
    int again = 0;
    String last = after;
    while (seen < most && members.hasNext()) {
      Member member = members.next();
      if (erased.contains(tables.keys().get().hashOfMember(member.id()))) {
        erasure.again(member);
        again++;
      }
      last = member.id().value();
      seen++;
    }
    return new Progress(seen, again, members.hasNext() ? last : "");
  }
}

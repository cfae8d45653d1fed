package agora.privacy;

import agora.ids.MemberId;
import agora.members.Member;
import agora.members.addresses.AddressRows;
import agora.members.consents.Consent;
import agora.members.consents.Consents;
import agora.members.limits.MailCounts;
import agora.members.limits.Promotions;
import agora.members.links.SessionRows;
import agora.members.memberships.MemberStanding;
import agora.members.memberships.MemberStandings;
import agora.store.AllOrNone;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Erases a member (GDPR article 17), with the memberships of the same address that ended before.
 * First the member is marked, and the erasure logged, in one transaction: from then on nothing is
 * mailed. Then what hangs on the member goes, table by table, and the member last; so a try that
 * failed half-way is finished by the next one, or by the daily {@link Replay}.
 *
 * <p>What stays names nobody: the counters, the random id in the batches of mailings that went out
 * and in the rows of consent, and the log's keyed hashes.
 */
public final class Erasure {

  private static final int TRIES = 5;

  private final Tables tables;
  private final InstantSource clock;
  private final MemberStandings members;
  private final Consents consents;
  private final Erasures log;
  private final TrackingRemoval withdrawal;

  public Erasure(Tables tables, InstantSource clock) {
    this.tables = tables;
    this.clock = clock;
    this.members = new MemberStandings(tables.dynamo(), tables.members());
    this.consents = new Consents(tables.dynamo(), tables.consents());
    this.log = new Erasures(tables);
    this.withdrawal = new TrackingRemoval(tables);
  }

  /**
   * Erases a member, however often it is asked; one that is gone already stays so.
   *
   * @param how by what act it was asked for
   */
  public void erase(String club, MemberId id, Consent.How how) {
    for (int attempt = 1; ; attempt++) {
      MemberStanding standing = members.find(club, id).orElse(null);
      if (standing == null) {
        return;
      }
      try {
        if (!standing.erasing()) {
          begin(standing, how, clock.instant().plusNanos((attempt - 1) * 1000L));
        }
        for (MemberId before : standing.earlier()) { // which has the same address
          erase(club, before, how);
        }
        finish(standing.member());
        return;
      } catch (TransactionCanceledException e) { // somebody else began it, or the member changed
        if (attempt == TRIES) {
          throw e;
        }
      }
    }
  }

  /** Erases a member again whom a restore has brought back: what is logged is not logged anew. */
  void again(Member member) {
    Instant now = clock.instant();
    consents.due().put(member.club(), member.id().value(), now);
    if (members.erasingAgain(member, now)) { // and not gone meanwhile
      finish(member);
    }
  }

  private void begin(MemberStanding standing, Consent.How how, Instant clock) {
    Member member = standing.member();
    Instant now = standing.lastFact().next(clock);
    List<TransactWriteItem> writes = new ArrayList<>(log.inserts(member, now));
    writes.add(consents.due().putting(member.club(), member.id().value(), now));
    writes.add(members.erasing(standing, now));
    if (member.state() != Member.State.LEFT) {
      writes.add(consents.insert(Consent.of(member, now, Consent.Fact.WITHDRAWN, how)));
    }
    AllOrNone.write(tables.dynamo(), writes);
  }

  private void finish(Member member) {
    withdrawal.voidNames(member, false);
    new DataRemoval(tables).of(member);
    forgetAddress(member);
    members.remove(member);
    new SessionRows(tables.dynamo(), tables.sessions()).end(member.club(), member.id());
  }

  private void forgetAddress(Member member) {
    String address = tables.keys().get().hashOfAddress(member.email());
    new Promotions(tables.dynamo(), tables.members(), tables.keys())
        .forget(member.club(), member.email());
    new MailCounts(tables.dynamo(), tables.sessions()).forget(address);
    new AddressRows(tables.dynamo(), tables.members()).release(address, member);
  }
}

package agora.privacy;

import agora.clicks.Pseudonyms;
import agora.clubs.Clubs;
import agora.ids.MailingId;
import agora.insights.Stats;
import agora.mailings.MailingRemoval;
import agora.members.addresses.StopRemoval;
import agora.members.consents.Evidence;
import agora.members.due.DueWalk;
import agora.members.memberships.Members;
import agora.members.queues.DueEvidence;
import agora.pictures.Pictures;
import agora.store.Contents;
import agora.tickets.CodeRemoval;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Removes what a club leaves whose memberships have ended: what staff wrote, its mailings, codes
 * and figures, and who was stopped in the system before it. What hangs on a person goes by its own
 * term and is not touched: ended memberships and the evidence of their consents, which the
 * lifecycle removes; what expires by itself; and the audit. As long as there is any evidence, the
 * club stays by its name and rules, since the lifecycle goes by them.
 *
 * <p>Each method does again what was done without harm, and what names the others goes last: who
 * was cut off anywhere begins anew with what is left.
 */
public final class ClubRemoval {

  /** Behind everything that can be due. */
  private static final Duration EVER = Duration.ofDays(36_500);

  private final Clubs clubs;
  private final Contents contents;
  private final MailingRemoval mailings;
  private final Pseudonyms names;
  private final CodeRemoval codes;
  private final Stats stats;
  private final StopRemoval stops;
  private final Members members;
  private final Evidence evidence;
  private final DueEvidence due;
  private final DueWalk walk;
  private final Pictures pictures;

  /**
   * @param stats the name of the Stats table
   */
  public ClubRemoval(Tables tables, String stats) {
    this.clubs = new Clubs(tables.contents());
    this.contents = tables.contents();
    this.mailings = new MailingRemoval(tables.dynamo(), tables.mailings());
    this.names = new Pseudonyms(tables.dynamo(), tables.clicks());
    this.codes = new CodeRemoval(tables.dynamo(), tables.tickets());
    this.stats = new Stats(tables.dynamo(), stats);
    this.stops = new StopRemoval(tables.dynamo(), tables.members());
    this.members = new Members(tables.dynamo(), tables.members());
    this.evidence = new Evidence(tables.dynamo(), tables.consents());
    this.due = new DueEvidence(tables.dynamo(), tables.consents());
    this.walk = new DueWalk(tables.dynamo(), tables.members());
    this.pictures = new Pictures(tables.contents());
  }

  /** The ids of the club's mailings, in their order. */
  public List<MailingId> mailings(String club) {
    return mailings.of(club);
  }

  /** The ids of its events and of what it gave away, in their order. */
  public List<String> events(String club) {
    return Claimable.all(contents, club);
  }

  /** What staff wrote, but for the calendar: {@code kind#id}. */
  public List<String> written(String club) {
    return clubs.written(club);
  }

  /** How many batches of a mailing there may be. */
  public int batches(MailingId mailing) {
    return mailings.batches(mailing);
  }

  /** Removes a batch, and the names that its members have in the mailing. */
  public void batch(MailingId mailing, int batch) {
    mailings.names(mailing, batch).forEach(name -> names.forget(mailing, name));
    mailings.batch(mailing, batch);
  }

  /** Removes a mailing whose batches are gone. */
  public void mailing(MailingId mailing) {
    stats.forget(Stats.ofMailing(mailing));
    mailings.mailing(mailing);
  }

  /** Removes one of the {@link CodeRemoval#parts} of an event's codes. */
  public void codes(String club, String event, int part) {
    codes.codes(club, event, part);
  }

  /** Removes what else there is of an event's tickets. */
  public void tickets(String club, String event) {
    codes.claims(club, event);
    stats.forget(Stats.ofTickets(club, event));
  }

  /** Who was stopped in the system before, next after one of them; see {@link StopRemoval}. */
  public List<StopRemoval.Stop> stops(String club, String after) {
    return stops.of(club, after);
  }

  public void stop(StopRemoval.Stop stop) {
    stops.remove(stop);
  }

  /** Whether any membership, or evidence of one, is left. */
  public boolean isRemembered(String club, Instant now) {
    return members.all(club, "").findFirst().isPresent()
        || evidence.all(club, "").hasNext()
        || due.of(club, "", now.plus(EVER)).hasNext();
  }

  /** Removes all that is left but what is remembered, and the club itself where nothing is. */
  public void rest(String club, Instant now) {
    stats.forget(Stats.ofClub(club));
    mailings.list(club);
    pictures.leave(club);
    clubs.removeWritten(club);
    if (!isRemembered(club, now)) {
      walk.again(club);
      clubs.remove(club);
    }
  }
}

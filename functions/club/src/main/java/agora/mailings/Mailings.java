package agora.mailings;

import agora.ids.MailingId;
import agora.mailings.Mailing.Body;
import agora.mailings.Mailing.Reason;
import agora.mailings.Mailing.State;
import agora.store.AllOrNone;
import agora.store.Change;
import agora.store.Conditions;
import agora.store.RowKey;
import agora.store.Rows;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Heads, links and texts of mailings, in the partition of the mailing's id. A head is changed by
 * staff, by the planner and by senders at once, so each change names the states that it may be made
 * in: of two that exclude each other the second is told. Links and texts are written once.
 */
public final class Mailings {

  /** Shorter than the sender's queue hides a message that a lost sender leaves behind. */
  public static final Duration TELLING = Duration.ofMinutes(2);

  private final Rows<HeadRow> heads;
  private final Rows<ListedRow> listed;
  private final Rows<LinkRow> links;
  private final Rows<BodyRow> bodies;
  private final Rows<LeftBeforeRow> left;
  private final Rows<FrozenRow> frozen;
  private final DynamoDbClient dynamo;

  public Mailings(DynamoDbClient dynamo, String table) {
    this.heads = new Rows<>(dynamo, table, () -> HeadRow.SCHEMA);
    this.listed = new Rows<>(dynamo, table, () -> ListedRow.SCHEMA);
    this.links = new Rows<>(dynamo, table, () -> LinkRow.SCHEMA);
    this.bodies = new Rows<>(dynamo, table, () -> BodyRow.SCHEMA);
    this.left = new Rows<>(dynamo, table, () -> LeftBeforeRow.SCHEMA);
    this.frozen = new Rows<>(dynamo, table, () -> FrozenRow.SCHEMA);
    this.dynamo = dynamo;
  }

  public Optional<Mailing> find(MailingId mailing) {
    return heads.find(mailing.value(), HeadRow.SK).map(HeadRow::mailing);
  }

  /** The ids of all mailings of a club, of every kind, also of those that only wait. */
  public List<MailingId> of(String club) {
    return listed.of(ListedRow.partition(club)).map(ListedRow::mailing).toList();
  }

  /**
   * Begins a mailing.
   *
   * @return false if it had begun before, and nothing has changed
   */
  public boolean begin(Mailing mailing) {
    listed.putIfAbsent(new ListedRow(mailing.club(), mailing.id())); // first: none may be unlisted
    return heads.putIfAbsent(HeadRow.of(mailing));
  }

  /** Lets a WAITING mailing be planned; false if it does not wait any more. */
  public boolean start(MailingId mailing) {
    return change(mailing, starting());
  }

  /** That a mailing has not been started, whether there is one or not; for a transaction. */
  public TransactWriteItem unstarted(MailingId mailing) {
    return heads.checking(mailing.value(), HeadRow.SK, Conditions.absent(HeadRow.STARTED));
  }

  private static Change starting() {
    return new Change()
        .set(HeadRow.STATE, State.PLANNING)
        .set(HeadRow.STARTED, true)
        .when(is(State.WAITING));
  }

  /**
   * Lets a WAITING mailing be planned, and freezes what it is made of in the same write.
   *
   * @return false if it does not wait any more, and nothing has changed
   */
  public boolean start(MailingId mailing, String frozen) {
    return AllOrNone.done(
        dynamo,
        List.of(
            this.frozen.putting(new FrozenRow(mailing, frozen)),
            heads.changing(mailing.value(), HeadRow.SK, starting())));
  }

  /** What those of the mailings are made of that were frozen, by the mailing's id. */
  public Map<MailingId, String> frozen(Collection<MailingId> ids) {
    return frozen
        .all(ids.stream().map(id -> new RowKey(id.value(), FrozenRow.SK)).toList())
        .stream()
        .collect(Collectors.toMap(FrozenRow::mailing, FrozenRow::body));
  }

  /** Cancels a mailing that still waits; false if it does not wait any more. */
  public boolean regret(MailingId mailing, Reason reason, Instant now) {
    return change(mailing, cancelling(reason, now).when(is(State.WAITING)));
  }

  private static Change cancelling(Reason reason, Instant now) {
    return new Change()
        .set(HeadRow.STATE, State.CANCELLED)
        .set(HeadRow.REASON, reason)
        .set(HeadRow.CANCELLED_AT, now);
  }

  /**
   * Lets a mailing wait once more that was cancelled before it was planned.
   *
   * @return false if it is in another state, or was planned in part, and nothing has changed
   */
  public boolean again(MailingId mailing, Instant notBefore) {
    return change(mailing, waitingAgain().set(HeadRow.NOT_BEFORE, notBefore));
  }

  /**
   * The same of one that was undone, as it was read: undone once more meanwhile, it stays so.
   *
   * @param notBefore null where it may leave at once
   */
  public boolean again(Mailing undone, @Nullable Instant notBefore) {
    Change again =
        waitingAgain()
            .when(
                Conditions.is(HeadRow.CANCELLED_AT, Objects.requireNonNull(undone.cancelledAt())));
    return change(
        undone.id(),
        notBefore == null
            ? again.remove(HeadRow.NOT_BEFORE)
            : again.set(HeadRow.NOT_BEFORE, notBefore));
  }

  private static Change waitingAgain() {
    return new Change()
        .set(HeadRow.STATE, State.WAITING)
        .remove(HeadRow.REASON, HeadRow.CANCELLED_AT)
        .when(is(State.CANCELLED), Conditions.absent(HeadRow.STARTED));
  }

  /**
   * Moves planning on by one batch, while the mailing is PLANNING.
   *
   * @param from the head as it was read; where it has moved since, nothing changes
   * @param planned recipients of this batch
   * @param cursor the last member that this batch looked at
   */
  public boolean advance(Mailing from, int planned, String cursor) {
    return change(
        from.id(),
        new Change()
            .add(HeadRow.PLANNED, Change.number(planned))
            .count(HeadRow.BATCHES)
            .set(HeadRow.CURSOR, cursor)
            .when(
                Conditions.is(HeadRow.BATCHES, Change.number(from.batches())), is(State.PLANNING)));
  }

  /** All is planned; false if the mailing is not PLANNING any more. */
  public boolean planned(MailingId mailing) {
    return change(mailing, new Change().set(HeadRow.STATE, State.PLANNED).when(is(State.PLANNING)));
  }

  /**
   * Pauses a mailing that is sent, for a reason that staff must be told.
   *
   * @param details its figures, or SES's own word; kept until staff are {@link #told}
   * @return false if it is in another state, and nothing has changed
   */
  public boolean pause(MailingId mailing, Reason reason, String details) {
    return change(mailing, pausing(reason).set(HeadRow.UNTOLD, details));
  }

  /**
   * Pauses a mailing that is sent, since staff say so.
   *
   * @return false if it is in another state, and nothing has changed
   */
  public boolean pause(MailingId mailing) {
    return change(mailing, pausing(Reason.STAFF));
  }

  private static Change pausing(Reason reason) {
    return new Change()
        .copy(HeadRow.STATE, HeadRow.WAS)
        .set(HeadRow.STATE, State.PAUSED)
        .set(HeadRow.REASON, reason)
        .remove(HeadRow.TELLING)
        .when(
            Conditions.in(HeadRow.STATE, State.PLANNING, State.PLANNED),
            Conditions.lacks(HeadRow.WAIVED, reason.name()));
  }

  /**
   * Why a mailing paused itself, for staff to be told by who holds this.
   *
   * @param until when another may tell them, should this one not come to it; seconds of the epoch
   */
  public record Untold(MailingId mailing, Reason reason, String details, long until) {}

  /**
   * Takes it upon oneself to tell staff why a mailing is paused; empty where they are told, or
   * someone else is about to tell them. Whoever takes it and is lost is followed by another when
   * {@link #TELLING} is over.
   */
  public Optional<Untold> tell(MailingId mailing, Instant now) {
    long until = now.plus(TELLING).getEpochSecond();
    Change telling =
        new Change()
            .set(HeadRow.TELLING, Change.number(until))
            .when(
                is(State.PAUSED),
                Conditions.present(HeadRow.UNTOLD),
                Conditions.any(
                    Conditions.absent(HeadRow.TELLING),
                    Conditions.before(HeadRow.TELLING, Change.number(now.getEpochSecond()))));
    try {
      HeadRow head = heads.changed(mailing.value(), HeadRow.SK, telling);
      Reason reason = Objects.requireNonNull(head.mailing().reason());
      return Optional.of(
          new Untold(mailing, reason, Objects.requireNonNullElse(head.untold(), ""), until));
    } catch (ConditionalCheckFailedException e) {
      return Optional.empty();
    }
  }

  /** Staff are told; unless the mailing has gone on and paused again meanwhile. */
  public void told(Untold untold) {
    change(
        untold.mailing(),
        new Change()
            .remove(HeadRow.UNTOLD, HeadRow.TELLING)
            .when(Conditions.is(HeadRow.TELLING, Change.number(untold.until()))));
  }

  /**
   * Lets a PAUSED mailing go on from where it stopped. A limit that staff let it go on beyond does
   * not stop it again.
   *
   * @return false if it is not paused for this reason, and nothing has changed
   */
  public boolean resume(MailingId mailing, Reason reason) {
    Change resumed =
        new Change()
            .copy(HeadRow.WAS, HeadRow.STATE)
            .remove(HeadRow.WAS, HeadRow.REASON, HeadRow.UNTOLD, HeadRow.TELLING)
            .when(is(State.PAUSED), Conditions.is(HeadRow.REASON, reason));
    if (reason.limit()) {
      resumed.add(HeadRow.WAIVED, AttributeValue.fromSs(List.of(reason.name())));
    }
    return change(mailing, resumed);
  }

  /** Cancels a mailing for good; false if there is none, or it was cancelled before. */
  public boolean cancel(MailingId mailing, Reason reason, Instant now) {
    return change(
        mailing,
        cancelling(reason, now)
            .remove(HeadRow.WAS, HeadRow.UNTOLD, HeadRow.TELLING)
            .when(Conditions.isNot(HeadRow.STATE, State.CANCELLED.name())));
  }

  private static Expression is(State state) {
    return Conditions.is(HeadRow.STATE, state);
  }

  private boolean change(MailingId mailing, Change change) {
    return heads.change(mailing.value(), HeadRow.SK, change);
  }

  /**
   * How many had left the club when the mailing's first mail left; written by the first who asks.
   *
   * @param now how many have left by now
   */
  public long leftBefore(MailingId mailing, long now) {
    return left.putIfAbsent(new LeftBeforeRow(mailing, now))
        ? now
        : left.find(mailing.value(), LeftBeforeRow.SK).orElseThrow().left();
  }

  /**
   * Writes where a link leads, unless it is written.
   *
   * @param key a new one, by which the pseudonyms in it are told from invented ones
   */
  public void saveLink(MailingId mailing, String link, String block, String target, String key) {
    links.putIfAbsent(new LinkRow(mailing, LinkRow.sk(link), target, block, key, List.of()));
  }

  /** Where a link leads; empty for an unknown one. */
  public Optional<String> target(MailingId mailing, String link) {
    return links.find(mailing.value(), LinkRow.sk(link)).map(LinkRow::target);
  }

  /** Those of the mailings that have left, with when they were begun. */
  public Map<MailingId, Instant> begun(Collection<MailingId> ids) {
    return heads.all(ids.stream().map(id -> new RowKey(id.value(), HeadRow.SK)).toList()).stream()
        .map(HeadRow::mailing)
        .filter(Mailing::left)
        .collect(Collectors.toMap(Mailing::id, Mailing::created));
  }

  /**
   * A link of a mailing.
   *
   * @param block id of the block that it stands in; null for one of the frame
   */
  public record Link(String id, @Nullable String block, @Nullable String target) {}

  /** A mailing's links, in the order of their ids. */
  public List<Link> targets(MailingId mailing) {
    return links
        .of(mailing.value(), LinkRow.PREFIX)
        .map(row -> new Link(row.link(), row.block(), row.target()))
        .toList();
  }

  /** The ids of a mailing's links. */
  public List<String> links(MailingId mailing) {
    return links.of(mailing.value(), LinkRow.PREFIX).map(LinkRow::link).toList();
  }

  /** Writes a text, unless it is written: what some were sent, all are sent. */
  public void saveBody(MailingId mailing, String text, Body body) {
    bodies.putIfAbsent(new BodyRow(mailing, BodyRow.sk(text), body));
  }

  public Optional<Body> body(MailingId mailing, String text) {
    return bodies.find(mailing.value(), BodyRow.sk(text)).map(BodyRow::body);
  }
}

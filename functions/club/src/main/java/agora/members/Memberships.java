package agora.members;

import static agora.store.Conditions.is;

import agora.store.AllOrNone;
import agora.store.Change;
import agora.store.RowKey;
import agora.store.Rows;
import agora.tokens.Ids;
import agora.tokens.Keys;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * How memberships begin, change and end. Each step is one transaction with the consent row that is
 * its evidence. Beside a member stands an item {@code ADDR#hash}, club: it lets an address be a
 * member of a club only once.
 */
public final class Memberships {

  /** How long a sign-up waits for its confirmation, before it vanishes. */
  public static final Duration WAITS = Duration.ofDays(7);

  /** Rivals for one membership are few; facts of one instant are a microsecond apart. */
  private static final int TRIES = 20;

  private final DynamoDbClient dynamo;
  private final Rows<MemberRow> rows;
  private final AddressRows addresses;
  private final Members members;
  private final Consents consents;
  private final Supplier<Keys> keys;
  private final InstantSource clock;
  private final Beginning beginning;

  public Memberships(
      DynamoDbClient dynamo,
      String table,
      Consents consents,
      Supplier<Keys> keys,
      Ids ids,
      InstantSource clock) {
    this.dynamo = dynamo;
    this.rows = new Rows<>(dynamo, table, MemberRow.SCHEMA);
    this.addresses = new AddressRows(dynamo, table);
    this.members = new Members(dynamo, table);
    this.consents = consents;
    this.keys = keys;
    this.clock = clock;
    this.beginning = new Beginning(rows, addresses, consents, keys, ids);
  }

  /**
   * Begins a membership, unless the address has one that is active, or its owner complained. One
   * that waits is asked for anew, with what was chosen last.
   */
  public Joined join(Joining joining) {
    for (int attempt = 1; ; attempt++) {
      Holder holder = holder(joining.club(), joining.address());
      Member held = holder.held();
      if (held != null
          && (held.state() == Member.State.ACTIVE || held.state() == Member.State.COMPLAINED)) {
        return new Joined.Already(held);
      }
      try {
        Member member = beginning.member(joining, holder, after(held, moment(attempt)));
        write(beginning.writes(member, joining, holder));
        return new Joined.Pending(
            new Asking(member, joining.topics(), joining.tracking(), joining.guardian()),
            stopped(held));
      } catch (TransactionCanceledException e) {
        // Another sign-up of the address, or its confirmation, was first: look again.
        if (attempt == TRIES) {
          throw e;
        }
      }
    }
  }

  /** Later than what was asked for before, so that each asking is a row of its own. */
  private static Instant after(@Nullable Member held, Instant now) {
    Instant next = held == null ? now : held.joined().plus(1, ChronoUnit.MICROS);
    return next.isAfter(now) ? next : now;
  }

  private static Member.@Nullable State stopped(@Nullable Member held) {
    return held == null ? null : held.state();
  }

  /**
   * A membership that is confirmed.
   *
   * @param now whether it was this call that confirmed it
   */
  public record Confirmed(Member member, boolean now) {}

  /**
   * What a press on the confirmation page says yes to, beside the membership.
   *
   * @param topics ids of those that were ticked
   * @param personal whether personal tracking was ticked
   * @param shown the page that it all stood on
   */
  public record Yes(List<String> topics, boolean personal, Shown shown) {}

  /** The asking that a confirmation link names, as long as it waits; nothing where none does. */
  public Optional<Asking> asking(Member member, String code) {
    return waits(member)
        ? Asking.read(
            member,
            code.isEmpty() ? Asking.code(member) : code,
            consents.facts(member.club(), member.id()))
        : Optional.empty();
  }

  /**
   * Makes a member active by what one asking asked for, however often it is told to; nothing if
   * there is no membership that waits or is active. What was asked for later with the same address
   * is not confirmed by it.
   */
  public Optional<Confirmed> confirm(Asking asking, Yes yes) {
    String club = asking.member().club();
    String id = asking.member().id();
    for (int attempt = 1; ; attempt++) {
      Member latest = members.find(club, id).orElse(null);
      if (latest == null || !waits(latest)) {
        return active(club, id).map(each -> new Confirmed(each, false));
      }
      try {
        write(confirming(latest, asking, yes, moment(attempt)));
        return active(club, id).map(each -> new Confirmed(each, true));
      } catch (TransactionCanceledException e) {
        // Confirmed meanwhile, or the address has begun anew: the state tells.
        if (attempt == TRIES) {
          return active(club, id).map(each -> new Confirmed(each, false));
        }
      }
    }
  }

  private List<TransactWriteItem> confirming(Member latest, Asking asking, Yes yes, Instant now) {
    Member asked = asking.member();
    List<String> topics = asking.topics().stream().filter(yes.topics()::contains).toList();
    boolean personal = asking.personal() && yes.personal();
    Member.Tracking tracking = personal ? Member.Tracking.PERSONAL : asked.tracking();
    Change active =
        named(new Change(), asked.name())
            .set(MemberRow.STATE, Member.State.ACTIVE)
            .set(MemberRow.SINCE, now)
            .set(MemberRow.JOINED, asked.joined())
            .set(MemberRow.LANGUAGE, asked.language().code())
            .set(MemberRow.SOURCE, asked.source())
            .set(MemberRow.TOPICS, topics)
            .set(MemberRow.TRACKING, tracking)
            .remove(RowKey.TTL)
            .when(is(MemberRow.JOINED, latest.joined()));
    String hash = keys.get().hashOfAddress(latest.email());
    List<TransactWriteItem> writes = new ArrayList<>(List.of(changing(latest, active, now)));
    writes.add(addresses.keep(hash, latest));
    Consent confirmed =
        Consent.of(asked, now, Consent.Fact.CONFIRMED, Consent.How.CONFIRMATION).where(yes.shown());
    writes.add(consents.insert(confirmed));
    if (asking.guardian()) {
      writes.add(consents.insert(confirmed.also(Consent.Purpose.GUARDIAN, confirmed.fact())));
    }
    if (!topics.isEmpty()) {
      writes.add(
          consents.insert(confirmed.also(Consent.Purpose.TOPICS, confirmed.fact()).about(topics)));
    }
    boolean chosen = asking.tracking() == tracking;
    writes.add(
        consents.insert(
            confirmed.also(
                Consent.Purpose.of(tracking),
                chosen ? Consent.Fact.CONFIRMED : Consent.Fact.DEFAULT)));
    return writes;
  }

  private static Change named(Change change, @Nullable String name) {
    return name == null ? change.remove(MemberRow.NAME) : change.set(MemberRow.NAME, name);
  }

  /** Whether a sign-up still waits for its confirmation. */
  public boolean waits(Member member) {
    return member.state() == Member.State.PENDING
        && clock.instant().isBefore(member.joined().plus(WAITS));
  }

  private Optional<Member> active(String club, String id) {
    return members.find(club, id).filter(each -> each.state() == Member.State.ACTIVE);
  }

  /**
   * Ends a membership by some act, however often it is asked; nothing if there never was one.
   *
   * @return the membership as it is now
   */
  public Optional<Member> leave(String club, String id, Consent.How how) {
    for (int attempt = 1; ; attempt++) {
      Optional<Member> found = members.find(club, id);
      Member member = found.orElse(null);
      if (member == null || member.state() == Member.State.LEFT) {
        return found;
      }
      Instant now = moment(attempt);
      Change left =
          without(forgetting(member, Member.Tracking.NONE))
              .set(MemberRow.STATE, Member.State.LEFT)
              .set(MemberRow.LEFT_AT, now);
      Consent withdrawn = Consent.of(member, now, Consent.Fact.WITHDRAWN, how);
      try {
        write(List.of(changing(member, left, now), consents.insert(withdrawn)));
      } catch (TransactionCanceledException e) { // left, or changed, meanwhile
        if (attempt == TRIES) {
          throw e;
        }
      }
    }
  }

  /**
   * Takes from a member who leaves what nobody needs any more: evidence, address and language are
   * enough.
   */
  static Change without(Change left) {
    return left.set(MemberRow.TRACKING, Member.Tracking.NONE)
        .remove(
            MemberRow.NAME,
            MemberRow.TOPICS,
            MemberRow.FREQUENCY,
            MemberRow.PAUSED,
            MemberRow.PANEL);
  }

  /**
   * Changes what an active member has chosen; nothing where there is none.
   *
   * @param shown the page that the words stood on
   */
  public Optional<Member> choose(String club, String id, Choices choices, Shown shown) {
    for (int attempt = 1; ; attempt++) {
      Member member = active(club, id).orElse(null);
      if (member == null) {
        return Optional.empty();
      }
      try {
        write(choose(member, choices, shown, moment(attempt)));
        return members.find(club, id);
      } catch (TransactionCanceledException e) { // changed meanwhile
        if (attempt == TRIES) {
          throw e;
        }
      }
    }
  }

  private List<TransactWriteItem> choose(Member member, Choices choices, Shown shown, Instant now) {
    Change chosen =
        named(forgetting(member, choices.tracking()), choices.name())
            .set(MemberRow.LANGUAGE, choices.language().code())
            .set(MemberRow.TOPICS, choices.topics())
            .set(MemberRow.TRACKING, choices.tracking())
            .set(MemberRow.FREQUENCY, choices.frequency())
            .set(MemberRow.PANEL, choices.panel())
            .put(MemberRow.PAUSED, choices.paused())
            .when(is(MemberRow.TRACKING, member.tracking()));
    List<TransactWriteItem> writes = new ArrayList<>(List.of(changing(member, chosen, now)));
    Consent changed =
        Consent.of(member, now, Consent.Fact.CHANGED, Consent.How.PREFERENCES).where(shown);
    if (choices.tracking() != member.tracking()) {
      Consent.Purpose choice = Consent.Purpose.of(choices.tracking());
      writes.add(consents.insert(changed.also(choice, changed.fact())));
    }
    if (!choices.topics().equals(member.topics())) {
      Consent.Fact fact =
          choices.topics().isEmpty() ? Consent.Fact.WITHDRAWN : Consent.Fact.CHANGED;
      writes.add(
          consents.insert(changed.also(Consent.Purpose.TOPICS, fact).about(choices.topics())));
    }
    return writes;
  }

  /**
   * Where a member allows no personal tracking any more, what is known of their clicks goes with
   * the choice that allowed it, and the names in mails already sent are marked to be voided; see
   * {@code agora.privacy}.
   */
  private static Change forgetting(Member member, Member.Tracking next) {
    boolean personal = member.tracking() == Member.Tracking.PERSONAL;
    return personal && next != Member.Tracking.PERSONAL
        ? new Change()
            .set(MemberRow.VOIDING, member.state())
            .remove(MemberRow.UNCLICKED, MemberRow.JUDGED, MemberRow.WON_BACK)
        : new Change();
  }

  private Holder holder(String club, Address address) {
    HolderRow row = addresses.holder(keys.get().hashOfAddress(address.text()), club).orElse(null);
    return row == null
        ? new Holder(null, null)
        : new Holder(row, rows.find(club, row.member()).orElse(null));
  }

  /** Now, and a little later with every attempt: two facts of one instant are two rows. */
  private Instant moment(int attempt) {
    return clock.instant().plus(attempt - 1L, ChronoUnit.MICROS);
  }

  /** A change of a member as it was read, which the lifecycle is to know of. */
  private TransactWriteItem changing(Member member, Change change, Instant now) {
    return rows.changing(
        member.club(),
        member.id(),
        DueKey.changed(member.club(), member.id(), now)
            .in(change)
            .when(is(MemberRow.STATE, member.state())));
  }

  private void write(List<TransactWriteItem> items) {
    AllOrNone.write(dynamo, items);
  }
}

package agora.members.memberships;

import static agora.store.Conditions.anyRow;
import static agora.store.Conditions.is;

import agora.clubs.Language;
import agora.ids.MemberId;
import agora.members.Address;
import agora.members.Member;
import agora.members.addresses.AddressRows;
import agora.members.addresses.HolderRow;
import agora.members.consents.Consent;
import agora.members.consents.Consents;
import agora.members.consents.For;
import agora.members.consents.Shown;
import agora.members.queues.DueKey;
import agora.store.AllOrNone;
import agora.store.Change;
import agora.store.RowKey;
import agora.store.Rows;
import agora.tokens.Ids;
import agora.tokens.Keys;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * How memberships begin, change and end. Each step is one transaction with the consent row that is
 * its evidence. Beside a member stands an item {@code ADDR#hash}, club: it lets an address be a
 * member of a club only once.
 */
@For
public final class Memberships {

  /** No member's id. */
  private static final MemberId NOBODY = MemberId.of("-");

  /** Rivals for one membership are few. */
  private static final int TRIES = 20;

  private final DynamoDbClient dynamo;
  private final Rows<MemberRow> rows;
  private final AddressRows addresses;
  private final Members members;
  private final Consents consents;
  private final Supplier<Keys> keys;
  private final InstantSource clock;
  private final MembershipStart beginning;

  public Memberships(
      DynamoDbClient dynamo,
      String table,
      Consents consents,
      Supplier<Keys> keys,
      Ids ids,
      InstantSource clock) {
    this.dynamo = dynamo;
    this.rows = new Rows<>(dynamo, table, () -> MemberRow.SCHEMA);
    this.addresses = new AddressRows(dynamo, table);
    this.members = new Members(dynamo, table);
    this.consents = consents;
    this.keys = keys;
    this.clock = clock;
    this.beginning = new MembershipStart(rows, addresses, consents, keys, ids);
  }

  /**
   * Begins a membership, unless the address has one that is active, or its owner complained. One
   * that waits is asked for anew, with what was chosen last.
   */
  public SignUpResult join(SignUp joining) {
    for (int attempt = 1; ; attempt++) {
      Holder holder = holder(joining.club(), joining.address());
      Member held = holder.held();
      if (holder.row() == null) { // as many reads as for a member
        members.find(joining.club(), NOBODY);
      }
      if (held != null
          && (held.state() == Member.State.ACTIVE || held.state() == Member.State.COMPLAINED)) {
        return new SignUpResult.Already(held);
      }
      try {
        Member member = beginning.member(joining, holder, holder.next(moment(attempt)));
        write(beginning.writes(member, joining, holder));
        return new SignUpResult.Pending(
            new PendingSignUp(member, joining.topics(), joining.tracking(), joining.guardian()),
            stopped(held));
      } catch (TransactionCanceledException e) {
        // Another sign-up of the address, or its confirmation, was first: look again.
        if (attempt == TRIES) {
          throw e;
        }
      }
    }
  }

  /**
   * Asks the store as much as {@link #join} does for who is new, and changes nothing: so the time
   * of an answer tells nobody that the address is a member's.
   */
  public void asIfNew(Member member) {
    Instant now = clock.instant();
    List<TransactWriteItem> checks =
        List.of(
            addresses.checking(keys.get().hashOfAddress(member.email()), member.club()),
            rows.checking(member.club(), member.id().value(), anyRow()),
            consents.lacking(member, now));
    try {
      AllOrNone.done(dynamo, checks);
    } catch (TransactionCanceledException e) {
      // somebody else writes them just now: it took its time all the same
    }
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
  public Optional<PendingSignUp> asking(Member member, String code) {
    return waits(member)
        ? PendingSignUp.read(
            member,
            code.isEmpty() ? PendingSignUp.code(member) : code,
            consents.facts(member.club(), member.id()))
        : Optional.empty();
  }

  /**
   * Makes a member active by what one asking asked for, however often it is told to; nothing if
   * there is no membership that waits or is active. What was asked for later with the same address
   * is not confirmed by it.
   */
  public Optional<Confirmed> confirm(PendingSignUp asking, Yes yes) {
    String club = asking.member().club();
    MemberId id = asking.member().id();
    for (int attempt = 1; ; attempt++) {
      MemberRow latest = rows.find(club, id.value()).orElse(null);
      if (latest == null || !waits(latest.member())) {
        return active(club, id).map(each -> new Confirmed(each, false));
      }
      try {
        write(confirming(latest, asking, yes, latest.lastFact().next(moment(attempt))));
        return active(club, id).map(each -> new Confirmed(each, true));
      } catch (TransactionCanceledException e) {
        // Confirmed meanwhile, or the address has begun anew: the state tells.
        if (attempt == TRIES) {
          return active(club, id).map(each -> new Confirmed(each, false));
        }
      }
    }
  }

  private List<TransactWriteItem> confirming(
      MemberRow row, PendingSignUp asking, Yes yes, Instant now) {
    Member latest = row.member();
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
    List<TransactWriteItem> writes = new ArrayList<>(List.of(changing(row, active, now)));
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

  /**
   * Corrects what an active member gave of themselves; nothing where there is none.
   *
   * @param name as it is now; null for none
   * @param shown who did it, and why
   */
  public Optional<Member> correct(
      String club, MemberId id, @Nullable String name, Language language, Shown shown) {
    for (int attempt = 1; ; attempt++) {
      MemberRow row = rows.find(club, id.value()).orElse(null);
      if (row == null || row.member().state() != Member.State.ACTIVE) {
        return Optional.empty();
      }
      Instant now = row.lastFact().next(moment(attempt));
      Change corrected = named(new Change(), name).set(MemberRow.LANGUAGE, language.code());
      Consent changed =
          Consent.of(row.member(), now, Consent.Fact.CHANGED, Consent.How.STAFF).where(shown);
      if (AllOrNone.done(
          dynamo, List.of(changing(row, corrected, now), consents.insert(changed)))) {
        return members.find(club, id);
      }
      if (attempt == TRIES) {
        throw new IllegalStateException("written by others all the time");
      }
    }
  }

  private static Change named(Change change, @Nullable String name) {
    return name == null ? change.remove(MemberRow.NAME) : change.set(MemberRow.NAME, name);
  }

  /** Whether a sign-up still waits for its confirmation. */
  public boolean waits(Member member) {
    return member.state() == Member.State.PENDING
        && clock.instant().isBefore(member.joined().plus(PendingSignUp.CONFIRM_WITHIN));
  }

  private Optional<Member> active(String club, MemberId id) {
    return members.find(club, id).filter(each -> each.state() == Member.State.ACTIVE);
  }

  /**
   * Ends a membership by some act, however often it is asked; nothing if there never was one.
   *
   * @return the membership as it is now
   */
  public Optional<Member> leave(String club, MemberId id, Consent.How how) {
    return leave(club, id, how, UnaryOperator.identity());
  }

  /**
   * The same by staff, who were asked to.
   *
   * @param shown who did it, and why
   */
  public Optional<Member> leave(String club, MemberId id, Shown shown) {
    return leave(club, id, Consent.How.STAFF, fact -> fact.where(shown));
  }

  private Optional<Member> leave(
      String club, MemberId id, Consent.How how, UnaryOperator<Consent> told) {
    for (int attempt = 1; ; attempt++) {
      MemberRow row = rows.find(club, id.value()).orElse(null);
      if (row == null || row.member().state() == Member.State.LEFT) {
        return Optional.ofNullable(row).map(MemberRow::member);
      }
      Member member = row.member();
      Instant now = row.lastFact().next(moment(attempt));
      Change left =
          without(forgetting(member, Member.Tracking.NONE))
              .set(MemberRow.STATE, Member.State.LEFT)
              .set(MemberRow.LEFT_AT, now);
      Consent withdrawn = told.apply(Consent.of(member, now, Consent.Fact.WITHDRAWN, how));
      try {
        write(List.of(changing(row, left, now), consents.insert(withdrawn)));
      } catch (TransactionCanceledException e) { // left, or changed, meanwhile
        if (attempt == TRIES) {
          throw e;
        }
      }
    }
  }

  /**
   * Takes from a member whose membership ends what nobody needs any more: evidence, address and
   * language are enough.
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
  public Optional<Member> choose(String club, MemberId id, Choices choices, Shown shown) {
    for (int attempt = 1; ; attempt++) {
      MemberRow row = rows.find(club, id.value()).orElse(null);
      if (row == null || row.member().state() != Member.State.ACTIVE) {
        return Optional.empty();
      }
      try {
        write(choose(row, choices, shown, row.lastFact().next(moment(attempt))));
        return members.find(club, id);
      } catch (TransactionCanceledException e) { // changed meanwhile
        if (attempt == TRIES) {
          throw e;
        }
      }
    }
  }

  private List<TransactWriteItem> choose(MemberRow row, Choices choices, Shown shown, Instant now) {
    Member member = row.member();
    Change chosen =
        named(forgetting(member, choices.tracking()), choices.name())
            .set(MemberRow.LANGUAGE, choices.language().code())
            .set(MemberRow.TOPICS, choices.topics())
            .set(MemberRow.TRACKING, choices.tracking())
            .set(MemberRow.FREQUENCY, choices.frequency())
            .set(MemberRow.PANEL, choices.panel())
            .put(MemberRow.PAUSED, choices.paused())
            .when(is(MemberRow.TRACKING, member.tracking()));
    List<TransactWriteItem> writes = new ArrayList<>(List.of(changing(row, chosen, now)));
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

  /**
   * The membership that the owner of one that ended has now; the same one where there is no other.
   */
  public Member latest(Member member) {
    if (member.state() == Member.State.ACTIVE) {
      return member;
    }
    MemberRow held = holder(member.club(), new Address(member.email())).member();
    return held != null && held.earlier().contains(member.id()) ? held.member() : member;
  }

  private Holder holder(String club, Address address) {
    HolderRow row = addresses.holder(keys.get().hashOfAddress(address.text()), club).orElse(null);
    return row == null
        ? new Holder(null, null)
        : new Holder(row, rows.find(club, row.member().value()).orElse(null));
  }

  /** Now, and a little later with every attempt, should members of an earlier version tell less. */
  private Instant moment(int attempt) {
    return clock.instant().plus(attempt - 1L, ChronoUnit.MICROS);
  }

  /** A change of a member as it was read, with its evidence; the lifecycle is to know of it. */
  private TransactWriteItem changing(MemberRow row, Change change, Instant now) {
    Member member = row.member();
    DueKey.changed(member.club(), member.id(), now).in(change);
    return rows.changing(
        member.club(),
        member.id().value(),
        row.lastFact().then(change, now).when(is(MemberRow.STATE, member.state())));
  }

  private void write(List<TransactWriteItem> items) {
    AllOrNone.write(dynamo, items);
  }
}

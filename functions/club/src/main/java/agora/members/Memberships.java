package agora.members;

import agora.store.AllOrNone;
import agora.store.Item;
import agora.tokens.Ids;
import agora.tokens.Keys;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;

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

  /** What nobody needs of one who has left: evidence and the address are enough. */
  static final List<String> LEFT_BEHIND =
      List.of("#name", "topics", "frequency", "paused", "panel");

  private final DynamoDbClient dynamo;
  private final String table;
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
    this.table = table;
    this.members = new Members(dynamo, table);
    this.consents = consents;
    this.keys = keys;
    this.clock = clock;
    this.beginning = new Beginning(table, consents, keys, ids);
  }

  /**
   * Begins a membership, unless the address has one that is active, or its owner complained. One
   * that waits is asked for anew, with what was chosen last.
   */
  public Joined join(Joining joining) {
    for (int attempt = 1; ; attempt++) {
      Holder holder = holder(joining.club(), joining.address());
      Member held = holder.member();
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
    if (!waits(member)) {
      return Optional.empty();
    }
    List<EvidenceRow> facts =
        consents.of(dynamo, member.club(), member.id()).stream().map(EvidenceRow::read).toList();
    return Asking.read(member, code.isEmpty() ? Asking.code(member) : code, facts);
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
    Update active =
        update(
            latest,
            "#state = :active, since = :since, joined = :joined, #language = :language,"
                + " #source = :source, topics = :topics, tracking = :tracking REMOVE #ttl"
                + (asked.name() == null ? ", #name" : ""),
            now,
            Map.of("#ttl", "ttl", "#language", "language", "#source", "source"),
            Map.of(
                ":active", text("ACTIVE"),
                ":since", text(now.toString()),
                ":joined", text(asked.joined().toString()),
                ":language", text(asked.language()),
                ":source", text(asked.source()),
                ":topics", AttributeValue.fromL(topics.stream().map(Memberships::text).toList()),
                ":tracking", text(tracking.name()),
                ":seen", text(latest.joined().toString())));
    Map<String, String> names = new HashMap<>(active.expressionAttributeNames());
    if (asked.name() == null) {
      names.put("#name", "name");
    }
    Update pinned =
        active.toBuilder()
            .conditionExpression(active.conditionExpression() + " AND joined = :seen")
            .expressionAttributeNames(names)
            .build();
    List<TransactWriteItem> writes = new ArrayList<>(List.of(item(pinned)));
    writes.add(item(keepAddress(latest)));
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
    boolean chosen = personal || (asking.tracking() == tracking);
    writes.add(
        consents.insert(
            confirmed.also(
                Consent.Purpose.of(tracking),
                chosen ? Consent.Fact.CONFIRMED : Consent.Fact.DEFAULT)));
    return writes;
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
      List<String> gone = new ArrayList<>(LEFT_BEHIND);
      gone.addAll(forgotten(member, Member.Tracking.NONE));
      Update left =
          update(
              member,
              "#state = :left, leftAt = :now, tracking = :none"
                  + voiding(member, Member.Tracking.NONE)
                  + removing(gone),
              now,
              Map.of("#name", "name"),
              Map.of(
                  ":left", text("LEFT"),
                  ":now", text(now.toString()),
                  ":none", text(Member.Tracking.NONE.name())));
      Consent withdrawn = Consent.of(member, now, Consent.Fact.WITHDRAWN, how);
      try {
        write(List.of(item(left), consents.insert(withdrawn)));
      } catch (TransactionCanceledException e) { // left, or changed, meanwhile
        if (attempt == TRIES) {
          throw e;
        }
      }
    }
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
    Map<String, AttributeValue> values =
        new HashMap<>(
            Map.of(
                ":language",
                text(choices.language()),
                ":topics",
                AttributeValue.fromL(choices.topics().stream().map(Memberships::text).toList()),
                ":tracking",
                text(choices.tracking().name()),
                ":trackingWas",
                text(member.tracking().name()),
                ":frequency",
                text(choices.frequency().name()),
                ":panel",
                AttributeValue.fromBool(choices.panel())));
    String more = "";
    List<String> gone = new ArrayList<>(forgotten(member, choices.tracking()));
    if (choices.paused() == null) {
      gone.add("paused");
    } else {
      more = ", paused = :paused";
      values.put(":paused", text(choices.paused().toString()));
    }
    Map<String, String> names = new HashMap<>(Map.of("#language", "language", "#name", "name"));
    if (choices.name() == null) {
      gone.add("#name");
    } else {
      more += ", #name = :name";
      values.put(":name", text(choices.name()));
    }
    Update chosen =
        update(
            member,
            "#language = :language, topics = :topics, tracking = :tracking,"
                + " frequency = :frequency, panel = :panel"
                + voiding(member, choices.tracking())
                + more
                + removing(gone),
            now,
            names,
            values);
    Update guarded =
        chosen.toBuilder()
            .conditionExpression(chosen.conditionExpression() + " AND tracking = :trackingWas")
            .build();
    List<TransactWriteItem> writes = new ArrayList<>(List.of(item(guarded)));
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

  /** Marks that the names in mails already sent are to be voided; see {@code agora.privacy}. */
  private static String voiding(Member member, Member.Tracking next) {
    boolean personal = member.tracking() == Member.Tracking.PERSONAL;
    return personal && next != Member.Tracking.PERSONAL ? ", voiding = :was" : "";
  }

  /** What is known of a member's clicks, and goes with the choice that allowed it. */
  private static List<String> forgotten(Member member, Member.Tracking next) {
    boolean personal = member.tracking() == Member.Tracking.PERSONAL;
    return personal && next != Member.Tracking.PERSONAL
        ? List.of("unclicked", "judged", "wonBack")
        : List.of();
  }

  private static String removing(List<String> attributes) {
    return attributes.isEmpty() ? "" : " REMOVE " + String.join(", ", attributes);
  }

  /** The membership of an address in a club, be it active or ended by the member. */
  public Optional<Member> of(String club, Address address) {
    return Optional.ofNullable(holder(club, address).member())
        .filter(each -> each.state() == Member.State.ACTIVE || each.state() == Member.State.LEFT);
  }

  private Holder holder(String club, Address address) {
    String hash = "ADDR#" + keys.get().hashOfAddress(address.text());
    var answer =
        dynamo.getItem(get -> get.tableName(table).key(Item.key(hash, club)).consistentRead(true));
    Item item = Item.read(answer.item());
    if (item == null) {
      return new Holder(null, null, false);
    }
    String id = item.required("member");
    var values =
        dynamo.getItem(get -> get.tableName(table).key(Item.key(club, id)).consistentRead(true));
    Item member = Item.read(values.item());
    return member == null
        ? new Holder(id, null, false)
        : new Holder(id, MemberItem.read(member), member.text("erasing") != null);
  }

  /** Now, and a little later with every attempt: two facts of one instant are two rows. */
  private Instant moment(int attempt) {
    return clock.instant().plus(attempt - 1L, ChronoUnit.MICROS);
  }

  /**
   * A change of a member that the lifecycle is to know of.
   *
   * @param changes an update expression without its first word, which is {@code SET}
   */
  private Update update(
      Member member,
      String changes,
      Instant now,
      Map<String, String> names,
      Map<String, AttributeValue> values) {
    Map<String, String> allNames = new HashMap<>(names);
    allNames.put("#state", "state");
    Map<String, AttributeValue> allValues = new HashMap<>(values);
    allValues.put(":was", text(member.state().name()));
    allValues.putAll(DueKey.changed(member.club(), member.id(), now).values());
    return Update.builder()
        .tableName(table)
        .key(Item.key(member.club(), member.id()))
        .updateExpression("SET " + DueKey.SET + ", " + changes)
        .conditionExpression("#state = :was")
        .expressionAttributeNames(allNames)
        .expressionAttributeValues(allValues)
        .build();
  }

  private Update keepAddress(Member member) {
    return Update.builder()
        .tableName(table)
        .key(Item.key("ADDR#" + keys.get().hashOfAddress(member.email()), member.club()))
        .updateExpression("REMOVE #ttl")
        .conditionExpression("#member = :id")
        .expressionAttributeNames(Map.of("#member", "member", "#ttl", "ttl"))
        .expressionAttributeValues(Map.of(":id", text(member.id())))
        .build();
  }

  private void write(List<TransactWriteItem> items) {
    AllOrNone.write(dynamo, items);
  }

  private static TransactWriteItem item(Update update) {
    return TransactWriteItem.builder().update(update).build();
  }

  private static AttributeValue text(String text) {
    return AttributeValue.fromS(text);
  }
}

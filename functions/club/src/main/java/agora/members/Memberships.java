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
        return new Joined.Pending(member, stopped(held));
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
   * Makes a member active, however often it is asked; nothing if there is no membership that waits
   * or is active.
   */
  public Optional<Confirmed> confirm(String club, String id) {
    for (int attempt = 1; ; attempt++) {
      Member member = members.find(club, id).orElse(null);
      if (member == null || !waits(member)) {
        return active(club, id).map(each -> new Confirmed(each, false));
      }
      Instant now = moment(attempt);
      Update active =
          update(
              member,
              "#state = :active, since = :since REMOVE #ttl",
              now,
              Map.of("#ttl", "ttl"),
              Map.of(":active", text("ACTIVE"), ":since", text(now.toString())));
      try {
        write(
            List.of(
                item(active),
                item(keepAddress(member)),
                consents.insert(Consent.of(member, now, Consent.Fact.CONFIRMED))));
        return active(club, id).map(each -> new Confirmed(each, true));
      } catch (TransactionCanceledException e) {
        // Confirmed meanwhile, or the address has begun anew: the state tells.
        if (attempt == TRIES) {
          return active(club, id).map(each -> new Confirmed(each, false));
        }
      }
    }
  }

  /** Whether a sign-up still waits for its confirmation. */
  public boolean waits(Member member) {
    return member.state() == Member.State.PENDING
        && clock.instant().isBefore(member.joined().plus(WAITS));
  }

  private Optional<Member> active(String club, String id) {
    return members.find(club, id).filter(each -> each.state() == Member.State.ACTIVE);
  }

  /** Ends a membership, however often it is asked; nothing if there never was one. */
  public Optional<Member> leave(String club, String id) {
    return leave(club, id, Consent.How.PAGE);
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
      Update left =
          update(
              member,
              "#state = :left, leftAt = :now"
                  + voiding(member, Member.Tracking.NONE)
                  + removing(forgotten(member, Member.Tracking.NONE)),
              now,
              Map.of(),
              Map.of(":left", text("LEFT"), ":now", text(now.toString())));
      Consent withdrawn = Consent.of(member, now, Consent.Fact.WITHDRAWN).by(how);
      try {
        write(List.of(item(left), consents.insert(withdrawn)));
      } catch (TransactionCanceledException e) { // left, or changed, meanwhile
        if (attempt == TRIES) {
          throw e;
        }
      }
    }
  }

  /** Changes what an active member has chosen; nothing where there is none. */
  public Optional<Member> choose(String club, String id, Choices choices) {
    for (int attempt = 1; ; attempt++) {
      Member member = active(club, id).orElse(null);
      if (member == null) {
        return Optional.empty();
      }
      try {
        write(choose(member, choices, moment(attempt)));
        return members.find(club, id);
      } catch (TransactionCanceledException e) { // changed meanwhile
        if (attempt == TRIES) {
          throw e;
        }
      }
    }
  }

  private List<TransactWriteItem> choose(Member member, Choices choices, Instant now) {
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
    String pause = "";
    List<String> gone = new ArrayList<>(forgotten(member, choices.tracking()));
    if (choices.paused() == null) {
      gone.add("paused");
    } else {
      pause = ", paused = :paused";
      values.put(":paused", text(choices.paused().toString()));
    }
    Update chosen =
        update(
            member,
            "#language = :language, topics = :topics, tracking = :tracking,"
                + " frequency = :frequency, panel = :panel"
                + voiding(member, choices.tracking())
                + pause
                + removing(gone),
            now,
            Map.of("#language", "language"),
            values);
    Update guarded =
        chosen.toBuilder()
            .conditionExpression(chosen.conditionExpression() + " AND tracking = :trackingWas")
            .build();
    List<TransactWriteItem> writes = new ArrayList<>(List.of(item(guarded)));
    if (choices.tracking() != member.tracking()) {
      writes.add(
          consents.insert(Consent.tracking(member, now, choices.language(), choices.tracking())));
    }
    if (!choices.topics().equals(member.topics())) {
      Consent.Fact fact =
          choices.topics().isEmpty() ? Consent.Fact.WITHDRAWN : Consent.Fact.CHANGED;
      writes.add(
          consents.insert(
              Consent.of(member, now, Consent.Purpose.TOPICS, fact).by(Consent.How.PREFERENCES)));
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

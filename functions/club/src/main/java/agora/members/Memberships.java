package agora.members;

import agora.store.Item;
import agora.tokens.Ids;
import agora.tokens.Keys;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
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

  private static final int TRIES = 3;

  private final DynamoDbClient dynamo;
  private final String table;
  private final Members members;
  private final Consents consents;
  private final Supplier<Keys> keys;
  private final Ids ids;
  private final InstantSource clock;

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
    this.ids = ids;
    this.clock = clock;
  }

  /** Begins a membership, unless the address has one that is active or waits. */
  public Joined join(Joining joining) {
    for (int i = 1; ; i++) {
      Holder holder = holder(joining);
      if (holder.member() != null && holder.member().state() == Member.State.ACTIVE) {
        return new Joined.Already(holder.member());
      }
      if (holder.waits()) {
        return new Joined.Pending(holder.present());
      }
      try {
        return new Joined.Pending(begin(joining, holder));
      } catch (
          TransactionCanceledException e) { // another sign-up of the address was first: look again
        if (i == TRIES) {
          throw e;
        }
      }
    }
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
    Member member = members.find(club, id).orElse(null);
    if (member == null || member.state() != Member.State.PENDING) {
      return active(club, id).map(each -> new Confirmed(each, false));
    }
    Instant now = clock.instant();
    Update active =
        update(
            member,
            "SET #state = :active, since = :since REMOVE #ttl",
            Map.of("#state", "state", "#ttl", "ttl"),
            Map.of(
                ":active",
                text("ACTIVE"),
                ":since",
                text(now.toString()),
                ":was",
                text("PENDING")));
    try {
      write(
          List.of(
              item(active),
              item(keepAddress(member)),
              consents.insert(Consent.of(member, now, Consent.Fact.CONFIRMED))));
    } catch (
        TransactionCanceledException
            e) { // confirmed meanwhile, or the address has begun anew: the state tells
      return active(club, id).map(each -> new Confirmed(each, false));
    }
    return active(club, id).map(each -> new Confirmed(each, true));
  }

  private Optional<Member> active(String club, String id) {
    return members.find(club, id).filter(each -> each.state() == Member.State.ACTIVE);
  }

  /** Ends a membership, however often it is asked; nothing if there never was one. */
  public Optional<Member> leave(String club, String id) {
    Optional<Member> found = members.find(club, id);
    Member member = found.orElse(null);
    if (member == null || member.state() == Member.State.LEFT) {
      return found;
    }
    Update left =
        update(
            member,
            "SET #state = :left",
            Map.of("#state", "state"),
            Map.of(":left", text("LEFT"), ":was", text(member.state().name())));
    write(
        List.of(
            item(left),
            consents.insert(Consent.of(member, clock.instant(), Consent.Fact.WITHDRAWN))));
    return members.find(club, id);
  }

  /** Changes what an active member has chosen; nothing where there is none. */
  public Optional<Member> choose(
      String club, String id, String language, List<String> topics, Member.Tracking tracking) {
    Member member = active(club, id).orElse(null);
    if (member == null) {
      return Optional.empty();
    }
    Update chosen =
        update(
            member,
            "SET #language = :language, topics = :topics, tracking = :tracking",
            Map.of("#state", "state", "#language", "language"),
            Map.of(
                ":language",
                text(language),
                ":topics",
                AttributeValue.fromL(topics.stream().map(Memberships::text).toList()),
                ":tracking",
                text(tracking.name()),
                ":was",
                text("ACTIVE")));
    List<TransactWriteItem> writes = new ArrayList<>(List.of(item(chosen)));
    if (tracking != member.tracking()) {
      writes.add(consents.insert(Consent.tracking(member, clock.instant(), language, tracking)));
    }
    write(writes);
    return members.find(club, id);
  }

  /**
   * Who holds an address in a club: the member's id of the address item, and the member if it still
   * exists.
   */
  private record Holder(@Nullable String id, @Nullable Member member, boolean waits) {
    Member present() {
      if (member == null) {
        throw new IllegalStateException("nobody holds the address");
      }
      return member;
    }
  }

  private Holder holder(Joining joining) {
    String hash = "ADDR#" + keys.get().hashOfAddress(joining.address().text());
    var answer =
        dynamo.getItem(
            get -> get.tableName(table).key(Item.key(hash, joining.club())).consistentRead(true));
    Item item = Item.read(answer.item());
    if (item == null) {
      return new Holder(null, null, false);
    }
    String id = item.required("member");
    Member member = members.find(joining.club(), id).orElse(null);
    long ttl = item.number("ttl", Long.MAX_VALUE);
    boolean waits =
        member != null
            && member.state() == Member.State.PENDING
            && ttl > clock.instant().getEpochSecond();
    return new Holder(id, member, waits);
  }

  private Member begin(Joining joining, Holder holder) {
    Instant now = clock.instant();
    Member member =
        new Member(
            joining.club(),
            ids.next(),
            joining.address().text(),
            joining.name(),
            joining.language(),
            joining.topics(),
            joining.tracking(),
            Member.State.PENDING,
            joining.source(),
            now,
            null);
    Item address =
        Item.of("ADDR#" + keys.get().hashOfAddress(member.email()), member.club())
            .with("member", member.id())
            .expires(now.plus(WAITS));
    Put.Builder unique = Put.builder().tableName(table).item(address.values());
    if (holder.id() == null) {
      unique.conditionExpression("attribute_not_exists(pk)");
    } else {
      unique
          .conditionExpression("#member = :held")
          .expressionAttributeNames(Map.of("#member", "member"))
          .expressionAttributeValues(Map.of(":held", text(holder.id())));
    }
    Put pending =
        Put.builder()
            .tableName(table)
            .item(MemberItem.of(member).expires(now.plus(WAITS)).values())
            .conditionExpression("attribute_not_exists(pk)")
            .build();
    List<TransactWriteItem> writes =
        new ArrayList<>(
            List.of(
                item(unique.build()),
                item(pending),
                consents.insert(Consent.of(member, now, Consent.Fact.ASKED))));
    if (member.tracking() != Member.Tracking.NONE) {
      writes.add(
          consents.insert(Consent.tracking(member, now, member.language(), member.tracking())));
    }
    write(writes);
    return member;
  }

  private Update update(
      Member member,
      String expression,
      Map<String, String> names,
      Map<String, AttributeValue> values) {
    return Update.builder()
        .tableName(table)
        .key(Item.key(member.club(), member.id()))
        .updateExpression(expression)
        .conditionExpression("#state = :was")
        .expressionAttributeNames(names)
        .expressionAttributeValues(values)
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
    dynamo.transactWriteItems(write -> write.transactItems(items));
  }

  private static TransactWriteItem item(Put put) {
    return TransactWriteItem.builder().put(put).build();
  }

  private static TransactWriteItem item(Update update) {
    return TransactWriteItem.builder().update(update).build();
  }

  private static AttributeValue text(String text) {
    return AttributeValue.fromS(text);
  }
}

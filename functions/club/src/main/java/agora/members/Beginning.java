package agora.members;

import agora.store.Item;
import agora.tokens.Ids;
import agora.tokens.Keys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The writes that begin a membership. Somebody who signs up again, or comes back after leaving,
 * keeps their id: so nothing of an earlier membership is left lying where nobody finds it.
 */
record Beginning(String table, Consents consents, Supplier<Keys> keys, Ids ids) {

  Member member(Joining joining, Holder holder, Instant now) {
    Member reused = holder.reused();
    return new Member(
        joining.club(),
        reused == null ? ids.next() : reused.id(),
        joining.address().text(),
        joining.name(),
        joining.language(),
        List.of(), // no topic is kept before the yes to it
        usual(joining),
        Member.State.PENDING,
        joining.source(),
        now,
        null,
        Member.Frequency.OWN_EVENTS,
        null,
        false);
  }

  List<TransactWriteItem> writes(Member member, Joining joining, Holder holder) {
    Instant now = member.joined();
    List<TransactWriteItem> writes = new ArrayList<>(List.of(address(member, holder)));
    writes.add(pending(member, holder));
    writes.add(
        DueEvidence.put(consents.table(), member.club(), member.id(), now.plus(Memberships.WAITS)));
    Consent asked =
        Consent.of(member, now, Consent.Fact.ASKED, Consent.How.SIGN_UP).where(joining.shown());
    writes.add(consents.insert(asked));
    if (!joining.topics().isEmpty()) {
      writes.add(
          consents.insert(
              asked.also(Consent.Purpose.TOPICS, asked.fact()).about(joining.topics())));
    }
    if (joining.guardian()) {
      writes.add(consents.insert(asked.also(Consent.Purpose.GUARDIAN, asked.fact())));
    }
    if (joining.tracking() != null) {
      Consent.Purpose choice = Consent.Purpose.of(joining.tracking());
      writes.add(consents.insert(asked.also(choice, asked.fact())));
    }
    return writes;
  }

  /** What holds until more is said yes to; who wants nothing counted is not asked once more. */
  private static Member.Tracking usual(Joining joining) {
    return joining.tracking() == Member.Tracking.NONE ? Member.Tracking.NONE : joining.usual();
  }

  private TransactWriteItem address(Member member, Holder holder) {
    Item item =
        Item.of("ADDR#" + keys.get().hashOfAddress(member.email()), member.club())
            .with("member", member.id())
            .expires(member.joined().plus(Memberships.WAITS));
    Put.Builder unique = Put.builder().tableName(table).item(item.values());
    if (holder.id() == null) {
      unique.conditionExpression("attribute_not_exists(pk)");
    } else {
      unique
          .conditionExpression("#member = :held")
          .expressionAttributeNames(Map.of("#member", "member"))
          .expressionAttributeValues(Map.of(":held", AttributeValue.fromS(holder.id())));
    }
    return TransactWriteItem.builder().put(unique.build()).build();
  }

  private TransactWriteItem pending(Member member, Holder holder) {
    Member reused = holder.reused();
    Item item = MemberItem.of(member).expires(member.joined().plus(Memberships.WAITS));
    if (reused != null) {
      MemberItem.changed(item, member, member.joined());
    }
    Put.Builder pending = Put.builder().tableName(table).item(item.values());
    if (reused == null) {
      pending.conditionExpression("attribute_not_exists(pk)");
    } else {
      pending
          .conditionExpression("#state = :was AND attribute_not_exists(erasing)")
          .expressionAttributeNames(Map.of("#state", "state"))
          .expressionAttributeValues(Map.of(":was", AttributeValue.fromS(reused.state().name())));
    }
    return TransactWriteItem.builder().put(pending.build()).build();
  }
}

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
        joining.topics(),
        joining.tracking(),
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
    writes.add(consents.insert(Consent.of(member, now, Consent.Fact.ASKED)));
    if (!member.topics().isEmpty()) {
      writes.add(consents.insert(asked(member, Consent.Purpose.TOPICS)));
    }
    if (joining.guardian()) {
      writes.add(consents.insert(asked(member, Consent.Purpose.GUARDIAN)));
    }
    if (member.tracking() != Member.Tracking.NONE) {
      writes.add(
          consents.insert(Consent.tracking(member, now, member.language(), member.tracking())));
    }
    return writes;
  }

  private static Consent asked(Member member, Consent.Purpose purpose) {
    return Consent.of(member, member.joined(), purpose, Consent.Fact.ASKED);
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

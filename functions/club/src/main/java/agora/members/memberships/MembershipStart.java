package agora.members.memberships;

import static agora.store.Conditions.absent;
import static agora.store.Conditions.all;

import agora.ids.MemberId;
import agora.members.Member;
import agora.members.addresses.AddressRows;
import agora.members.addresses.HolderRow;
import agora.members.consents.Consent;
import agora.members.consents.Consents;
import agora.members.queues.DueKey;
import agora.store.Rows;
import agora.tokens.Ids;
import agora.tokens.Keys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The writes that begin a membership. Somebody who asks again keeps their id until a membership has
 * come of it. Who comes back after one that ended gets another, so that no link of the old one
 * opens the new one; the new one names the old one, so that nothing of it is left lying where
 * nobody finds it.
 */
record MembershipStart(
    Rows<MemberRow> rows, AddressRows addresses, Consents consents, Supplier<Keys> keys, Ids ids) {

  Member member(SignUp joining, Holder holder, Instant now) {
    MemberRow reused = holder.reused();
    return new Member(
        joining.club(),
        reused == null ? MemberId.of(ids.next()) : reused.member().id(),
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

  List<TransactWriteItem> writes(Member member, SignUp joining, Holder holder) {
    Instant now = member.joined();
    Instant waits = now.plus(PendingSignUp.CONFIRM_WITHIN);
    Instant expires =
        holder.ended().isEmpty() ? waits : null; // who was a member is found till then
    List<TransactWriteItem> writes = new ArrayList<>(List.of(address(member, holder, expires)));
    writes.add(pending(member, holder, expires));
    writes.add(consents.due().putting(member.club(), member.id().value(), waits));
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
  private static Member.Tracking usual(SignUp joining) {
    return joining.tracking() == Member.Tracking.NONE ? Member.Tracking.NONE : joining.usual();
  }

  private TransactWriteItem address(Member member, Holder holder, @Nullable Instant expires) {
    HolderRow held = holder.row();
    return held == null
        ? addresses.take(keys.get().hashOfAddress(member.email()), member, expires)
        : addresses.takeOver(held, member, expires);
  }

  private TransactWriteItem pending(Member member, Holder holder, @Nullable Instant expires) {
    MemberRow reused = holder.reused();
    if (reused == null) {
      return rows.inserting(MemberRow.of(member, null, expires).after(holder.ended()));
    }
    DueKey changed = DueKey.changed(member.club(), member.id(), member.joined());
    return rows.putting(
        MemberRow.of(member, changed, expires).insteadOf(reused),
        all(reused.standing().asRead(), reused.lastFact().asRead(), absent(MemberRow.ERASING)));
  }
}

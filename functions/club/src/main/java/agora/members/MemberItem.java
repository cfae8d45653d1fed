package agora.members;

import agora.store.Item;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/** A member as an item of the Members table: partition key the club, sort key the member's id. */
final class MemberItem {

  private MemberItem() {}

  static Item of(Member member) {
    return Item.of(member.club(), member.id())
        .with("email", member.email())
        .with("name", member.name())
        .with("language", member.language())
        .with("topics", member.topics())
        .with("tracking", member.tracking().name())
        .with("state", member.state().name())
        .with("source", member.source())
        .with("joined", member.joined())
        .with("since", member.since())
        .with("frequency", member.frequency().name())
        .with("paused", member.paused())
        .with("panel", member.panel());
  }

  /** Lets the lifecycle look at the member on its next day. */
  static Item changed(Item item, Member member, Instant now) {
    DueKey key = DueKey.changed(member.club(), member.id(), now);
    return item.with("due", key.due()).with("dueAt", key.at());
  }

  static Member read(Item item) {
    return new Member(
        item.required("pk"),
        item.required("sk"),
        item.required("email"),
        item.text("name"),
        item.required("language"),
        item.texts("topics"),
        Member.Tracking.valueOf(item.required("tracking").toUpperCase(Locale.ROOT)),
        Member.State.valueOf(item.required("state")),
        item.required("source"),
        Objects.requireNonNull(item.instant("joined")),
        item.instant("since"),
        Member.Frequency.valueOf(
            Objects.requireNonNullElse(item.text("frequency"), Member.Frequency.OWN_EVENTS.name())),
        item.instant("paused"),
        item.flag("panel"));
  }
}

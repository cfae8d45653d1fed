package agora.staff;

import agora.clubs.Language;
import agora.members.Member;
import agora.members.consents.For;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which members somebody asks for; what is null is not asked for. */
@For
public record Segment(
    Member.@Nullable State state,
    @Nullable String topic,
    @Nullable Language language,
    @Nullable String source,
    @Nullable Instant since) {

  private static final List<Field> FIELDS =
      List.of(
          Field.club(),
          Field.of("topic", FieldType.TEXT, "only those who chose it"),
          Field.choice("state", MemberView.STATES, "only those who are"),
          Field.of("language", FieldType.TEXT, "only those who read da or en"),
          Field.of(
              "source",
              FieldType.TEXT,
              "only those who came from there: web, desk, a poster's name"),
          Field.of(
              "since",
              FieldType.TIME,
              "only those confirmed then or later, as in 2026-09-01T00:00:00Z"));

  /** The fields of a segment of a club, and more. */
  static Field[] fields(Field... others) {
    return Field.all(FIELDS, others);
  }

  static Segment of(Input input) {
    return new Segment(
        input.choice("state", Member.State.class),
        input.optional("topic"),
        input.language("language"),
        input.optional("source"),
        input.optional("since") == null ? null : input.instant("since"));
  }

  /** The segment that {@link #order} wrote. */
  public static Segment of(Map<String, String> order) {
    String since = order.get("since");
    String state = order.get("state");
    return new Segment(
        state == null ? null : Member.State.valueOf(state),
        order.get("topic"),
        Language.known(order.get("language")).orElse(null),
        order.get("source"),
        since == null ? null : Instant.parse(since));
  }

  /** The segment as a job keeps it. */
  Map<String, String> order() {
    Map<String, String> order = new TreeMap<>();
    keep(order, "state", state == null ? null : state.name());
    keep(order, "topic", topic);
    keep(order, "language", language == null ? null : language.code());
    keep(order, "source", source);
    keep(order, "since", since == null ? null : since.toString());
    return order;
  }

  private static void keep(Map<String, String> order, String name, @Nullable String value) {
    if (value != null) {
      order.put(name, value);
    }
  }

  public boolean has(Member member) {
    Instant confirmed = member.since();
    return (state == null || member.state() == state)
        && (topic == null || member.topics().contains(topic))
        && (language == null || member.language() == language)
        && (source == null || member.source().equals(source))
        && (since == null || (confirmed != null && !confirmed.isBefore(since)));
  }
}

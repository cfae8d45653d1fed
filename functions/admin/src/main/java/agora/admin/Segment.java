package agora.admin;

import agora.members.Member;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which members somebody asks for; what is null is not asked for. */
record Segment(
    Member.@Nullable State state,
    @Nullable String topic,
    @Nullable String language,
    @Nullable String source,
    @Nullable Instant since) {

  /** Its fields, for help. */
  static final Map<String, String> FIELDS =
      Command.described(
          "topic", "only those who chose it",
          "state", "only those who are " + MemberRow.STATES,
          "language", "only those who read da or en",
          "source", "only those who came from there: web, desk, a poster's name",
          "since", "only those confirmed then or later, as in 2026-09-01T00:00:00Z");

  static Segment of(Input input) {
    return new Segment(
        state(input),
        input.optional("topic"),
        input.optional("language"),
        input.optional("source"),
        input.optional("since") == null ? null : input.instant("since"));
  }

  boolean has(Member member) {
    Instant confirmed = member.since();
    return (state == null || member.state() == state)
        && (topic == null || member.topics().contains(topic))
        && (language == null || member.language().equals(language))
        && (source == null || member.source().equals(source))
        && (since == null || (confirmed != null && !confirmed.isBefore(since)));
  }

  private static Member.@Nullable State state(Input input) {
    String text = input.optional("state");
    for (Member.State state : Member.State.values()) {
      if (MemberRow.word(state).equals(text)) {
        return state;
      }
    }
    if (text != null) {
      input.error("state", "Use one of " + MemberRow.STATES + ".");
    }
    return null;
  }
}

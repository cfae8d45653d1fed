package agora.admin;

import agora.members.Member;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A member as staff read it. */
final class MemberRow {

  static final String STATES =
      Arrays.stream(Member.State.values()).map(MemberRow::word).collect(Collectors.joining(", "));

  static final List<String> COLUMNS =
      List.of(
          "id",
          "email",
          "name",
          "language",
          "topics",
          "tracking",
          "frequency",
          "state",
          "source",
          "joined",
          "since");

  private MemberRow() {}

  static Map<String, @Nullable Object> of(Member member) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("club", member.club());
    row.put("id", member.id());
    row.put("email", member.email());
    row.put("name", member.name());
    row.put("language", member.language());
    row.put("topics", member.topics());
    row.put("tracking", word(member.tracking()));
    row.put("frequency", word(member.frequency()));
    row.put("paused", member.paused());
    row.put("panel", member.panel());
    row.put("state", word(member.state()));
    row.put("source", member.source());
    row.put("joined", member.joined());
    row.put("since", member.since());
    return row;
  }

  /** The cells of a member, in the order of the columns. */
  static List<String> cells(Member member) {
    Map<String, @Nullable Object> row = of(member);
    row.put("topics", String.join(" ", member.topics()));
    return COLUMNS.stream()
        .map(column -> row.get(column))
        .map(value -> value == null ? "" : value.toString())
        .toList();
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

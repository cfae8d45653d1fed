package agora.admin;

import agora.checks.FieldError;
import agora.members.Member;
import agora.members.Members;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists members, a hundred at a time. */
final class ListMembers implements Command {

  private static final int PAGE = 100;
  private static final String STATES =
      Arrays.stream(Member.State.values()).map(ListMembers::word).collect(Collectors.joining(", "));

  private final Members members;

  ListMembers(Members members) {
    this.members = members;
  }

  @Override
  public String name() {
    return "list-members";
  }

  @Override
  public Map<String, String> fields() {
    return Command.described(
        "club", "the club's id",
        "topic", "only those who chose it",
        "state", "only those who are " + STATES,
        "after", "the answer's next, for the following page");
  }

  @Override
  public Outcome run(Input input) {
    String club = input.text("club");
    String topic = input.optional("topic");
    Member.State state = state(input);
    String after = input.textOr("after", "");
    List<FieldError> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    List<Member> found =
        members
            .all(club, after)
            .filter(member -> topic == null || member.topics().contains(topic))
            .filter(member -> state == null || member.state() == state)
            .limit(PAGE + 1L)
            .toList();
    List<Member> page = found.subList(0, Math.min(PAGE, found.size()));
    Map<String, @Nullable Object> result = new LinkedHashMap<>();
    result.put("members", page.stream().map(ListMembers::row).toList());
    result.put("next", found.size() > PAGE ? page.getLast().id() : null);
    return new Outcome.Done(result);
  }

  private static Map<String, @Nullable Object> row(Member member) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("id", member.id());
    row.put("email", member.email());
    row.put("name", member.name());
    row.put("language", member.language());
    row.put("topics", member.topics());
    row.put("state", word(member.state()));
    row.put("source", member.source());
    row.put("joined", member.joined());
    row.put("since", member.since());
    return row;
  }

  private static Member.@Nullable State state(Input input) {
    String text = input.optional("state");
    for (Member.State state : Member.State.values()) {
      if (word(state).equals(text)) {
        return state;
      }
    }
    if (text != null) {
      input.error("state", "Use one of " + STATES + ".");
    }
    return null;
  }

  private static String word(Member.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}

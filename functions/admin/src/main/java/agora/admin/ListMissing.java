package agora.admin;

import agora.mailings.Batches;
import agora.mailings.Claims;
import agora.mailings.Mailing;
import agora.mailings.Mailing.Recipient;
import agora.mailings.Standing;
import agora.members.Member;
import agora.members.Members;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Exactly who did not get a mailing, and why, some hundred at a time. */
record ListMissing(SentMailings mailings, Batches batches, Claims claims, Members members)
    implements Command {

  private static final int CLAIMS = 100;
  private static final int ROWS = 200;

  @Override
  public String name() {
    return "list-missing";
  }

  @Override
  public Map<String, String> fields() {
    return Command.described(
        "club", "the club's id",
        "mailing", "the mailing's id",
        "next", "the number that an earlier answer gave, to read on");
  }

  @Override
  public Outcome run(Input input) {
    String next = input.textOr("next", "0");
    if (!next.matches("[0-9]{1,6}")) {
      input.error("next", "Write the number that the earlier answer gave.");
      next = "0";
    }
    int from = Integer.parseInt(next);
    return mailings.with(input, mailing -> list(mailing, from));
  }

  private Outcome list(Mailing mailing, int from) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    int batch = from;
    for (Claims.Seen seen :
        claims.seen(mailing.id(), from, Math.min(mailing.batches(), from + CLAIMS))) {
      if (rows.size() >= ROWS) {
        break;
      }
      rows.addAll(rows(mailing, seen));
      batch = seen.batch() + 1;
    }
    Map<String, @Nullable Object> result = new LinkedHashMap<>();
    result.put("mailing", mailing.id());
    result.put("missing", rows);
    result.put("next", batch < mailing.batches() ? Integer.toString(batch) : null);
    return new Outcome.Done(result);
  }

  private List<Map<String, @Nullable Object>> rows(Mailing mailing, Claims.Seen seen) {
    if (seen.state() == Claims.State.SENT && known(seen).isEmpty()) {
      return List.of();
    }
    List<Recipient> recipients =
        batches.find(mailing.id(), seen.batch()).map(Batches.Batch::recipients).orElse(List.of());
    Map<Integer, String> reasons = known(seen);
    for (int place : seen.standing().pending(recipients)) {
      reasons.put(place, mailing.state().sends() ? "NOT_YET" : mailing.state().name());
    }
    reasons.keySet().removeIf(place -> place >= recipients.size());
    Map<String, Member> found =
        members
            .of(
                mailing.club(),
                reasons.keySet().stream().map(place -> recipients.get(place).member()).toList())
            .stream()
            .collect(Collectors.toMap(Member::id, Function.identity()));
    return reasons.entrySet().stream()
        .map(each -> row(recipients.get(each.getKey()).member(), found, each.getValue()))
        .toList();
  }

  private static Map<String, @Nullable Object> row(
      String id, Map<String, Member> found, String reason) {
    Member member = found.get(id);
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("member", id);
    row.put("email", member == null ? null : member.email());
    row.put("reason", reason);
    return row;
  }

  private static Map<Integer, String> known(Claims.Seen seen) {
    Standing standing = seen.standing();
    Map<Integer, String> reasons = new TreeMap<>();
    seen.troubles().softBounced().forEach(place -> reasons.put(place, "SOFT_BOUNCED"));
    reasons.keySet().removeAll(seen.troubles().delivered());
    seen.troubles().bounced().forEach(place -> reasons.put(place, "BOUNCED"));
    standing.rejected().forEach(place -> reasons.put(place, "REJECTED"));
    standing.missing().forEach((place, why) -> reasons.put(place, why.name()));
    standing.uncertain().forEach(place -> reasons.put(place, "UNCERTAIN"));
    return reasons;
  }
}

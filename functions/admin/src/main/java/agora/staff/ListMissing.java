package agora.staff;

import agora.checks.Problem;
import agora.ids.MailingId;
import agora.ids.MemberId;
import agora.mailings.BatchClaims;
import agora.mailings.BatchProgress;
import agora.mailings.Batches;
import agora.mailings.Mailing;
import agora.mailings.Mailing.Recipient;
import agora.members.Member;
import agora.members.memberships.Members;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Exactly who did not get a mailing, and why, some hundred at a time. */
public record ListMissing(
    SentMailings mailings, Batches batches, BatchClaims claims, Members members)
    implements Command<ListMissing.Listed> {

  private static final CommandSpec ABOUT =
      CommandSpec.of(
          "list-missing",
          EnumSet.of(Role.APPROVER, Role.DESK, Role.ADMIN),
          Field.club(),
          Field.mailing(),
          Field.of("next", FieldType.CURSOR, "the number that an earlier answer gave, to read on"),
          Field.purpose());

  private static final int CLAIMS = 100;
  private static final int ROWS = 200;

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<Listed> run(Input input) {
    String next = input.textOr("next", "0");
    if (!next.matches("[0-9]{1,6}")) {
      input.error("next", new Problem.NoCursor());
      next = "0";
    }
    int from = Integer.parseInt(next);
    return mailings.with(
        input,
        mailing -> {
          input.concernsEverybody(mailing.club());
          return list(mailing, from);
        });
  }

  private Outcome<Listed> list(Mailing mailing, int from) {
    List<Row> rows = new ArrayList<>();
    int batch = from;
    for (BatchClaims.Seen seen :
        claims.seen(mailing.id(), from, Math.min(mailing.batches(), from + CLAIMS))) {
      if (rows.size() >= ROWS) {
        break;
      }
      rows.addAll(rows(mailing, seen));
      batch = seen.batch() + 1;
    }
    return new Outcome.Done<>(
        new Listed(mailing.id(), rows, batch < mailing.batches() ? Integer.toString(batch) : null));
  }

  /**
   * Some of those who did not get a mailing.
   *
   * @param next null where these are the last
   */
  public record Listed(MailingId mailing, List<Row> missing, @Nullable String next) {}

  /**
   * Who did not get it, and why.
   *
   * @param email null where the member was erased since
   */
  public record Row(MemberId member, @Nullable String email, String reason) {}

  private List<Row> rows(Mailing mailing, BatchClaims.Seen seen) {
    if (seen.state() == BatchClaims.State.SENT && known(seen).isEmpty()) {
      return List.of();
    }
    List<Recipient> recipients =
        batches.find(mailing.id(), seen.batch()).map(Batches.Batch::recipients).orElse(List.of());
    Map<Integer, String> reasons = known(seen);
    for (int place : seen.standing().pending(recipients)) {
      reasons.put(place, mailing.state().sends() ? "NOT_YET" : mailing.state().name());
    }
    reasons.keySet().removeIf(place -> place >= recipients.size());
    Map<MemberId, Member> found =
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

  private static Row row(MemberId id, Map<MemberId, Member> found, String reason) {
    Member member = found.get(id);
    return new Row(id, member == null ? null : member.email(), reason);
  }

  private static Map<Integer, String> known(BatchClaims.Seen seen) {
    BatchProgress standing = seen.standing();
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

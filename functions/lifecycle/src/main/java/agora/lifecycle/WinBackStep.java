package agora.lifecycle;

import agora.clicks.PersonalClicks;
import agora.clubs.Club;
import agora.ids.MailingId;
import agora.issues.Issues;
import agora.mailings.Batches;
import agora.mailings.JudgedMailings;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import agora.members.Member;
import agora.members.consents.DataUse;
import agora.members.consents.For;
import agora.members.memberships.MemberStanding;
import agora.members.memberships.MemberStandings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Looks through an issue, two weeks after it was sent, for the members who allow personal tracking:
 * did they open any of its links? It goes batch by batch, from each recipient's pseudonym to its
 * clicks, so that no table has to be searched; all that is kept of it is a number on the member.
 */
@For(DataUse.WIN_BACK)
record WinBackStep(
    Issues issues,
    Mailings mailings,
    Batches batches,
    JudgedMailings judged,
    PersonalClicks clicks,
    MemberStandings standings,
    InstantSource clock) {

  private static final Duration AFTER = Duration.ofDays(14);

  /** Clicks are kept 90 days: an older issue can no more be judged. */
  private static final Duration BEFORE = Duration.ofDays(80);

  private static final int BATCHES_A_CALL = 20;

  /** The issues whose time it is, oldest first. */
  List<Mailing> due(Club club) {
    if (club.rules().winBackAfter() == 0) {
      return List.of();
    }
    Instant now = clock.instant();
    Map<MailingId, Instant> begun =
        mailings.begun(
            issues.all(club.id()).stream()
                .map(issue -> Mailing.id(issue.club(), issue.id()))
                .toList());
    return begun.entrySet().stream()
        .filter(each -> !now.isBefore(each.getValue().plus(AFTER)))
        .filter(each -> now.isBefore(each.getValue().plus(BEFORE)))
        .sorted(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .filter(mailing -> !judged.is(mailing))
        .flatMap(mailing -> mailings.find(mailing).stream())
        .filter(mailing -> mailing.state() == Mailing.State.PLANNED)
        .toList();
  }

  /**
   * Looks through the next batches of an issue.
   *
   * @return the first batch of the next call; nothing where the issue is done
   */
  Optional<Integer> run(Club club, MailingId mailing, int from) {
    Mailing head = mailings.find(mailing).orElseThrow();
    int end = Math.min(head.batches(), from + BATCHES_A_CALL);
    for (int batch = from; batch < end; batch++) {
      batches.find(mailing, batch).ifPresent(found -> judge(club, head, found));
    }
    if (end < head.batches()) {
      return Optional.of(end);
    }
    judged.mark(mailing, clock.instant());
    return Optional.empty();
  }

  private void judge(Club club, Mailing head, Batches.Batch batch) {
    var pseudonyms =
        batch.recipients().stream()
            .filter(each -> !each.pseudonym().isEmpty())
            .collect(Collectors.toMap(Mailing.Recipient::member, Mailing.Recipient::pseudonym));
    if (pseudonyms.isEmpty()) {
      return;
    }
    int bored = club.rules().winBackAfter();
    for (MemberStanding standing : standings.of(head.club(), pseudonyms.keySet())) {
      Member member = standing.member();
      if (member.tracking() == Member.Tracking.PERSONAL) {
        boolean clicked = clicks.any(head.id(), pseudonyms.getOrDefault(member.id(), ""));
        standings.judge(standing, head.created(), clicked, bored, clock.instant());
      }
    }
  }
}

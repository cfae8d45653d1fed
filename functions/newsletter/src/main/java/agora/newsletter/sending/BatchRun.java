package agora.newsletter.sending;

import agora.ids.MemberId;
import agora.mailings.BatchClaims;
import agora.mailings.BatchClaims.Attempt.Held;
import agora.mailings.BatchClaims.Change;
import agora.mailings.BatchProgress;
import agora.mailings.Batches;
import agora.mailings.Deliveries;
import agora.mailings.Mailing;
import agora.mailings.Mailing.Recipient;
import agora.mailings.Missing;
import agora.mailings.Pace;
import agora.members.Member;
import agora.members.memberships.Members;
import agora.newsletter.notices.PauseNotices;
import agora.newsletter.sending.BulkMail.MemberMail;
import agora.newsletter.sources.DayParts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One holder's way through a batch. What is about to be asked of SES is written before, and what
 * became of it after: whoever is uncertain after a crash waits until SES's own events have spoken.
 */
final class BatchRun {

  /**
   * SES reports a mail within minutes; only after this and with all reports read is one missing.
   */
  static final Duration SETTLING = Duration.ofMinutes(15);

  private static final Duration RECHECK = Duration.ofMinutes(5);

  /** Passes without a single mail sent, before those who are left over are given up. */
  static final int MOST_TRIES = 8;

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);

  /** Fewer who share their links are not counted: a click would be near to telling who it was. */
  static final int FEWEST_COUNTED = 5;

  /** No slice begins later in a pass, so that the last one ends well within the function's time. */
  private static final Duration TIME = Duration.ofSeconds(30);

  /** What all passes work with. */
  record Services(
      MailTexts bodies,
      Batches batches,
      BatchClaims claims,
      Members members,
      Deliveries deliveries,
      Slices slices,
      SendingAccount account,
      Pace pace,
      ReportQueue reportQueue,
      ReputationGuard guard,
      QuotaPause tomorrow,
      PauseNotices notices,
      InstantSource clock,
      PaceWait waiting) {}

  private final Services services;
  private final Mailing mailing;
  private final List<Recipient> recipients;
  private final Instant begun;
  private Held claim;
  private final Set<Integer> pending = new TreeSet<>();
  private final Set<Integer> uncertain = new TreeSet<>();
  private final Map<Integer, Missing> missing = new TreeMap<>();
  private final Set<Integer> rows = new TreeSet<>();
  private boolean sentSome;

  /**
   * @param current the recipients as they were planned, each with the text that they get now
   */
  BatchRun(Services services, Mailing mailing, Held claim, UnaryOperator<Recipient> current) {
    this.services = services;
    this.mailing = mailing;
    this.claim = claim;
    this.begun = services.clock().instant();
    this.recipients =
        services.batches().find(mailing.id(), claim.batch()).orElseThrow().recipients().stream()
            .map(current)
            .toList();
  }

  BatchOutcome run() {
    settle();
    pending.addAll(claim.standing().pending(recipients));
    uncertain.addAll(claim.standing().uncertain());
    if (mailing.tooLate(begun)) {
      pending.forEach(index -> missing.put(index, Missing.TOO_LATE));
      pending.clear();
      return finish(new Change());
    }
    List<Slice> slices = slices(mails());
    for (int i = 0; i < slices.size(); i++) {
      if (i > 0 && services.guard().stoppedMeanwhile(mailing)) {
        leave(Duration.ZERO);
        return new BatchOutcome.Over(); // who lets the mailing go on queues its batches again
      }
      BatchOutcome stop = waitFor(slices.get(i).mails().size());
      if (stop != null) {
        return stop;
      }
      SliceResult answer = send(slices.get(i));
      Change change = take(answer);
      if (i == slices.size() - 1 || answer.decision() != SendDecision.GO_ON) {
        return end(change, answer);
      }
      write(change);
    }
    return finish(new Change());
  }

  /** Lets SES's events speak for those that are uncertain. */
  private void settle() {
    BatchProgress standing = claim.standing();
    Set<Integer> proven = new TreeSet<>(standing.proven());
    proven.removeIf(index -> index >= recipients.size());
    if (!proven.isEmpty()) {
      Map<Integer, Missing> refused = new TreeMap<>();
      proven.stream()
          .filter(standing.rejected()::contains)
          .forEach(index -> refused.put(index, Missing.REJECTED));
      proven.removeAll(refused.keySet());
      row(proven, begun);
      write(new Change().settled(proven, refused));
    }
    if (!claim.standing().uncertain().isEmpty()
        && !begun.isBefore(due())
        && services.reportQueue().drained()) {
      claim = services.claims().giveUp(claim).orElse(claim);
    }
  }

  private Instant due() {
    Instant asked = claim.standing().asked();
    return Objects.requireNonNullElse(asked, begun).plus(SETTLING);
  }

  private record Slice(MailTexts.Text text, List<MemberMail> mails) {}

  private List<Slice> slices(Map<String, List<MemberMail>> variants) {
    List<Slice> slices = new ArrayList<>();
    int size = variants.isEmpty() ? 1 : services.account().slice();
    variants.forEach(
        (_, mails) -> {
          MemberMail first = mails.getFirst();
          MailTexts.Text text =
              services.bodies().find(mailing.id(), first.recipient(), first.member().language());
          for (int from = 0; from < mails.size(); from += size) {
            slices.add(new Slice(text, mails.subList(from, Math.min(from + size, mails.size()))));
          }
        });
    return slices;
  }

  /** Those still to send to who are members as of now, by the text that they get. */
  private Map<String, List<MemberMail>> mails() {
    Map<String, List<MemberMail>> mails = new TreeMap<>();
    if (pending.isEmpty()) {
      return mails;
    }
    Map<MemberId, Member> known =
        services.members().of(mailing.club(), members(pending)).stream()
            .filter(member -> member.receives(occasion(), services.clock().instant()))
            .collect(Collectors.toMap(Member::id, Function.identity()));
    for (int index : List.copyOf(pending)) {
      Recipient recipient = recipients.get(index);
      Member member = known.get(recipient.member());
      if (DayParts.isEmpty(recipient)) {
        missing.put(index, Missing.EVENT_GONE);
        pending.remove(index);
      } else if (member == null) {
        missing.put(index, Missing.LEFT);
        pending.remove(index);
      } else {
        boolean again = claim.standing().again().contains(index);
        mails
            .computeIfAbsent(recipient.body(member.language()), _ -> new ArrayList<>())
            .add(new MemberMail(index, member, recipient, again));
      }
    }
    mails.values().forEach(BatchRun::hideFew);
    return mails;
  }

  /** Looks at one batch alone: all that share a link are then as many, or more. */
  private static void hideFew(List<MemberMail> sameText) {
    if (sameText.stream().filter(MemberMail::isAnonymous).count() < FEWEST_COUNTED) {
      sameText.replaceAll(
          memberMail -> memberMail.isAnonymous() ? memberMail.uncounted() : memberMail);
    }
  }

  /** A mail about an event, or a message, was planned only for those whom it concerns. */
  private Member.Occasion occasion() {
    return switch (mailing.kind()) {
      case ISSUE, CORRECTION, MESSAGE -> Member.Occasion.ISSUE;
      case PANEL -> Member.Occasion.PANEL;
      case BEFORE_EVENT, AFTER_EVENT, TICKETS_OPEN, TICKETS_CLOSING -> Member.Occasion.OWN_EVENT;
    };
  }

  private List<MemberId> members(Collection<Integer> places) {
    return places.stream().map(place -> recipients.get(place).member()).toList();
  }

  /** Waits until the slice may leave; null when it may. */
  private @Nullable BatchOutcome waitFor(int mails) {
    Instant now = services.clock().instant();
    if (now.isAfter(begun.plus(TIME))) {
      return leave(Duration.ZERO);
    }
    if (services.account().quotaUsedUp()) {
      return rest();
    }
    return switch (services
        .pace()
        .take(mails, services.account().allowance(), mailing.kind().goesFirst())) {
      case Pace.Slot.Later(Instant at) -> leave(Duration.between(now, at));
      case Pace.Slot.DayIsFull _ -> rest();
      case Pace.Slot.At(Instant at) -> {
        Duration wait = Duration.between(services.clock().instant(), at);
        if (wait.isPositive()) {
          services.waiting().pass(wait);
        }
        yield null;
      }
    };
  }

  private SliceResult send(Slice slice) {
    Slices.Request ready =
        services.slices().ready(mailing, claim.batch(), slice.text(), slice.mails());
    Set<Integer> places =
        slice.mails().stream()
            .map(MemberMail::index)
            .collect(Collectors.toCollection(TreeSet::new));
    claim = services.claims().intend(claim, places);
    SliceResult answer = services.slices().send(ready);
    row(answer.sent(), services.clock().instant());
    return answer;
  }

  private void row(Set<Integer> places, Instant at) {
    services.deliveries().sent(members(places), mailing.id(), at);
    rows.addAll(places);
  }

  /** Writes the claim. A report that came before its member's row was written is on it by now. */
  private void write(Change change) {
    claim = services.claims().write(claim, change);
    claim
        .standing()
        .troubles()
        .forEach(
            (place, kind) -> {
              if (rows.contains(place)) {
                MemberId member = recipients.get(place).member();
                services
                    .deliveries()
                    .trouble(member, mailing.id(), kind, services.clock().instant());
              }
            });
    rows.clear();
  }

  private Change take(SliceResult answer) {
    sentSome |= !answer.sent().isEmpty();
    uncertain.addAll(answer.uncertain());
    Map<Integer, Missing> refused = new TreeMap<>(answer.missing());
    refused.putAll(missing);
    missing.clear();
    List.of(answer.sent(), refused.keySet(), answer.uncertain()).forEach(pending::removeAll);
    return new Change().uncertain(answer.uncertain()).sent(answer.sent()).missing(refused);
  }

  private BatchOutcome end(Change change, SliceResult answer) {
    return switch (answer.decision()) {
      case GO_ON, SLOW_DOWN -> finish(change);
      case TOMORROW -> {
        write(change.release(BatchClaims.State.PLANNED));
        services.tomorrow().carriesOn(mailing);
        yield new BatchOutcome.Over();
      }
      case HALT -> {
        write(change.release(BatchClaims.State.PLANNED));
        services.notices().pause(mailing, Mailing.Reason.REFUSED_BY_SES, "SES: " + answer.code());
        yield new BatchOutcome.Over();
      }
    };
  }

  /** Lets the batch go as it stands, in one write with what became of the last slice. */
  private BatchOutcome finish(Change change) {
    int tries = sentSome ? 0 : claim.standing().tries();
    if (!pending.isEmpty() && tries + 1 >= MOST_TRIES) {
      pending.forEach(index -> missing.put(index, Missing.FAILED));
      pending.clear();
    }
    change.missing(missing);
    if (!pending.isEmpty()) {
      write(change.tries(tries + 1).release(BatchClaims.State.PLANNED));
      return new BatchOutcome.Later(FIRST_PAUSE.multipliedBy(1L << tries));
    }
    if (!uncertain.isEmpty()) {
      write(change.release(BatchClaims.State.SETTLING));
      Duration left = Duration.between(services.clock().instant(), due());
      return new BatchOutcome.Later(left.compareTo(Duration.ofSeconds(1)) < 0 ? RECHECK : left);
    }
    write(change.release(BatchClaims.State.SENT));
    return new BatchOutcome.Over();
  }

  /** Lets the batch go before its next slice. */
  private BatchOutcome leave(Duration delay) {
    write(new Change().missing(missing).release(BatchClaims.State.PLANNED));
    return new BatchOutcome.Later(delay);
  }

  private BatchOutcome rest() {
    leave(Duration.ZERO);
    services.tomorrow().carriesOn(mailing);
    return new BatchOutcome.Over();
  }
}

package agora.lifecycle;

import agora.clubs.Club;
import agora.ids.MemberId;
import agora.members.consents.Consent;
import agora.members.consents.Evidence;
import agora.members.consents.EvidenceTerms;
import agora.members.due.Dossier;
import agora.members.due.Due;
import agora.members.memberships.MemberStanding;
import agora.members.memberships.MemberStandings;
import agora.members.memberships.YearlyQuestion;
import agora.members.queues.DueEvidence;
import agora.members.queues.DueQueue;
import agora.privacy.Erasure;
import agora.privacy.TrackingRemoval;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

/**
 * Looks at one membership: does what is due of it, one thing after the other, and writes down when
 * to look again. It goes by the tables themselves, never by what an index said, and each thing is
 * done by a write that holds only for the member as it was read.
 */
record MembershipReview(
    MemberStandings standings,
    Evidence evidence,
    DueEvidence dueEvidence,
    EndOfEvidence end,
    YearlyQuestion question,
    TrackingRemoval withdrawal,
    Erasure erasure,
    LifecycleMails mails,
    InstantSource clock) {

  /** More than can be due of one membership: a loop that is longer is against somebody else. */
  private static final int MOST = 2 * Due.values().length;

  /**
   * What a look at a membership came to.
   *
   * @param settled whether nothing more is due, and the next look is written down
   * @param mailed whether it took a mail
   */
  record Reviewed(boolean settled, boolean mailed) {}

  /**
   * @param mayMail whether a mail may be sent; otherwise a mail that is due waits on
   */
  Reviewed review(Club club, MemberId member, boolean mayMail) {
    boolean may = mayMail;
    boolean mailed = false;
    for (int i = 0; i < MOST; i++) {
      Dossier of = read(club.id(), member);
      Optional<Due> due = next(of, club, may);
      if (due.isEmpty()) {
        return new Reviewed(writeDown(of, club), mailed);
      }
      boolean sent = act(due.get(), of, club);
      if (due.get().queue() == DueQueue.MAIL) {
        mailed = sent;
        may = false; // one that failed is for tomorrow
      }
    }
    return new Reviewed(false, mailed);
  }

  private Dossier read(String club, MemberId member) {
    return new Dossier(
        club, member, standings.find(club, member).orElse(null), evidence.of(club, member));
  }

  private Optional<Due> next(Dossier of, Club club, boolean mayMail) {
    return Due.now(of, club.rules(), clock.instant())
        .filter(due -> mayMail || due.queue() != DueQueue.MAIL)
        .findFirst();
  }

  /** Does what is due; false where it was a mail that was not sent. */
  private boolean act(Due due, Dossier of, Club club) {
    EvidenceTerms terms = new EvidenceTerms(club.rules());
    switch (due) {
      case ERASURE -> erasure.erase(of.club(), of.member(), Consent.How.ERASURE);
      case VOIDING -> withdrawal.finish(of.club(), of.member());
      case LAPSE -> end.lapse(of, standing(of));
      case LAST_MAIL -> end.lookUpLastMail(of, standing(of));
      case TRACKING -> end.removeTracking(of, terms, clock.instant());
      case REDUCTION -> end.reduce(of, standing(of), terms);
      case REMAINS -> end.remove(of);
      case UNANSWERED -> unanswered(standing(of));
      case YEARLY_QUESTION -> {
        return mails.send(club, standing(of), MemberStandings.Mail.YEARLY_QUESTION);
      }
      case WIN_BACK -> {
        return mails.send(club, standing(of), MemberStandings.Mail.WIN_BACK);
      }
    }
    return true;
  }

  private void unanswered(MemberStanding standing) {
    Instant asked = Objects.requireNonNull(standing.asked());
    question.unanswered(standing.member(), asked, clock.instant());
  }

  /** The evidence first: should this break off between the two, the member is looked at again. */
  private boolean writeDown(Dossier of, Club club) {
    Due.first(of, club.rules(), DueQueue.EVIDENCE)
        .ifPresent(next -> dueEvidence.put(of.club(), of.member().value(), next.at()));
    MemberStanding standing = of.standing();
    return standing == null
        || standings.waits(
            standing,
            Due.first(of, club.rules(), DueQueue.MEMBERSHIP, DueQueue.MAIL)
                .map(next -> next.of(standing.member())));
  }

  private static MemberStanding standing(Dossier of) {
    return Objects.requireNonNull(of.standing());
  }
}

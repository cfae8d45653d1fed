package agora.newsletter.sources;

import agora.clubs.Club;
import agora.clubs.Language;
import agora.compose.Composer;
import agora.compose.Rendered;
import agora.ids.MailingId;
import agora.issues.ContentHash;
import agora.issues.SentIssue;
import agora.issues.SentIssues;
import agora.mailings.Batches;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import agora.members.Member;
import agora.newsletter.words.StaffNoticeWords;
import java.util.Iterator;
import java.util.Optional;

/**
 * An issue, to all active members of its club: as it stands until its mailing is planned, and from
 * then on as it stood.
 *
 * @param closed whether the club is closed
 */
record IssueSource(
    RecipientLookup lookup,
    Club club,
    boolean closed,
    SentIssue sent,
    SentIssues issues,
    Texts texts)
    implements MailingSource {

  @Override
  public Optional<Objection> objection() {
    if (closed) {
      return Optional.of(new Objection(PlanningResult.CLOSED, StaffNoticeWords::clubClosed));
    }
    return ContentHash.isApproved(sent.issue())
        ? Texts.tooLarge(club, this::render)
        : Optional.of(
            new Objection(PlanningResult.NOT_APPROVED, StaffNoticeWords::changedSinceApproval));
  }

  @Override
  public void start(Mailings mailings, MailingId mailing) {
    issues.start(mailing, sent);
  }

  @Override
  public void write() {
    texts.write("", this::render);
  }

  @Override
  public Iterator<Batches.Batch> batches(Mailing head) {
    return new ActiveMembers(
        lookup.members().all(club.id(), head.cursor()).iterator(),
        Member.Occasion.ISSUE,
        lookup.ids(),
        head.created());
  }

  private Rendered render(Language language) {
    return new Composer(lookup.controller())
        .render(club, sent.issue(), sent.byId(), language, lookup.publicBaseUrl());
  }
}

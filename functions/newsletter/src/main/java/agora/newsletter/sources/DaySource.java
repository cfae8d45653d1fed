package agora.newsletter.sources;

import agora.mailings.Batches;
import agora.mailings.Mailing;
import agora.members.Member;
import agora.newsletter.words.StaffNoticeWords;
import java.util.Iterator;
import java.util.Optional;

/**
 * All mails about events that a club has due on one day, as one mail: each member gets what
 * concerns them, and nobody gets two.
 */
record DaySource(RecipientLookup lookup, DayParts day) implements MailingSource {

  @Override
  public Optional<Objection> objection() {
    return day.standing() != 0
        ? Texts.tooLarge(day.club(), language -> day.render(day.all(), language))
        : Optional.of(new Objection(PlanningResult.EVENT_GONE, StaffNoticeWords::eventGone));
  }

  /** Variants are written when the first member needs one. */
  @Override
  public void write() {}

  @Override
  public Iterator<Batches.Batch> batches(Mailing head) {
    return new ConcernedMembers(
        lookup.receiving(head, Member.Occasion.OWN_EVENT),
        new ConcernedMails(lookup, head, day.parts(), day.standing())::of,
        day::write,
        lookup.ids());
  }
}

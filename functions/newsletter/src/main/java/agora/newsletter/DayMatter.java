package agora.newsletter;

import agora.clubs.Club;
import agora.compose.Rendered;
import agora.events.DueMail;
import agora.mailings.Batches;
import agora.mailings.Mailing;
import agora.members.Member;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * All mails about events that a club has due on one day, as one mail: each member gets what
 * concerns them, and nobody gets two. What it is made of was frozen when it began; only an event
 * that is cancelled since falls out.
 *
 * @param parts the frozen mails; a variant is the set of those that a member gets, as bits
 */
record DayMatter(Desk desk, Club club, List<DueMail> parts, Texts texts) implements Matter {

  @Override
  public Optional<Objection> objection() {
    return parts.stream().anyMatch(this::takesPlace)
        ? Texts.tooLarge(language -> render((1 << parts.size()) - 1, language))
        : Optional.of(
            new Objection(Step.EVENT_GONE, "Arrangementet er aflyst, så mailen er ikke sendt."));
  }

  /** Variants are written when the first member needs one. */
  @Override
  public void write() {}

  @Override
  public Iterator<Batches.Batch> batches(Mailing head) {
    boolean[] stands = new boolean[parts.size()];
    for (int part = 0; part < stands.length; part++) {
      stands[part] = takesPlace(parts.get(part));
    }
    Iterator<Member> members =
        desk.members()
            .all(club.id(), head.cursor())
            .filter(member -> member.receives(Member.Occasion.OWN_EVENT, head.created()))
            .iterator();
    return new Concerning(
        members, new Concerned(desk, head, parts, stands), this::writeVariant, desk.ids());
  }

  private boolean takesPlace(DueMail mail) {
    return desk.events()
        .find(club.id(), mail.event().id())
        .filter(event -> !event.cancelled())
        .isPresent();
  }

  private void writeVariant(int variant) {
    texts.write(Integer.toString(variant), language -> render(variant, language));
  }

  private Rendered render(int variant, String language) {
    return new DayMail(club, parts, language).render(variant, desk.publicBaseUrl());
  }
}

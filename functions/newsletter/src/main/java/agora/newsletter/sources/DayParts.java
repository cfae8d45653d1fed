package agora.newsletter.sources;

import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.clubs.Controller;
import agora.clubs.Language;
import agora.compose.Rendered;
import agora.events.DueMail;
import agora.events.Events;
import agora.mailings.Mailing;
import agora.mailings.Mailing.Recipient;
import agora.mailings.Mailings;
import agora.mailings.ScheduleTriggers;
import agora.store.Contents;
import agora.tokens.Ids;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The mails about events that a day's mailing is made of, frozen when it began. A variant is the
 * set of those that a member gets, as bits; only an event that is cancelled or moved since falls
 * out, whose mails move along.
 */
public record DayParts(
    Events events,
    Club club,
    List<DueMail> parts,
    Texts texts,
    @Nullable Controller controller,
    String publicBaseUrl) {

  private static final String NONE = "0";

  /** Where a day's parts are looked up. */
  public record Source(
      Clubs clubs,
      Events events,
      ScheduleTriggers triggers,
      Mailings mailings,
      Ids ids,
      String publicBaseUrl) {

    public DayParts of(Mailing head) {
      Club club = clubs.find(head.club()).orElseThrow();
      return new DayParts(
          events,
          club,
          triggers.parts(head.id()).stream()
              .map(part -> Contents.read(part, DueMail.class))
              .toList(),
          new Texts(mailings, ids, club, head.id()),
          clubs.controller().orElse(null),
          publicBaseUrl);
    }
  }

  /** The parts whose events take place where and when they say, as bits. */
  public int standing() {
    int standing = 0;
    for (int part = 0; part < parts.size(); part++) {
      standing |= takesPlace(parts.get(part)) ? 1 << part : 0;
    }
    return standing;
  }

  private boolean takesPlace(DueMail mail) {
    return events
        .find(club.id(), mail.event().id())
        .filter(event -> !event.cancelled() && event.isWhereAndWhen(mail.event()))
        .isPresent();
  }

  /** The recipient with what still stands of the mail, whose texts are written by then. */
  public Recipient left(Recipient planned, int standing) {
    int variant = Integer.parseInt(planned.variant());
    int left = variant & standing;
    if (left != variant && left != 0) {
      write(left);
    }
    return new Recipient(planned.member(), planned.pseudonym(), Integer.toString(left));
  }

  /** Whether nothing is left of the recipient's mail. */
  public static boolean isEmpty(Recipient recipient) {
    return recipient.variant().equals(NONE);
  }

  void write(int variant) {
    texts.write(Integer.toString(variant), language -> render(variant, language));
  }

  Rendered render(int variant, Language language) {
    return new DayMail(club, parts, language).render(variant, controller, publicBaseUrl);
  }

  /** All of the parts, as bits. */
  public int all() {
    return (1 << parts.size()) - 1;
  }
}

package agora.issues;

import agora.events.DueMail;
import agora.events.Message;
import agora.ids.MailingId;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import agora.mailings.ScheduleTriggers;
import agora.store.Contents;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** In which mailings that have left an event was announced. */
public record Announcements(
    Mailings mailings, SentIssues sent, Issues issues, ScheduleTriggers occasions) {

  /** All of them, in the order of their ids. */
  public List<Message.Announcement> of(String club, String event) {
    List<Message.Announcement> all = new ArrayList<>();
    for (MailingId id : mailings.of(club)) {
      mailings
          .find(id)
          .filter(Mailing::left)
          .flatMap(mailing -> announcement(mailing, event))
          .ifPresent(all::add);
    }
    return List.copyOf(all);
  }

  private Optional<Message.Announcement> announcement(Mailing mailing, String event) {
    return switch (mailing.kind()) {
      case ISSUE ->
          Optional.of(mailing).filter(each -> shows(each, event)).map(each -> in(each, 0));
      case BEFORE_EVENT, AFTER_EVENT, TICKETS_OPEN, TICKETS_CLOSING -> ofDay(mailing, event);
      case CORRECTION, PANEL, MESSAGE -> Optional.empty();
    };
  }

  private boolean shows(Mailing mailing, String event) {
    return sent.find(mailing.id())
        .map(SentIssue::issue)
        .or(() -> issues.find(mailing.club(), mailing.about()))
        .map(issue -> issue.blocks().stream().anyMatch(block -> event.equals(block.event())))
        .orElse(false);
  }

  /** The parts of a day's mail that were about it; what followed an event announced nothing. */
  private Optional<Message.Announcement> ofDay(Mailing mailing, String event) {
    List<String> parts = occasions.parts(mailing.id());
    int bits = 0;
    for (int part = 0; part < parts.size(); part++) {
      DueMail mail = Contents.read(parts.get(part), DueMail.class);
      boolean announces =
          mail.kind() != Mailing.Kind.AFTER_EVENT && mail.event().id().equals(event);
      bits |= announces ? 1 << part : 0;
    }
    int about = bits;
    return about == 0 ? Optional.empty() : Optional.of(in(mailing, about));
  }

  private static Message.Announcement in(Mailing mailing, int parts) {
    return new Message.Announcement(mailing.id(), mailing.batches(), parts);
  }
}

package agora.compose;

import agora.clubs.Club;
import agora.events.Event;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Chooses what an issue's mail shows at the place <i>Valgt til dig</i>: for a topic the first block
 * of the issue that is about it and leads somewhere, but for what all see at the top anyway.
 */
final class Picks {

  /** More topics of one issue are not told apart: a mail's texts stay within bounds. */
  private static final int MOST = 8;

  private final MailModel mail;

  private Picks(MailModel mail) {
    this.mail = mail;
  }

  /**
   * One for each topic, that of the block first that stands first: of several topics that a reader
   * follows, the first decides. None in a mail that is no month's issue.
   */
  static List<Pick> of(MailModel mail) {
    return new Picks(mail).all();
  }

  private List<Pick> all() {
    Map<Club.Topic, Part> first = new LinkedHashMap<>();
    for (Part part : parts().toList()) {
      for (String id : part.block().topics()) {
        mail.club().topics().stream()
            .filter(topic -> topic.id().equals(id))
            .forEach(topic -> first.putIfAbsent(topic, part));
      }
    }
    return first.entrySet().stream()
        .limit(MOST)
        .map(each -> pick(each.getKey(), each.getValue()))
        .toList();
  }

  private Stream<Part> parts() {
    return mail.isIssue()
        ? mail.sections().stream()
            .flatMap(section -> section.parts().stream())
            .skip(1)
            .filter(part -> !part.equals(mail.strip()) && !part.title().isEmpty() && !isOff(part))
            .filter(part -> part.leads() != null)
        : Stream.empty();
  }

  private static boolean isOff(Part part) {
    Event event = part.event();
    return event != null && event.cancelled();
  }

  private Pick pick(Club.Topic topic, Part part) {
    String why = mail.frame().words().because(Neutral.line(topic.name(mail.frame().language())));
    String link = Objects.requireNonNullElseGet(part.click(), part::leads);
    String text =
        "%s, %s:\n%s\n%s\n\n".formatted(mail.frame().words().chosen(), why, part.title(), link);
    return new Pick(topic.id(), MjmlPart.rows(mail, part, why), text);
  }
}

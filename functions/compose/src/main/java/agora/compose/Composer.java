package agora.compose;

import agora.checks.WebAddress;
import agora.clubs.Club;
import agora.clubs.Controller;
import agora.clubs.Language;
import agora.events.Event;
import agora.issues.Block;
import agora.issues.Issue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Renders an issue once for all recipients of one language. The same input gives the same bytes.
 */
public final class Composer {

  private final @Nullable Controller controller;

  /**
   * A composer for one library.
   *
   * @param controller who the mails are from; null where it has not said so
   */
  public Composer(@Nullable Controller controller) {
    this.controller = controller;
  }

  /**
   * The issue as mail.
   *
   * @param events the club's events by id; an event block whose event is missing shows its own text
   * @param language of the words around the blocks
   * @param publicBaseUrl where the club's pages are, without a final slash
   */
  public Rendered render(
      Club club, Issue issue, Map<String, Event> events, Language language, String publicBaseUrl) {
    MailFrame frame = MailFrame.of(club, language);
    String page = publicBaseUrl + "/clubs/" + club.id() + "/issues/" + issue.id();
    MailFoot foot = MailFoot.of(frame.words().onTheWeb(), page, controller, club, publicBaseUrl);
    return render(club, issue, events, frame, foot, publicBaseUrl, _ -> true);
  }

  /**
   * Some blocks of a mail that has no page of its own. A link has the same id whichever blocks are
   * shown.
   *
   * @param shown ids of the blocks
   */
  public Rendered render(
      Club club,
      Issue mail,
      Map<String, Event> events,
      Language language,
      String publicBaseUrl,
      Collection<String> shown) {
    MailFrame frame = MailFrame.of(club, language);
    String page = publicBaseUrl + "/clubs/" + club.id();
    MailFoot foot = MailFoot.of(frame.words().clubPage(), page, controller, club, publicBaseUrl);
    return render(
        club, mail, events, frame, foot, publicBaseUrl, block -> shown.contains(block.id()));
  }

  private static Rendered render(
      Club club,
      Issue issue,
      Map<String, Event> events,
      MailFrame frame,
      MailFoot foot,
      String base,
      Predicate<Block> shown) {
    List<Rendered.Link> links = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    for (Block block : issue.blocks()) {
      Part part = new Part(block, click(block, links), event(block, events), base);
      if (shown.test(block)) {
        parts.add(part);
      }
    }
    MailModel mail = new MailModel(club, frame, issue, parts, foot);
    return new Rendered(
        mail.subject(), MjmlPart.of(mail), TextPart.of(mail), links, Picks.of(mail));
  }

  private static @Nullable String click(Block block, List<Rendered.Link> links) {
    return Optional.ofNullable(block.url())
        .flatMap(WebAddress::of)
        .map(
            address -> {
              String id = "l" + (links.size() + 1);
              links.add(new Rendered.Link(id, block.id(), address.text()));
              return id;
            })
        .orElse(null);
  }

  private static @Nullable Event event(Block block, Map<String, Event> events) {
    String id = block.event();
    return id == null ? null : events.get(id);
  }
}

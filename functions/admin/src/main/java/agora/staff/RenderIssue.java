package agora.staff;

import agora.checks.Problem;
import agora.clubs.Club;
import agora.clubs.Language;
import agora.compose.Composer;
import agora.compose.Pick;
import agora.compose.Prose;
import agora.compose.Rendered;
import agora.events.Event;
import agora.issues.Block;
import agora.issues.Issue;
import agora.pages.IssuePage;
import agora.pages.Pages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Renders an issue as it stands, as mail and as page; nothing is sent and nothing is kept. */
public final class RenderIssue implements Command<RenderIssue.Shown> {

  private static final CommandSpec ABOUT =
      CommandSpec.of(
          "render-issue",
          Role.EVERYBODY,
          Field.club(),
          Field.issue(),
          Field.choice(
              "in",
              Language.codes(),
              "one of the club's languages; its first where it is left out"));

  private static final Pattern NAME = Pattern.compile("\\{\\{name_(html|text)}}");
  private static final Pattern OWN = Pattern.compile("\\{\\{[a-z0-9_]+}}");

  private final Content content;
  private final String publicBaseUrl;

  RenderIssue(Content content, String publicBaseUrl) {
    this.content = content;
    this.publicBaseUrl = publicBaseUrl;
  }

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<Shown> run(Input input) {
    String club = input.id("club");
    String issue = input.id("issue");
    Language language = input.language("in");
    content
        .clubs()
        .find(club)
        .filter(found -> language != null && !found.languages().contains(language))
        .ifPresent(
            found -> input.error("in", new Problem.NoLanguage(Language.codes(found.languages()))));
    return input.then(
        () -> content.issue(club, issue).then((found, draft) -> render(found, draft, language)));
  }

  /**
   * An issue as readers get it, with variables such as {@code {{name_text}}} for what differs
   * between them; links lead where they will, and what is chosen by topics is what the first of
   * them has.
   *
   * @param html the mail's HTML
   * @param text the mail's plain text
   * @param page the page on the web
   * @param bytes of the HTML; a mail of more than 102 kB is refused
   */
  public record Shown(
      String club,
      String issue,
      Language language,
      String subject,
      String html,
      String text,
      String page,
      int bytes) {}

  private Outcome<Shown> render(Club club, Issue issue, @Nullable Language asked) {
    return new Outcome.Done<>(shown(club, issue, asked == null ? club.language() : asked));
  }

  /** An issue in a language. */
  Shown shown(Club club, Issue issue, Language language) {
    Map<String, Event> events =
        content.events().all(club.id()).stream()
            .collect(Collectors.toMap(Event::id, Function.identity()));
    Rendered mail =
        new Composer(content.clubs().controller().orElse(null))
            .render(club, issue, events, language, publicBaseUrl);
    List<IssuePage.Part> parts =
        issue.blocks().stream()
            .map(
                block ->
                    new IssuePage.Part(
                        block, Prose.html(block.text()), event(block, events), null, block.url()))
            .toList();
    return new Shown(
        club.id(),
        issue.id(),
        language,
        mail.subject(),
        led(mail.html().replace("{{pick_html}}", picked(mail, Pick::html)), "href", mail.links()),
        led(mail.text().replace("{{pick_text}}", picked(mail, Pick::text)), "click", mail.links()),
        Pages.issue(
            language,
            publicBaseUrl + "/was",
            publicBaseUrl,
            new IssuePage(club, issue, parts, List.of())),
        mail.bytes());
  }

  private static String picked(Rendered mail, Function<Pick, String> part) {
    return mail.picks().stream().findFirst().map(part).orElse("");
  }

  /** A part of a mail as somebody called Ida gets it; what is hers alone leads nowhere. */
  public static String plain(String part) {
    return plain(part, " Ida");
  }

  /** The same as somebody gets it who has given no name. */
  static String unnamed(String part) {
    return plain(part, "");
  }

  private static String plain(String part, String name) {
    return OWN.matcher(NAME.matcher(part).replaceAll(name)).replaceAll("#");
  }

  private static @Nullable Event event(Block block, Map<String, Event> events) {
    return Optional.ofNullable(block.event()).map(events::get).orElse(null);
  }

  /** A part of a mail whose links lead to their targets, not by the way of counting them. */
  private static String led(String part, String kind, List<Rendered.Link> links) {
    String led = part;
    for (Rendered.Link link : links) {
      String target = kind.equals("href") ? link.target().replace("&", "&amp;") : link.target();
      led = led.replace("{{" + kind + "_" + link.id().replace('-', '_') + "}}", target);
    }
    return led;
  }
}

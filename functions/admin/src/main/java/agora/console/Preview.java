package agora.console;

import agora.clubs.Club;
import agora.clubs.Language;
import agora.console.words.VersionWords;
import agora.edge.web.Response;
import agora.issues.Issue;
import agora.staff.Outcome;
import agora.staff.RenderIssue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A draft as readers will see it, without sending it. */
final class Preview {

  private static final Pattern DARK =
      Pattern.compile("@media\\s*\\(prefers-color-scheme:\\s*dark\\)");

  private static final List<String> VIEWS = List.of("phone", "computer", "dark", "text", "page");

  private final Reading reading;
  private final CommandRunner giver;

  Preview(Reading reading, CommandRunner giver) {
    this.reading = reading;
    this.giver = giver;
  }

  /** The page around it, with a tab for each way to read it. */
  Response show(Visit visit) {
    Optional<Issue> issue = reading.issues().find(visit.ofClub().id(), visit.path("issue"));
    if (issue.isEmpty()) {
      return CommonScreens.missing(visit);
    }
    String view = VIEWS.contains(visit.query("as")) ? visit.query("as") : "phone";
    return visit.page(
        200,
        "preview",
        Map.of(
            "frame",
            ScreenFrame.of(
                visit,
                VersionWords.in(visit.language())
                    .look(
                        IssuePages.called(
                            reading.when(visit.ofClub(), visit.language()), issue.get())),
                Place.ISSUES),
            "address",
            Addresses.issue(visit.ofClub().id(), issue.get().id()),
            "view",
            view,
            "language",
            language(visit),
            "languages",
            languages(visit.ofClub(), language(visit), visit.language())));
  }

  private static String language(Visit visit) {
    List<String> codes = Language.codes(visit.ofClub().languages());
    return codes.contains(visit.query("in")) ? visit.query("in") : codes.getFirst();
  }

  /** What the club's members can read it in, as somebody reads those languages' names. */
  static List<FormField.Option> languages(Club club, String chosen, Language read) {
    return club.languages().stream()
        .map(each -> new FormField.Option(each.code(), each.in(read), each.code().equals(chosen)))
        .toList();
  }

  /** The thing itself: a document of its own in a frame, which runs nothing. */
  Response shown(Visit visit) {
    Map<String, @Nullable Object> asked =
        Map.of("club", visit.ofClub().id(), "issue", visit.path("issue"), "in", language(visit));
    if (!(giver.give(visit, "render-issue", asked)
        instanceof Outcome.Done<?>(RenderIssue.Shown shown))) {
      return CommonScreens.missing(visit);
    }
    return switch (visit.query("as")) {
      case "text" ->
          framed(
              Response.of(200, "text/plain; charset=utf-8", RenderIssue.plain(shown.text())),
              "default-src 'none'");
      case "page" ->
          framed(
              Response.html(200, shown.page()),
              "default-src 'none'; style-src 'self'; img-src 'self' https: data:");
      default ->
          framed(
              Response.html(
                  200, lit(RenderIssue.plain(shown.html()), visit.query("as").equals("dark"))),
              "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' https: data:");
    };
  }

  private static Response framed(Response response, String policy) {
    return response.with(
        "content-security-policy",
        policy
            + "; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox"
            + " allow-same-origin"); // the page around it scrolls it to where it was
  }

  /** As in daylight or in the dark, whatever the screen that it is looked at on. */
  private static String lit(String mail, boolean dark) {
    return DARK.matcher(mail).replaceAll(dark ? "@media all" : "@media not all");
  }
}

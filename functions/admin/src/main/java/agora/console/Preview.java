package agora.console;

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

  private static final Pattern NAME = Pattern.compile("\\{\\{name_(html|text)}}");
  private static final Pattern LINK = Pattern.compile("\\{\\{[a-z0-9_]+}}");

  private static final List<String> VIEWS = List.of("phone", "computer", "text", "page");

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
                "Se " + IssuePages.name(reading.when(visit.ofClub()), issue.get()),
                Place.ISSUES),
            "address",
            Addresses.issue(visit.ofClub().id(), issue.get().id()),
            "view",
            view));
  }

  /** The thing itself: a document of its own in a frame, which runs nothing. */
  Response shown(Visit visit) {
    Map<String, @Nullable Object> asked =
        Map.of("club", visit.ofClub().id(), "issue", visit.path("issue"));
    if (!(giver.give(visit, "render-issue", asked)
        instanceof Outcome.Done<?>(RenderIssue.Shown shown))) {
      return CommonScreens.missing(visit);
    }
    return switch (visit.query("as")) {
      case "text" ->
          framed(
              Response.of(200, "text/plain; charset=utf-8", plain(shown.text())),
              "default-src 'none'");
      case "page" ->
          framed(
              Response.html(200, shown.page()),
              "default-src 'none'; style-src 'self'; img-src 'self' https: data:");
      default ->
          framed(
              Response.html(200, plain(shown.html())),
              "default-src 'none'; style-src 'unsafe-inline'; img-src https: data:");
    };
  }

  private static Response framed(Response response, String policy) {
    return response.with(
        "content-security-policy",
        policy + "; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox");
  }

  /** As somebody called Ida gets it; links lead nowhere. */
  private static String plain(String mail) {
    return LINK.matcher(NAME.matcher(mail).replaceAll(" Ida")).replaceAll("#");
  }
}

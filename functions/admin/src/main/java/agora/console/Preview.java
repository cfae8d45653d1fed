package agora.console;

import agora.clubs.Club;
import agora.compose.Composer;
import agora.compose.Prose;
import agora.compose.Rendered;
import agora.edge.web.Response;
import agora.events.Event;
import agora.issues.Issue;
import agora.pages.IssuePage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A draft as readers will see it, without sending it. */
final class Preview {

  private static final Pattern NAME = Pattern.compile("\\{\\{name_(html|text)}}");
  private static final Pattern LINK = Pattern.compile("\\{\\{[a-z0-9_]+}}");

  private static final List<String> VIEWS = List.of("phone", "computer", "text", "page");

  private final Reading reading;
  private final String publicBaseUrl;

  Preview(Reading reading, String publicBaseUrl) {
    this.reading = reading;
    this.publicBaseUrl = publicBaseUrl;
  }

  /** The page around it, with a tab for each way to read it. */
  Response show(Visit visit) {
    Optional<Issue> issue = reading.issues().find(visit.ofClub().id(), visit.path("issue"));
    if (issue.isEmpty()) {
      return Pages.missing(visit);
    }
    String view = VIEWS.contains(visit.query("as")) ? visit.query("as") : "phone";
    return visit.page(
        200,
        "preview",
        Map.of(
            "frame",
            Frame.of(
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
    Club club = visit.ofClub();
    Optional<Issue> issue = reading.issues().find(club.id(), visit.path("issue"));
    if (issue.isEmpty()) {
      return Pages.missing(visit);
    }
    return switch (visit.query("as")) {
      case "text" ->
          framed(
              Response.of(200, "text/plain; charset=utf-8", plain(render(club, issue.get()).text())),
              "default-src 'none'");
      case "page" ->
          framed(
              Response.html(200, page(club, issue.get())),
              "default-src 'none'; style-src 'self'; img-src 'self' https: data:");
      default ->
          framed(
              Response.html(200, plain(render(club, issue.get()).html())),
              "default-src 'none'; style-src 'unsafe-inline'; img-src https: data:");
    };
  }

  private static Response framed(Response response, String policy) {
    return response.with(
        "content-security-policy",
        policy
            + "; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox");
  }

  private Rendered render(Club club, Issue issue) {
    Map<String, Event> events =
        reading.events().all(club.id()).stream()
            .collect(Collectors.toMap(Event::id, Function.identity()));
    return new Composer(reading.clubs().controller().orElse(null))
        .render(club, issue, events, club.language(), publicBaseUrl);
  }

  /** As somebody called Ida gets it; links lead nowhere. */
  private static String plain(String mail) {
    return LINK.matcher(NAME.matcher(mail).replaceAll(" Ida")).replaceAll("#");
  }

  private String page(Club club, Issue issue) {
    List<IssuePage.Part> parts =
        issue.blocks().stream()
            .map(
                block ->
                    new IssuePage.Part(
                        block,
                        Prose.html(block.text()),
                        Optional.ofNullable(block.event())
                            .flatMap(event -> reading.events().find(club.id(), event))
                            .orElse(null)))
            .toList();
    return agora.pages.Pages.issue(club.language(), "/was", IssuePage.of(club, issue, parts));
  }
}

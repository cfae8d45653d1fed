package agora.console;

import agora.clubs.Club;
import agora.console.words.ScreenFrameWords;
import agora.edge.aws.Environment;
import agora.edge.lambda.Log;
import agora.edge.web.CrossSite;
import agora.edge.web.Form;
import agora.edge.web.Request;
import agora.edge.web.Response;
import agora.signin.SignIn;
import agora.signin.Staff;
import agora.staff.Commands;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The console: who comes in, and which page or act they get. */
public final class Console {

  /** Where a phone shares to. */
  private static final Pattern IDEAS = Pattern.compile("clubs/[^/]+/ideas");

  private final SignIn signIn;
  private final Reading reading;
  private final CommandRunner giver;
  private final List<Route> routes;
  private final String publicBaseUrl;

  public Console(
      Commands commands, Environment environment, InstantSource clock, RandomGenerator random) {
    this.signIn = new SignIn(environment, clock, random);
    this.reading = new Reading(environment.dynamo(), environment, clock);
    this.publicBaseUrl = environment.get("PUBLIC_BASE_URL");
    this.giver = new CommandRunner(commands, signIn);
    this.routes = ConsoleRoutes.of(reading, giver);
  }

  /** All pages and acts that somebody must be signed in for. */
  List<Route> routes() {
    return routes;
  }

  public Response answer(Request request) {
    return tight(routed(request, request.path("proxy")));
  }

  /** Signing out is a form that ends at the pool, and browsers ask the form's page about that. */
  private Response tight(Response response) {
    String policy = response.headers().getOrDefault("content-security-policy", "");
    return policy.contains("sandbox")
        ? response
        : response.with(
            "content-security-policy",
            policy.replace("form-action 'self'", "form-action 'self' " + signIn.login())
                + "; frame-src 'self'; connect-src 'self'; manifest-src 'self'");
  }

  private Response routed(Request request, String path) {
    String method = request.method().equals("HEAD") ? "GET" : request.method();
    if (method.equals("GET") && path.startsWith("assets/")) {
      return Asset.answer(request, path);
    }
    if (method.equals("GET") && path.equals("signed-in")) {
      return signIn.finish(request).orElseGet(() -> notLetIn(request));
    }
    if (method.equals("GET") && path.equals(ChosenLanguage.PATH)) {
      return ChosenLanguage.choose(request);
    }
    ScreenFrameWords say = ScreenFrameWords.in(ChosenLanguage.of(request));
    if (CrossSite.refuses(request, publicBaseUrl)) {
      return CommonScreens.say(
          403,
          ScreenFrame.bare(request, say.fromElsewhere()),
          say.doItFromHere(),
          say.toTheOverview(),
          "/admin");
    }
    Optional<Staff> staff = signIn.staff(request);
    if (staff.isEmpty()) {
      return method.equals("GET") && isOpened(request)
          ? toSignIn(request, path)
          : UnsavedPost.signedOut(request);
    }
    return answer(request, method, path, staff.get());
  }

  /**
   * Whether somebody opens a page: what a page asks for by itself would end a sign-in under way.
   */
  private static boolean isOpened(Request request) {
    String into = request.header("sec-fetch-dest"); // older browsers say nothing
    return into.isEmpty() || into.equals("document");
  }

  private Response toSignIn(Request request, String path) {
    String back = asked(request, path);
    boolean isLost = !request.query().isEmpty() && !back.contains("?");
    return isLost && IDEAS.matcher(path).matches()
        ? UnsavedPost.shared(request, IdeaPages.Shared.of(request.query()))
        : signIn.begin(back);
  }

  private static String asked(Request request, String path) {
    String back = request.query().getOrDefault("back", "");
    return path.equals("sign-in")
        ? back
        : SignIn.to("/admin" + (path.isEmpty() ? "" : "/" + path), request.query());
  }

  private Response answer(Request request, String method, String path, Staff staff) {
    if (path.equals("sign-in")) {
      ScreenFrameWords say = ScreenFrameWords.in(ChosenLanguage.of(request));
      return CommonScreens.say(
          200,
          ScreenFrame.signedIn(request, say.signedIn(), staff),
          say.goBackToYourTab(),
          say.toTheOverview(),
          "/admin");
    }
    if (method.equals("POST")) {
      Optional<Form> form = Form.of(request);
      if (form.isEmpty() || !SignIn.isOwn(staff, form.get().text("act"))) {
        return UnsavedPost.again(request, staff);
      }
      if (path.equals("sign-out")) {
        return signIn.end(staff);
      }
      return visit(request, method, path, staff, form.get());
    }
    return visit(request, method, path, staff, new Form(Map.of()));
  }

  private Response visit(Request request, String method, String path, Staff staff, Form form) {
    List<String> given = path.isEmpty() ? List.of("") : List.of(("/" + path).split("/", -1));
    for (Route route : routes) {
      Optional<Map<String, String>> names = route.match(method, given);
      if (names.isPresent()) {
        return visit(request, staff, form, route, names.get());
      }
    }
    return CommonScreens.missing(new Visit(request, staff, Map.of(), null, form));
  }

  private Response visit(
      Request request, Staff staff, Form form, Route route, Map<String, String> names) {
    @Nullable Club club = null;
    if (names.containsKey("club")) {
      club = reading.clubs().find(names.get("club")).orElse(null);
      if (club == null) {
        return CommonScreens.missing(new Visit(request, staff, names, null, form));
      }
    }
    Visit visit = new Visit(request, staff, names, club, form);
    if (!route.path().isEmpty()
        && !visit.may(route.roles())) { // everybody may see where they may go
      giver.forbid(visit, route.method() + " " + route.path());
      ScreenFrameWords say = ScreenFrameWords.in(visit.language());
      return CommonScreens.say(
          403,
          ScreenFrame.of(visit, say.notAllowed(), null),
          say.whoMay(route.roles()) + " " + say.askForTheRole(),
          say.toTheOverview(),
          club == null ? "/admin" : Addresses.club(club.id()));
    }
    return route.handler().apply(visit);
  }

  private static Response notLetIn(Request request) {
    ScreenFrameWords say = ScreenFrameWords.in(ChosenLanguage.of(request));
    return CommonScreens.say(
        403,
        ScreenFrame.bare(request, say.notLetIn()),
        say.whyNotLetIn(),
        say.signIn(),
        "/admin/sign-in");
  }

  /** What staff see when we failed; what they wrote stands in the page before. */
  public Response failed(Request request) {
    Log.info("console-failed", new LinkedHashMap<>(Map.of("route", request.routeKey())));
    ScreenFrameWords say = ScreenFrameWords.in(ChosenLanguage.of(request));
    return tight(
        CommonScreens.say(
            500,
            ScreenFrame.bare(request, say.failed()),
            say.itStandsThereStill(),
            say.toTheOverview(),
            "/admin"));
  }
}

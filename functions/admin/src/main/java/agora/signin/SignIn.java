package agora.signin;

import agora.edge.aws.Environment;
import agora.edge.web.Cookie;
import agora.edge.web.Request;
import agora.edge.web.Response;
import agora.staff.Grants;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Signs staff in and out, and knows who is. The browser has an opaque id in a cookie; who that is,
 * and the pool's tokens, stand in a table.
 */
public final class SignIn {

  private static final Pattern BACK =
      Pattern.compile("/admin(/[A-Za-z0-9._~-]+)*(\\?[A-Za-z0-9._~&=%+-]*)?");
  private static final int LONGEST_BACK = 2_000; // encoded, it must pass in a cookie of 4 kB
  private static final int LONGEST_NOTE = 100_000;

  /** For who must find the phone first. */
  private static final Duration LONGEST_SIGN_IN = Duration.ofMinutes(15);

  private final Pool pool;
  private final StaffSessions sessions;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final String prefix;

  public SignIn(Environment environment, InstantSource clock, RandomGenerator random) {
    String base = environment.get("PUBLIC_BASE_URL");
    this.pool =
        Pool.at(
            environment.get("STAFF_LOGIN"),
            environment.get("STAFF_ISSUER"),
            environment.get("STAFF_CLIENT"),
            base + "/admin",
            clock);
    this.sessions =
        new StaffSessions(environment.dynamo(), environment.get("STAFF_SESSIONS_TABLE"));
    this.clock = clock;
    this.random = random;
    // No other host of the domain can plant such a cookie; browsers take it over https alone.
    this.prefix = base.startsWith("https:") ? "__Host-" : "";
  }

  /** Where forms may lead beside ourselves: signing out ends at the pool. */
  public String login() {
    return pool.login();
  }

  /**
   * Who makes a request; empty where nobody is signed in, or no longer. Asks the pool from time to
   * time whether it still says so.
   */
  public Optional<Staff> staff(Request request) {
    return request
        .cookie(prefix + "staff")
        .flatMap(id -> of(id).map(session -> staff(id, session)));
  }

  private Optional<StaffSession> of(String id) {
    Optional<StaffSession> found = sessions.find(id);
    Instant now = clock.instant();
    if (found.isEmpty() || found.get().isOver(now)) {
      return Optional.empty();
    }
    StaffSession session = found.get();
    if (!now.isBefore(session.checked().plus(StaffSession.TRUSTED))) {
      return again(session, now);
    }
    return now.isBefore(session.seen().plus(StaffSession.SEEN))
            || sessions.update(session.seen(now))
        ? found
        : Optional.empty();
  }

  private Optional<StaffSession> again(StaffSession session, Instant now) {
    Optional<Identity> identity =
        pool.refresh(session.refresh()).filter(each -> each.subject().equals(session.subject()));
    if (identity.isEmpty()) {
      sessions.end(session.key());
      return Optional.empty();
    }
    StaffSession checked = session.checked(identity.get(), now);
    return sessions.update(checked) ? Optional.of(checked) : Optional.empty();
  }

  private Staff staff(String id, StaffSession session) {
    String note = session.note();
    if (note != null) {
      sessions.update(session.with(null));
    }
    return new Staff(
        session.name(),
        new Grants(session.groups()),
        Secrets.digest("act " + id),
        note,
        session.with(null));
  }

  /** Whether a form was made for who sends it. */
  public static boolean isOwn(Staff staff, String act) {
    return Secrets.same(staff.act(), act);
  }

  /** Has the next page say something; what is too long for a row is not said. */
  public void note(Staff staff, String note) {
    if (note.length() <= LONGEST_NOTE) {
      sessions.update(staff.session().with(note));
    }
  }

  /**
   * Where to come back to for a page that was asked for: with what it was asked, such as what a
   * phone shares, save where that is too long to be kept.
   */
  public static String to(String page, Map<String, String> query) {
    String asked =
        query.entrySet().stream()
            .map(each -> part(each.getKey()) + "=" + part(each.getValue()))
            .sorted()
            .collect(Collectors.joining("&", "?", ""));
    return query.isEmpty() || page.length() + asked.length() > LONGEST_BACK ? page : page + asked;
  }

  private static String part(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("*", "%2A");
  }

  /** A page of ours, such as it was asked for; the first where it is none. */
  public static String own(String page) {
    return page.length() <= LONGEST_BACK && BACK.matcher(page).matches() ? page : "/admin";
  }

  /** Sends a browser to the pool, to come back to the page that it asked for. */
  public Response begin(String back) {
    String state = Secrets.random(random);
    String verifier = Secrets.random(random);
    return Response.redirect(pool.authorize(state, Secrets.digest(verifier)))
        .withCookie(
            cookie("signin", state + "." + verifier + "." + encoded(own(back)), LONGEST_SIGN_IN));
  }

  /**
   * Begins a session for who comes back from the pool.
   *
   * @return empty where the browser did not ask for it, or the pool did not let them in
   */
  public Optional<Response> finish(Request request) {
    @Nullable String[] asked = request.cookie(prefix + "signin").orElse("").split("\\.", -1);
    String code = request.query().getOrDefault("code", "");
    String state = request.query().getOrDefault("state", "");
    if (asked.length != 3 || code.isEmpty() || !Secrets.same(String.valueOf(asked[0]), state)) {
      return Optional.empty();
    }
    return pool.redeem(code, String.valueOf(asked[1]))
        .map(signedIn -> begin(signedIn, decoded(String.valueOf(asked[2]))));
  }

  private Response begin(Pool.SignedIn signedIn, String back) {
    String id = Secrets.random(random);
    Instant now = clock.instant();
    Identity identity = signedIn.identity();
    sessions.begin(
        new StaffSession(
            StaffSessions.key(id),
            identity.subject(),
            identity.name(),
            identity.groups(),
            signedIn.refresh(),
            now,
            now,
            now,
            null));
    return Response.redirect(own(back))
        .withCookie(cookie("staff", id, StaffSession.LONGEST))
        .withCookie(cookie("signin", "", Duration.ZERO));
  }

  /** Ends a session, here and at the pool. */
  public Response end(Staff staff) {
    sessions.end(staff.session().key());
    pool.revoke(staff.session().refresh());
    return Response.seeOther(pool.logout()).withCookie(cookie("staff", "", Duration.ZERO));
  }

  private Cookie cookie(String name, String value, Duration age) {
    return new Cookie(prefix + name, value, "/", Cookie.SameSite.LAX, age);
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String decoded(String text) {
    try {
      return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}

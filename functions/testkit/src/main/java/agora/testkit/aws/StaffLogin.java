package agora.testkit.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The endpoints of a Cognito pool's managed login, for people who need no password: authorization
 * code with PKCE, ID tokens under RS256, refresh and revocation. It refuses what Cognito refuses.
 * Thread-safe.
 */
public final class StaffLogin {

  private static final Duration CODE = Duration.ofMinutes(5);
  private static final Duration ID_TOKEN = Duration.ofHours(1);
  private static final Duration REFRESH = Duration.ofHours(12);
  private static final String KEY_ID = "stand-in";

  /** Whoever may sign in: the mail address and the groups, which can be changed. */
  private final Map<String, List<String>> people = new ConcurrentHashMap<>();

  private final Map<String, Asked> codes = new ConcurrentHashMap<>();
  private final Map<String, Given> refreshTokens = new ConcurrentHashMap<>();
  private final String address;
  private final String client;
  private final String home;
  private final InstantSource clock;

  private record Asked(String email, String redirect, String challenge, Instant until) {}

  private record Given(String email, Instant until) {}

  /**
   * A pool.
   *
   * @param address where it is served, which is its issuer too; without a final slash
   * @param client the one client that it knows
   * @param home where the console is, without a final slash
   */
  public StaffLogin(String address, String client, String home, InstantSource clock) {
    this.address = address;
    this.client = client;
    this.home = home;
    this.clock = clock;
  }

  /** Makes the keys now, which takes a while that a caller may not have. */
  public StaffLogin ready() {
    jwks();
    return this;
  }

  /** Lets somebody sign in, with these groups from now on. */
  public StaffLogin with(String email, String... groups) {
    people.put(email, List.of(groups));
    return this;
  }

  /** Whoever is signed in stays so no longer than our own trust lasts. */
  public void without(String email) {
    people.remove(email);
  }

  /** The people and their groups. */
  public Map<String, List<String>> people() {
    return Map.copyOf(people);
  }

  /** What is wrong with a browser's wish to sign in; empty if nothing is. */
  public String refusal(Map<String, String> query) {
    if (!query.getOrDefault("client_id", "").equals(client)) {
      return "there is no such client";
    }
    if (!query.getOrDefault("redirect_uri", "").equals(home + "/signed-in")) {
      return "redirect_mismatch";
    }
    return query.getOrDefault("response_type", "").equals("code")
            && query.getOrDefault("code_challenge_method", "").equals("S256")
            && !query.getOrDefault("code_challenge", "").isEmpty()
        ? ""
        : "invalid_request";
  }

  /**
   * Signs somebody in who was asked for by {@link #refusal a browser's wish}: the browser goes back
   * with a code.
   */
  public HttpAnswer signIn(String email, Map<String, String> query) {
    if (!refusal(query).isEmpty() || !people.containsKey(email)) {
      return HttpAnswer.json(400, "{\"error\":\"invalid_request\"}");
    }
    String code = UUID.randomUUID().toString();
    String redirect = query.getOrDefault("redirect_uri", "");
    codes.put(
        code,
        new Asked(
            email, redirect, query.getOrDefault("code_challenge", ""), clock.instant().plus(CODE)));
    return redirect(redirect + "?code=" + code + "&state=" + query.getOrDefault("state", ""));
  }

  /** Answers all but the page to sign in on; the path is what follows the address. */
  public HttpAnswer answer(HttpRequestIn request, String path) {
    Map<String, String> form = HttpRequestIn.parameters(request.text());
    return switch (request.method() + " " + path) {
      case "POST /oauth2/token" -> token(form);
      case "POST /oauth2/revoke" -> {
        refreshTokens.remove(form.getOrDefault("token", ""));
        yield HttpAnswer.json(200, "");
      }
      case "GET /logout" -> logout(HttpRequestIn.parameters(request.query()));
      case "GET /.well-known/jwks.json" -> HttpAnswer.json(200, jwks());
      default -> HttpAnswer.json(404, "{\"message\":\"Not Found\"}");
    };
  }

  private HttpAnswer token(Map<String, String> form) {
    if (!form.getOrDefault("client_id", "").equals(client)) {
      return HttpAnswer.json(400, "{\"error\":\"invalid_client\"}");
    }
    return switch (form.getOrDefault("grant_type", "")) {
      case "authorization_code" -> redeem(form);
      case "refresh_token" -> refresh(form.getOrDefault("refresh_token", ""));
      default -> HttpAnswer.json(400, "{\"error\":\"unsupported_grant_type\"}");
    };
  }

  private HttpAnswer redeem(Map<String, String> form) {
    Asked asked = codes.remove(form.getOrDefault("code", ""));
    if (asked == null
        || !clock.instant().isBefore(asked.until())
        || !asked.redirect().equals(form.get("redirect_uri"))
        || !asked.challenge().equals(challenge(form.getOrDefault("code_verifier", "")))) {
      return refused();
    }
    String refresh = UUID.randomUUID().toString();
    refreshTokens.put(refresh, new Given(asked.email(), clock.instant().plus(REFRESH)));
    return tokens(asked.email(), refresh);
  }

  private HttpAnswer refresh(String token) {
    Given given = refreshTokens.get(token);
    return given == null || !clock.instant().isBefore(given.until())
        ? refused()
        : tokens(given.email(), "");
  }

  private static HttpAnswer refused() {
    return HttpAnswer.json(400, "{\"error\":\"invalid_grant\"}");
  }

  private HttpAnswer tokens(String email, String refresh) {
    List<String> groups = people.get(email);
    if (groups == null) {
      return refused();
    }
    ObjectNode answer =
        JsonTrees.object()
            .put("id_token", idToken(claims(email, groups)))
            .put("access_token", "none")
            .put("expires_in", ID_TOKEN.toSeconds())
            .put("token_type", "Bearer");
    if (!refresh.isEmpty()) {
      answer.put("refresh_token", refresh);
    }
    return HttpAnswer.json(200, answer.toString());
  }

  /** The claims of somebody's ID token, for a test to make a wrong one of. */
  public ObjectNode claims(String email, List<String> groups) {
    Instant now = clock.instant();
    ObjectNode claims =
        JsonTrees.object()
            .put("iss", address)
            .put("aud", client)
            .put("token_use", "id")
            .put("sub", UUID.nameUUIDFromBytes(email.getBytes(StandardCharsets.UTF_8)).toString())
            .put("email", email)
            .put("iat", now.getEpochSecond())
            .put("exp", now.plus(ID_TOKEN).getEpochSecond());
    if (!groups.isEmpty()) { // Cognito leaves the claim out where there is none
      claims.set("cognito:groups", JsonTrees.of(groups));
    }
    return claims;
  }

  /** A token that the pool signed. */
  public String idToken(ObjectNode claims) {
    String head =
        JsonTrees.object().put("alg", "RS256").put("typ", "JWT").put("kid", KEY_ID).toString();
    String signed = encoded(head) + "." + encoded(claims.toString());
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(Keys.OURS.getPrivate());
      signature.update(signed.getBytes(StandardCharsets.US_ASCII));
      return signed + "." + encoded(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no RSA", e);
    }
  }

  private String jwks() {
    RSAPublicKey key = (RSAPublicKey) Keys.OURS.getPublic();
    Map<String, String> jwk = new LinkedHashMap<>();
    jwk.put("kty", "RSA");
    jwk.put("alg", "RS256");
    jwk.put("use", "sig");
    jwk.put("kid", KEY_ID);
    jwk.put("n", encoded(unsigned(key.getModulus().toByteArray())));
    jwk.put("e", encoded(unsigned(key.getPublicExponent().toByteArray())));
    return JsonTrees.write(Map.of("keys", List.of(jwk)));
  }

  private static byte[] unsigned(byte[] number) {
    return number[0] == 0 ? java.util.Arrays.copyOfRange(number, 1, number.length) : number;
  }

  /** Made when they are first needed, once for all: most clubs sign nobody in. */
  private static final class Keys {
    static final KeyPair OURS = made();

    private static KeyPair made() {
      try {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("this Java has no RSA", e);
      }
    }
  }

  private HttpAnswer logout(Map<String, String> query) {
    return query.getOrDefault("client_id", "").equals(client)
            && query.getOrDefault("logout_uri", "").equals(home)
        ? redirect(home)
        : HttpAnswer.json(400, "{\"error\":\"invalid_request\"}");
  }

  private static HttpAnswer redirect(String to) {
    return new HttpAnswer(
        302, new ArrayList<>(List.of(new HttpAnswer.Header("Location", to))), new byte[0]);
  }

  private static String challenge(String verifier) {
    return encoded(Presigned.sha256(verifier.getBytes(StandardCharsets.US_ASCII)));
  }

  private static String encoded(String text) {
    return encoded(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}

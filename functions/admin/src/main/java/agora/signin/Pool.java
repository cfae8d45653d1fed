package agora.signin;

import agora.edge.lambda.Json;
import agora.edge.lambda.Log;
import java.io.IOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The pool's managed login: OAuth 2.0's authorization code with PKCE (RFC 7636), by a client
 * without a secret.
 *
 * @param login where its pages and endpoints are, without a final slash
 * @param home where the console is, without a final slash
 */
record Pool(String login, String client, String home, Http http, IdTokens tokens) {

  static Pool at(String login, String issuer, String client, String home, InstantSource clock) {
    Http http = new Http();
    return new Pool(login, client, home, http, new IdTokens(http, issuer, client, clock));
  }

  /**
   * Who has signed in.
   *
   * @param refresh the refresh token
   */
  record SignedIn(Identity identity, String refresh) {}

  /** Where a browser signs in. */
  String authorize(String state, String challenge) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("response_type", "code");
    query.put("client_id", client);
    query.put("redirect_uri", callback());
    query.put("scope", "openid email");
    query.put("state", state);
    query.put("code_challenge", challenge);
    query.put("code_challenge_method", "S256");
    return login + "/oauth2/authorize?" + Http.query(query);
  }

  /** Where a browser's session at the pool itself ends. */
  String logout() {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("client_id", client);
    query.put("logout_uri", home);
    return login + "/logout?" + Http.query(query);
  }

  /** Exchanges a code; empty if it is not one, was used, or belongs to another verifier. */
  Optional<SignedIn> redeem(String code, String verifier) {
    return token(
            Map.of(
                "grant_type", "authorization_code",
                "client_id", client,
                "code", code,
                "redirect_uri", callback(),
                "code_verifier", verifier))
        .map(
            answer ->
                new SignedIn(
                    tokens.verify(Json.asText(answer.get("id_token"))),
                    Json.asText(answer.get("refresh_token"))));
  }

  /** Whom the pool says a refresh token is of, now; empty if it gives them no token any more. */
  Optional<Identity> refresh(String refresh) {
    return token(
            Map.of("grant_type", "refresh_token", "client_id", client, "refresh_token", refresh))
        .map(answer -> tokens.verify(Json.asText(answer.get("id_token"))));
  }

  /** Makes a refresh token void; where that fails it ends by itself. */
  void revoke(String refresh) {
    try {
      http.post(login + "/oauth2/revoke", Map.of("client_id", client, "token", refresh));
    } catch (RuntimeException e) {
      Log.error("revoke-failed", e, Map.of());
    }
  }

  private Optional<Map<String, @Nullable Object>> token(Map<String, String> form) {
    Http.Answer answer = http.post(login + "/oauth2/token", form);
    try {
      if (answer.status() == 200) {
        return Optional.of(Json.object(answer.body()));
      }
      String error = Json.asText(Json.object(answer.body()).get("error"));
      if (error.equals("invalid_grant")) {
        return Optional.empty();
      }
    } catch (IOException e) {
      // named below
    }
    throw new IllegalStateException("the identity provider answered " + answer.status());
  }

  private String callback() {
    return home + "/signed-in";
  }
}

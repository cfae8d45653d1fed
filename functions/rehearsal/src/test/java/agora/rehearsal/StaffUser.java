package agora.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;

/**
 * A user of the deployed pool, in the group {@code admin}, whom staff of the account have made as
 * the runbook tells. On AWS the pool wants a second factor too.
 */
record StaffUser(StandIn aws, Deployed stack) {
  static final String NAME = "redaktion@bibliotek.example";
  static final String PASSWORD = "Hele-Danmark-laeser-2026";

  /** RFC 7636's own example, appendix B, and what its S256 makes of it. */
  static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

  static StaffUser of(StandIn aws, Deployed stack) {
    String pool = stack.id("StaffPool");
    try (var cognito = aws.client(CognitoIdentityProviderClient.builder())) {
      cognito.adminCreateUser(
          user -> user.userPoolId(pool).username(NAME).temporaryPassword("1-" + PASSWORD));
      cognito.adminSetUserPassword(
          user -> user.userPoolId(pool).username(NAME).password(PASSWORD).permanent(true));
    }
    into(aws, pool, "admin");
    return new StaffUser(aws, stack);
  }

  static void into(StandIn aws, String pool, String role) {
    try (var cognito = aws.client(CognitoIdentityProviderClient.builder())) {
      cognito.adminAddUserToGroup(group -> group.userPoolId(pool).username(NAME).groupName(role));
    }
  }

  /** The client of the template, as it was deployed. */
  UserPoolClientType client() {
    try (var cognito = aws.client(CognitoIdentityProviderClient.builder())) {
      return cognito
          .describeUserPoolClient(
              get -> get.userPoolId(stack.id("StaffPool")).clientId(stack.id("StaffClient")))
          .userPoolClient();
    }
  }

  /** An authorization request of the client, with the challenge of {@link #VERIFIER}. */
  Map<String, String> asked() {
    UserPoolClientType client = client();
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("response_type", client.allowedOAuthFlowsAsStrings().getFirst());
    asked.put("client_id", client.clientId());
    asked.put("redirect_uri", client.callbackURLs().getFirst());
    asked.put("scope", String.join(" ", client.allowedOAuthScopes()));
    asked.put("state", "af0ifjsldkj");
    asked.put("code_challenge", challenge());
    asked.put("code_challenge_method", "S256");
    return asked;
  }

  static URI authorize(Map<String, String> asked) {
    return URI.create("https://pool.example/oauth2/authorize?" + ManagedLogin.written(asked));
  }

  /** Signs in, and returns the code that the browser brings back. */
  String code() {
    URI back = new ManagedLogin(aws).signIn(authorize(asked()), NAME, PASSWORD);
    return ManagedLogin.query(back).getOrDefault("code", "");
  }

  JsonNode redeem(String code, String verifier) {
    UserPoolClientType client = client();
    return new ManagedLogin(aws)
        .token(
            Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                client.clientId(),
                "code",
                code,
                "redirect_uri",
                client.callbackURLs().getFirst(),
                "code_verifier",
                verifier));
  }

  /** An ID token that the pool signed, by the code flow. */
  String token() {
    return redeem(code(), VERIFIER).path("id_token").asText();
  }

  private static String challenge() {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              MessageDigest.getInstance("SHA-256")
                  .digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same claims for another user, under the same signature. */
  static String forged(String token) {
    String[] parts = token.split("\\.", -1);
    String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    String other = claims.replaceFirst("\"sub\": ?\"[^\"]+\"", "\"sub\":\"somebody-else\"");
    return parts[0]
        + "."
        + Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(other.getBytes(StandardCharsets.UTF_8))
        + "."
        + parts[2];
  }
}

package agora.rehearsal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;

/**
 * A user of the deployed pool. The stand-in signs one in by the password alone; on AWS the client
 * allows only SRP, and the pool wants a second factor.
 *
 * @param token that the pool signed
 */
record StaffUser(String token) {
  private static final String NAME = "redaktion@bibliotek.example";
  private static final String PASSWORD = "Hele-Danmark-laeser-2026";

  static StaffUser of(StandIn aws, Deployed stack) {
    String pool = stack.id("StaffPool");
    try (var cognito = aws.client(CognitoIdentityProviderClient.builder())) {
      cognito.adminCreateUser(
          user -> user.userPoolId(pool).username(NAME).temporaryPassword("1-" + PASSWORD));
      cognito.adminSetUserPassword(
          user -> user.userPoolId(pool).username(NAME).password(PASSWORD).permanent(true));
      cognito.adminAddUserToGroup(add -> add.userPoolId(pool).username(NAME).groupName("admin"));
      return new StaffUser(
          cognito
              .adminInitiateAuth(
                  sign ->
                      sign.userPoolId(pool)
                          .clientId(stack.id("StaffClient"))
                          .authFlow(AuthFlowType.ADMIN_USER_PASSWORD_AUTH)
                          .authParameters(Map.of("USERNAME", NAME, "PASSWORD", PASSWORD)))
              .authenticationResult()
              .idToken());
    }
  }

  /** The same claims for another user, under the same signature. */
  String forged() {
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

package agora.staff;

import agora.checks.Problem;
import agora.edge.aws.Environment;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserType;

/**
 * Whether more than one can sign in who may do all, in all clubs: one alone can fall ill, and has
 * nobody to look at what they approve. Cognito answers with whole users; they are counted, and
 * nothing of them is kept or written down.
 *
 * @param pool the id of the staff's pool
 */
record AdminSetup(Supplier<CognitoIdentityProviderClient> cognito, String pool) {

  private static final int ENOUGH = 2;

  /** As many as Cognito answers with at once. */
  private static final int PAGE = 60;

  /** Three pages, which no library has of those who can't sign in: so a wait has its end. */
  private static final int MOST = 3 * PAGE;

  /** Of who has signed in, here or at the municipality's directory, and can again. */
  private static final Set<UserStatusType> SIGNED_IN =
      EnumSet.of(
          UserStatusType.CONFIRMED,
          UserStatusType.EXTERNAL_PROVIDER,
          UserStatusType.RESET_REQUIRED);

  static AdminSetup in(Environment environment) {
    return new AdminSetup(
        environment.lazy(
            () ->
                CognitoIdentityProviderClient.builder()
                    .overrideConfiguration(client -> client.apiCallTimeout(SetupFindings.PATIENCE)),
            "COGNITO_IDENTITY_PROVIDER"),
        environment.get("STAFF_POOL"));
  }

  void check(SetupFindings found) {
    found
        .asked(this::counted, "admins")
        .ifPresent(counted -> found.unless(counted.admins() >= ENOUGH, "admins", counted));
  }

  private Problem.FewAdmins counted() {
    int admins = 0;
    int waiting = 0;
    int left = MOST;
    for (UserType each :
        cognito
            .get()
            .listUsersInGroupPaginator(
                list -> list.userPoolId(pool).groupName(Role.ADMIN.word()).limit(PAGE))
            .users()) {
      boolean enabled = Boolean.TRUE.equals(each.enabled());
      boolean signedIn = SIGNED_IN.contains(each.userStatus());
      admins += enabled && signedIn ? 1 : 0;
      waiting += enabled && !signedIn ? 1 : 0;
      if (--left == 0 || admins == ENOUGH) {
        break; // further pages tell nothing more
      }
    }
    return new Problem.FewAdmins(admins, waiting);
  }
}

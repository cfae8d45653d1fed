package agora.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import agora.testkit.aws.HttpFront;
import agora.testkit.aws.StaffLogin;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which tokens prove who somebody is. */
final class IdTokensTest {

  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  private final HttpFront front;
  private final StaffLogin pool;
  private final IdTokens tokens;

  IdTokensTest() throws IOException {
    front = new HttpFront(0);
    String issuer = "http://localhost:" + front.port();
    pool = new StaffLogin(issuer, "console", "https://klub.example/admin", () -> NOW);
    front.start(request -> pool.answer(request, request.path()));
    tokens = new IdTokens(new Http(), issuer, "console", () -> NOW);
  }

  @AfterEach
  void close() {
    front.close();
  }

  private String token(Consumer<ObjectNode> change) {
    ObjectNode claims = pool.claims("ida@bibliotek.example", List.of("writer"));
    change.accept(claims);
    return pool.idToken(claims);
  }

  private void refuses(String token) {
    assertThrows(IdTokens.NotVerified.class, () -> tokens.verify(token));
  }

  @Test
  void aTokenOfThePoolNamesSomebodyWithTheirGroups() {
    Identity ida = tokens.verify(token(_ -> {}));
    assertEquals("ida@bibliotek.example", ida.name());
    assertEquals(List.of("writer"), ida.groups());
    assertEquals(
        List.of(), tokens.verify(token(claims -> claims.remove("cognito:groups"))).groups());
  }

  @Test
  void aTokenForAnotherOrOfAnotherOrOfYesterdayProvesNothing() {
    refuses(token(claims -> claims.put("aud", "another-client")));
    refuses(token(claims -> claims.put("iss", "https://elsewhere.example")));
    refuses(token(claims -> claims.put("token_use", "access")));
    refuses(token(claims -> claims.put("exp", NOW.getEpochSecond() - 61)));
    refuses(token(claims -> claims.remove("exp")));
    refuses(token(claims -> claims.remove("sub")));
  }

  @Test
  void aTokenThatThePoolDidNotSignProvesNothing() {
    String[] parts = token(_ -> {}).split("\\.", -1);
    String other =
        token(claims -> claims.put("email", "gert@bibliotek.example")).split("\\.", -1)[1];
    refuses(parts[0] + "." + other + "." + parts[2]);
    refuses(encoded("{\"alg\":\"none\"}") + "." + parts[1] + ".");
    refuses(encoded("{\"alg\":\"HS256\",\"kid\":\"stand-in\"}") + "." + parts[1] + "." + parts[2]);
    refuses(encoded("{\"alg\":\"RS256\",\"kid\":\"other\"}") + "." + parts[1] + "." + parts[2]);
    refuses("not a token");
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}

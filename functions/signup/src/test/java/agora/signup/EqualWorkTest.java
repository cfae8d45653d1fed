package agora.signup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.members.Member;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A sign-up asks the store and SES for as much for a member as for who is none. */
final class EqualWorkTest {

  private final SignupClub club = new SignupClub();
  private final List<String> calls = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    club.close();
  }

  /** What a sign-up with an address asks for, in its order; what is asked again counts once. */
  private List<String> work(String address) {
    club.now = club.now.plusSeconds(60);
    calls.clear();
    club.aws.asked.clear();
    assertEquals(200, club.signsUp("email", address, "consent", "yes").status(), address);
    List<String> work =
        new ArrayList<>(
            calls.stream()
                .map(
                    call -> call.replace("ConditionCheckItem", "PutItem")) // parts of the same call
                .distinct()
                .toList());
    club.aws.asked.stream()
        .map(asked -> asked.what())
        .filter(what -> what.contains("/v2/email/"))
        .forEach(_ -> work.add("a call of SES"));
    return work;
  }

  private void joins(String name, Member.State end) {
    club.signsUp("email", name + "@example.dk", "consent", "yes");
    if (end == Member.State.PENDING) {
      return;
    }
    club.posts("/confirm/{token}", club.aws.token("confirm"));
    if (end == Member.State.LEFT) {
      club.posts("/unsubscribe/{token}", club.aws.token("unsubscribe"));
    } else if (end == Member.State.COMPLAINED) {
      club.stops(
          club.members().stream()
              .filter(each -> each.email().startsWith(name))
              .findFirst()
              .orElseThrow(),
          end);
    }
  }

  @Test
  void theAnswerToASignUpDoesTheSameWorkWhoeverTheAddressIs() {
    joins("ventende", Member.State.PENDING);
    joins("medlem", Member.State.ACTIVE);
    joins("udmeldt", Member.State.LEFT);
    joins("sur", Member.State.COMPLAINED);
    club.dynamo.listen(call -> calls.add(call.action() + " " + call.table()));
    Map<String, List<String>> seen = new LinkedHashMap<>();
    for (String name : List.of("ny", "ventende", "medlem", "udmeldt", "sur")) {
      seen.put(name, work(name + "@example.dk"));
    }
    assertEquals(1, Set.copyOf(seen.values()).size(), seen::toString);
    List<String> work = Objects.requireNonNull(seen.get("ny"));
    assertTrue(work.contains("a call of SES"), work::toString);
    assertTrue(work.stream().anyMatch(call -> call.startsWith("PutItem")), work::toString);
  }

  /** The control: who writes to the desk's form twice gets no mail, and that is seen. */
  @Test
  void lessWorkIsSeen() {
    club.dynamo.listen(call -> calls.add(call.action() + " " + call.table()));
    List<String> work = work("ny@example.dk");
    club.aws.asked.clear();
    calls.clear();
    club.signsUp("email", "ny@example.dk", "consent", "yes", "website", "https://robot.example");
    assertTrue(calls.size() < work.size(), calls::toString);
  }
}

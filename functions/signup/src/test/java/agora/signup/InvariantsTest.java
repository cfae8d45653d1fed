package agora.signup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.edge.lambda.Json;
import agora.members.Member;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Random sequences of sign-up, confirmation, change, leaving, erasure and joining again, each step
 * made by two racing requests. Whatever the order, the promises hold.
 */
final class InvariantsTest {

  private static final int STEPS = 60;

  private final SignupClub club = new SignupClub();

  /** Links that were mailed, by kind; the newest last. */
  private final List<String> mailed = new ArrayList<>();

  private final Set<String> confirmed = ConcurrentHashMap.newKeySet();

  private int evidence;

  @AfterEach
  void close() {
    club.close();
  }

  @Test
  void thePromisesHoldInWhateverOrderPeopleAct() throws Exception {
    for (long seed : new long[] {1, 2, 3}) {
      play(new Random(seed));
    }
  }

  private void play(Random random) throws Exception {
    for (int step = 0; step < STEPS; step++) {
      club.now = club.now.plusSeconds(random.nextInt(3) * 7200L);
      String email = "p" + random.nextInt(3) + "@example.dk";
      Callable<Integer> request = request(random, email);
      try (var threads = Executors.newFixedThreadPool(2)) {
        for (Future<Integer> each : threads.invokeAll(List.of(request, request))) {
          assertTrue(each.get() < 500, "step " + step);
        }
      }
      remember();
      promisesHold();
    }
  }

  private Callable<Integer> request(Random random, String email) {
    return switch (random.nextInt(6)) {
      case 0, 1 -> {
        String tracking = random.nextBoolean() ? "personal" : "none";
        yield () -> club.signsUp("email", email, "consent", "yes", "tracking", tracking).status();
      }
      case 2 -> {
        String link = any(random, "confirm");
        yield () -> {
          int status = club.posts("/confirm/{token}", link).status();
          if (status == 200) {
            confirmed.add(member(link));
          }
          return status;
        };
      }
      case 3 -> {
        String link = any(random, "me");
        String topic = random.nextBoolean() ? "klima" : "boger";
        yield () -> club.posts("/me/{token}", link, "topics", topic).status();
      }
      case 4 -> {
        String link = any(random, "unsubscribe");
        yield () -> club.posts("/unsubscribe/{token}", link).status();
      }
      default -> erasure(any(random, "me"));
    };
  }

  private Callable<Integer> erasure(String me) {
    club.posts("/me/{token}", me, "act", "mine");
    remember();
    List<String> links = kind("mine");
    if (links.isEmpty()) {
      return () -> 200;
    }
    String link = links.getLast();
    var opened = club.posts("/mine/{token}", link);
    String cookie = Json.asText(opened.headers().get("set-cookie"));
    if (!cookie.isEmpty()) {
      club.cookies = List.of(cookie.substring(0, cookie.indexOf(';')));
    }
    return () -> club.posts("/mine/{token}", link, "act", "erase-for-good").status();
  }

  private void promisesHold() {
    List<Member> members = club.members();
    Set<String> addresses = new HashSet<>();
    Set<String> present = new HashSet<>();
    for (Member member : members) {
      addresses.add(member.email());
      boolean left = member.state() == Member.State.LEFT; // each keeps a row of its own
      assertTrue(left || present.add(member.email()), "two memberships of " + member.email());
      if (member.state() == Member.State.ACTIVE) {
        assertTrue(confirmed.contains(member.id().value()), "active without a confirmation");
      }
    }
    String everything = club.everything();
    for (int i = 0; i < 3; i++) {
      String email = "p" + i + "@example.dk";
      boolean known = addresses.contains(email);
      assertEquals(known, everything.contains(email), "erased means gone: " + email);
    }
    List<String> rows = club.consents();
    assertTrue(rows.size() >= evidence, "evidence is never lost");
    evidence = rows.size();
  }

  private void remember() {
    for (String mail : List.copyOf(club.aws.mails)) {
      var links =
          Pattern.compile("/(confirm|me|unsubscribe|mine)/([A-Za-z0-9._~-]+)").matcher(mail);
      while (links.find()) {
        String link = links.group(1) + " " + links.group(2);
        mailed.remove(link);
        mailed.add(link);
      }
    }
    club.aws.mails.clear();
  }

  private List<String> kind(String kind) {
    return mailed.stream()
        .filter(each -> each.startsWith(kind + " "))
        .map(each -> each.substring(kind.length() + 1))
        .toList();
  }

  private String any(Random random, String kind) {
    List<String> links = kind(kind);
    return links.isEmpty() ? "none" : links.get(random.nextInt(links.size()));
  }

  private static String member(String token) {
    return token.split("\\.", -1)[3].split("~", -1)[1];
  }
}

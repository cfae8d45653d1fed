package agora.signup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import agora.members.Member;
import agora.members.consents.Consent.Fact;
import agora.members.consents.Consent.Purpose;
import agora.members.consents.Evidence;
import agora.members.consents.EvidenceRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Random histories of asking, confirming, changing and leaving. At each step the evidence is what a
 * simple model of what was shown and pressed says, and the membership is what the evidence says.
 */
final class HistoriesTest {

  /** So that five mails a day are enough for all that are asked for. */
  private static final Duration STEP = Duration.ofHours(5);

  private static final Duration WORKS = Duration.ofHours(47);
  private static final String EMAIL = "ida@example.dk";
  private static final List<String> TOPICS = List.of("klima", "boger");
  private static final List<String> TRACKING = List.of("", "none", "anonymous", "personal");

  private final SignupClub club = new SignupClub();
  private final Evidence evidence = new Evidence(club.client, club.table("ConsentsTable"));

  /** What a link's mail asked for. */
  private record Asked(
      Instant at, String link, Set<String> topics, String tracking, @Nullable String name) {}

  private final List<Asked> askings = new ArrayList<>();

  @AfterEach
  void close() {
    club.close();
  }

  @Test
  void evidenceIsWhatWasShownAndPressed() {
    for (long seed = 1; seed <= 3; seed++) {
      Random random = new Random(seed);
      for (int step = 0; step < 40; step++) {
        club.now = club.now.plus(STEP);
        String where = "seed " + seed + ", step " + step;
        play(random, where);
        holds(where);
      }
    }
  }

  private void play(Random random, String where) {
    Member before = ida();
    int rows = facts().size();
    boolean active = before != null && before.state() == Member.State.ACTIVE;
    switch (random.nextInt(6)) {
      case 0, 1 -> {
        Asked asked = asks(random);
        if (active) {
          assertEquals(rows, facts().size(), where + ": a member is not asked again");
        } else {
          assertEquals(asked(asked), since(rows), where);
          askings.add(asked);
        }
      }
      case 2, 3 -> {
        askings.removeIf(each -> each.at().isBefore(club.now.minus(WORKS)));
        if (!askings.isEmpty()) {
          Asked asked = askings.get(random.nextInt(askings.size()));
          boolean waits = before != null && before.state() == Member.State.PENDING;
          Set<String> ticked = topics(random);
          boolean personal = random.nextBoolean();
          confirms(asked, ticked, personal);
          assertEquals(waits ? confirmed(asked, ticked, personal) : List.of(), since(rows), where);
          if (waits) {
            Member ida = present();
            assertEquals(Member.State.ACTIVE, ida.state(), where);
            boolean latest = asked.equals(askings.getLast());
            assertEquals(latest ? asked.name() : null, ida.name(), where);
            askings.clear(); // none of them waits any more
          }
        }
      }
      case 4 -> {
        if (before != null && active) {
          List<String> chosen = List.copyOf(topics(random));
          String tracking = TRACKING.get(1 + random.nextInt(3));
          changes(chosen, tracking);
          assertEquals(changed(before, chosen, tracking), since(rows), where);
        }
      }
      default -> {
        if (active) {
          club.posts("/unsubscribe/{token}", link("unsubscribe"));
          assertEquals(List.of("MEMBERSHIP WITHDRAWN []"), since(rows), where);
        }
      }
    }
  }

  private Asked asks(Random random) {
    Set<String> topics = topics(random);
    String tracking = TRACKING.get(random.nextInt(4));
    String name = random.nextBoolean() ? "Ida" + random.nextInt(100) : null;
    List<String> form = new ArrayList<>(List.of("email", EMAIL, "consent", "yes"));
    topics.forEach(each -> form.addAll(List.of("topics", each)));
    if (!tracking.isEmpty()) {
      form.addAll(List.of("tracking", tracking));
    }
    if (name != null) {
      form.addAll(List.of("name", name));
    }
    club.signsUp(form.toArray(String[]::new));
    String last = club.aws.mails.getLast();
    return new Asked(
        club.now,
        last.contains("/confirm/") ? club.aws.token("confirm") : "",
        topics,
        tracking,
        name);
  }

  private static Set<String> topics(Random random) {
    Set<String> topics = new HashSet<>(TOPICS);
    topics.removeIf(_ -> random.nextBoolean());
    return topics;
  }

  private int confirms(Asked asked, Set<String> ticked, boolean personal) {
    List<String> form = new ArrayList<>();
    ticked.forEach(each -> form.addAll(List.of("topics", each)));
    if (personal) {
      form.addAll(List.of("tracking", "personal"));
    }
    return club.posts("/confirm/{token}", asked.link(), form.toArray(String[]::new)).status();
  }

  private void changes(List<String> topics, String tracking) {
    List<String> form = new ArrayList<>(List.of("tracking", tracking));
    topics.forEach(each -> form.addAll(List.of("topics", each)));
    club.posts("/me/{token}", link("me"), form.toArray(String[]::new));
  }

  private String link(String kind) {
    return club.aws.mails.reversed().stream()
        .filter(mail -> mail.contains("/" + kind + "/"))
        .map(mail -> mail.replaceAll("(?s).*?/" + kind + "/([A-Za-z0-9._~-]+).*", "$1"))
        .findFirst()
        .orElseThrow();
  }

  /** What an asking is to leave behind. */
  private static List<String> asked(Asked asked) {
    return sorted(
        Stream.of(
            "MEMBERSHIP ASKED []",
            asked.topics().isEmpty() ? "" : "TOPICS ASKED " + ordered(asked.topics()),
            asked.tracking().isEmpty() ? "" : purpose(asked.tracking()) + " ASKED []"));
  }

  private static List<String> confirmed(Asked asked, Set<String> ticked, boolean personal) {
    Set<String> topics = new HashSet<>(asked.topics());
    topics.retainAll(ticked);
    String tracking =
        switch (asked.tracking()) {
          case "none", "anonymous" -> purpose(asked.tracking()) + " CONFIRMED []";
          case "personal" ->
              personal ? "TRACKING_PERSONAL CONFIRMED []" : "TRACKING_ANONYMOUS DEFAULT []";
          default -> "TRACKING_ANONYMOUS DEFAULT []";
        };
    return sorted(
        Stream.of(
            "MEMBERSHIP CONFIRMED []",
            topics.isEmpty() ? "" : "TOPICS CONFIRMED " + ordered(topics),
            tracking));
  }

  private static List<String> changed(Member before, List<String> topics, String tracking) {
    boolean other = !topics.equals(before.topics());
    String fact = topics.isEmpty() ? "TOPICS WITHDRAWN []" : "TOPICS CHANGED " + ordered(topics);
    boolean same = purpose(tracking).equals("TRACKING_" + before.tracking());
    return sorted(Stream.of(other ? fact : "", same ? "" : purpose(tracking) + " CHANGED []"));
  }

  private static String purpose(String tracking) {
    return "TRACKING_" + tracking.toUpperCase(Locale.ROOT);
  }

  private static List<String> ordered(Iterable<String> topics) {
    List<String> all = new ArrayList<>();
    topics.forEach(all::add);
    return all.stream().sorted().toList();
  }

  private static List<String> sorted(Stream<String> facts) {
    return facts.filter(each -> !each.isEmpty()).sorted().toList();
  }

  /** The newest facts, as the model writes them. */
  private List<String> since(int rows) {
    return sorted(
        facts().stream()
            .skip(rows)
            .map(row -> row.purpose() + " " + row.fact() + " " + ordered(row.topics())));
  }

  /** Her latest membership: each that ended has left its own row behind. */
  private @Nullable Member ida() {
    return club.members().stream().max(Comparator.comparing(Member::joined)).orElse(null);
  }

  private Member present() {
    return Objects.requireNonNull(ida());
  }

  /** Of all her memberships, oldest first. */
  private List<EvidenceRow> facts() {
    return club.members().stream()
        .flatMap(each -> evidence.of(SignupClub.ID, each.id()).stream())
        .sorted(Comparator.comparing(EvidenceRow::at))
        .toList();
  }

  /** The membership is what its evidence says. */
  private void holds(String where) {
    Member ida = ida();
    if (ida == null || ida.state() != Member.State.ACTIVE) {
      return;
    }
    List<String> topics = List.of();
    Purpose tracking = Purpose.TRACKING_NONE;
    Map<Purpose, Fact> last = new HashMap<>();
    for (EvidenceRow row : facts()) {
      last.put(row.purpose(), row.fact());
      if (row.fact() == Fact.ASKED) {
        continue;
      }
      if (row.purpose() == Purpose.MEMBERSHIP && row.fact() == Fact.CONFIRMED) {
        topics = List.of();
      } else if (row.purpose() == Purpose.TOPICS) {
        topics = row.topics();
      } else if (row.isTracking()) {
        tracking = row.purpose();
      }
    }
    assertEquals(Fact.CONFIRMED, last.get(Purpose.MEMBERSHIP), where);
    assertEquals(Set.copyOf(topics), Set.copyOf(ida.topics()), where);
    assertEquals(tracking, Purpose.of(ida.tracking()), where);
  }
}

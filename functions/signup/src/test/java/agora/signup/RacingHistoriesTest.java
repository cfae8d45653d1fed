package agora.signup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.clubs.Language;
import agora.edge.lambda.Json;
import agora.ids.MemberId;
import agora.members.Address;
import agora.members.Member;
import agora.members.consents.Consents;
import agora.members.consents.Evidence;
import agora.members.consents.Importing;
import agora.members.consents.Shown;
import agora.members.consents.Wording;
import agora.members.links.PersonalLinks;
import agora.members.links.Sessions;
import agora.members.memberships.AddressBook;
import agora.members.memberships.Imports;
import agora.members.memberships.Memberships;
import agora.members.memberships.SignUp;
import agora.privacy.Erasures;
import agora.signup.ConsentModel.Asked;
import agora.tokens.Ids;
import agora.tokens.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Random histories of asking, confirming, changing, leaving, moving and erasing, by the citizen, at
 * the desk and from a file; half of all steps are two acts of which the second is done whole
 * between two calls of the store that the first makes. Evidence and memberships are what a simple
 * model says of the one act after the other, in one of the two orders.
 */
final class RacingHistoriesTest {

  private static final int HISTORIES = Integer.getInteger("consent.histories", 24);
  private static final int STEPS = 14;
  private static final int MOST_CALLS = 12;
  private static final List<String> TOPICS = List.of("klima", "boger");
  private static final List<String> TRACKING = List.of("NONE", "ANONYMOUS", "PERSONAL");
  private static final String DESK = "gert@bibliotek.example";
  private static final String FILE = "frida@bibliotek.example";
  private static final Shown TOLD =
      Shown.told(DESK, "said in person", Language.DANISH, null, Wording.Names.NONE);

  private final SignupClub club = new SignupClub("1000000");
  private final Ids ids = new Ids(new Random(7));
  private final Consents consents = new Consents(club.client, club.table("ConsentsTable"));
  private final Evidence evidence = new Evidence(club.client, club.table("ConsentsTable"));
  private final AddressBook book =
      new AddressBook(club.client, club.table("MembersTable"), club::keys);
  private final Memberships memberships =
      new Memberships(
          club.client, club.table("MembersTable"), consents, club::keys, ids, () -> club.now);
  private final Imports imports =
      new Imports(club.client, club.table("MembersTable"), consents, book, ids, () -> club.now);
  private final Erasures erasures = new Erasures(club.tables());
  private final Sessions sessions =
      new Sessions(club.client, club.table("SessionsTable"), ids, () -> club.now);
  private final PersonalLinks links =
      new PersonalLinks(
          new Tokens(club::keys, () -> club.now), () -> club.now, "https://x.example");

  @AfterEach
  void close() {
    club.close();
  }

  /**
   * Something that is done, and what the model says of it.
   *
   * @param does it, and answers with the status
   */
  private record Act(String name, IntSupplier does, Consumer<ConsentModel> means) {}

  /** A person with two addresses, and all that is known of them. */
  private final class Life {
    private final Random random;
    private final List<String> addresses;
    private final Map<String, String> asked = new HashMap<>();
    private final Set<String> members = new LinkedHashSet<>();
    private ConsentModel model = new ConsentModel();

    Life(long seed) {
      this.random = new Random(seed);
      this.addresses = List.of("a" + seed + "@example.dk", "b" + seed + "@example.dk");
    }

    private Act next() {
      String address = addresses.get(random.nextInt(2));
      Optional<Member> member = member(address);
      int number = model.number(address);
      List<Asked> askings = model.askings(address);
      return switch (random.nextInt(member.isEmpty() ? 3 : 9)) {
        case 0 -> asks(address);
        case 1 -> random.nextBoolean() ? tells(address) : asks(address);
        case 2 -> random.nextBoolean() ? comesFromAFile(address) : asks(address);
        case 3, 4 ->
            askings.isEmpty()
                ? changes(member.orElseThrow(), number)
                : confirms(address, number, askings.get(random.nextInt(askings.size())));
        case 5 -> changes(member.orElseThrow(), number);
        case 6 -> leaves(member.orElseThrow(), number);
        case 7 -> moves(member.orElseThrow(), number, address);
        default -> erases(member.orElseThrow(), number);
      };
    }

    private Act asks(String address) {
      List<String> topics = topics();
      String tracking = random.nextInt(4) == 0 ? "" : TRACKING.get(random.nextInt(3));
      Asked asking = new Asked("web " + random.nextLong(), topics, tracking, "ANONYMOUS");
      List<String> form = new ArrayList<>(List.of("email", address, "consent", "yes"));
      topics.forEach(each -> form.addAll(List.of("topics", each)));
      if (!tracking.isEmpty()) {
        form.addAll(List.of("tracking", tracking.toLowerCase(Locale.ROOT)));
      }
      return new Act(
          "asks " + asking,
          () -> {
            int mails = club.aws.mails.size();
            int status = club.signsUp(form.toArray(String[]::new)).status();
            if (club.aws.mails.size() > mails && club.aws.mails.getLast().contains("/confirm/")) {
              asked.put(asking.id(), club.aws.token("confirm"));
            }
            return status;
          },
          after -> after.asks(address, asking, "citizen"));
    }

    private Act tells(String address) {
      List<String> topics = topics();
      Asked asking = new Asked("desk " + random.nextLong(), topics, "", "NONE");
      SignUp joining =
          new SignUp(
              SignupClub.ID,
              Address.of(address).orElseThrow(),
              null,
              Language.DANISH,
              topics,
              null,
              Member.Tracking.NONE,
              "desk",
              false,
              TOLD);
      return new Act(
          "is asked at the desk " + asking,
          () -> {
            if (memberships.join(joining)
                instanceof agora.members.memberships.SignUpResult.Pending(var waits, _)) {
              asked.put(asking.id(), token(links.confirm(waits.member())));
            }
            return 200;
          },
          after -> after.asks(address, asking, DESK));
    }

    private Act comesFromAFile(String address) {
      List<String> topics = topics();
      Address of = Address.of(address).orElseThrow();
      Importing importing =
          new Importing(
              SignupClub.ID,
              of,
              null,
              Language.DANISH,
              topics,
              Instant.parse("2025-03-01T00:00:00Z"),
              "Gammelt brev",
              "Ja tak",
              FILE,
              "file f");
      return new Act(
          "comes from a file " + topics,
          () -> {
            if (book.membership(SignupClub.ID, of).isEmpty()
                && !erasures.wasErased(SignupClub.ID, of)) {
              imports.add(importing);
            }
            return 200;
          },
          after -> after.imports(address, topics, FILE));
    }

    private Act confirms(String address, int number, Asked asking) {
      List<String> ticked = topics();
      boolean personal = random.nextBoolean();
      List<String> form = new ArrayList<>();
      ticked.forEach(each -> form.addAll(List.of("topics", each)));
      if (personal) {
        form.addAll(List.of("tracking", "personal"));
      }
      String link = asked.getOrDefault(asking.id(), "");
      return new Act(
          "confirms " + asking + " ticks " + ticked + " " + personal,
          () -> club.posts("/confirm/{token}", link, form.toArray(String[]::new)).status(),
          after -> {
            if (!link.isEmpty()) { // five mails a day are sent to an address
              after.confirms(address, number, asking, ticked, personal);
            }
          });
    }

    private Act changes(Member member, int number) {
      List<String> topics = topics();
      String tracking = TRACKING.get(random.nextInt(3));
      List<String> form = new ArrayList<>(List.of("tracking", tracking.toLowerCase(Locale.ROOT)));
      topics.forEach(each -> form.addAll(List.of("topics", each)));
      String link = token(links.preferences(member));
      return new Act(
          "changes to " + topics + " " + tracking,
          () -> club.posts("/me/{token}", link, form.toArray(String[]::new)).status(),
          after -> after.changes(number, topics, tracking));
    }

    private Act leaves(Member member, int number) {
      String link = token(links.unsubscribe(member));
      return new Act(
          "leaves",
          () -> club.posts("/unsubscribe/{token}", link).status(),
          after -> after.leaves(number));
    }

    private Act moves(Member member, int number, String from) {
      String to = addresses.get(1 - addresses.indexOf(from));
      String link =
          token(links.address(member, sessions.moving(member, Address.of(to).orElseThrow())));
      return new Act(
          "moves to the other address",
          () -> club.posts("/address/{token}", link).status(),
          after -> after.moves(number, from, to));
    }

    private Act erases(Member member, int number) {
      String link = token(links.myData(member, sessions.link(member)));
      var cookie = Json.asText(club.posts("/mine/{token}", link).headers().get("set-cookie"));
      List<String> cookies =
          cookie.isEmpty() ? List.of() : List.of(cookie.substring(0, cookie.indexOf(';')));
      return new Act(
          "is erased",
          () -> {
            club.cookies = cookies;
            return club.posts("/mine/{token}", link, "act", "erase-for-good").status();
          },
          after -> {
            if (!cookies.isEmpty()) {
              after.erases(number);
            }
          });
    }

    private List<String> topics() {
      return TOPICS.stream().filter(_ -> random.nextBoolean()).toList();
    }

    /** One act, or two that race. */
    private void step(String where) {
      club.now = club.now.plus(Duration.ofHours(1));
      Act first = next();
      if (random.nextBoolean()) {
        int status = first.does().getAsInt();
        assertTrue(status < 500, where + ": " + first.name() + ": " + status);
        after(where + ": " + first.name(), List.of(first));
        return;
      }
      Act second = next();
      int at = 1 + random.nextInt(MOST_CALLS);
      String both = "%s: %s, and at call %d %s".formatted(where, first.name(), at, second.name());
      race(first, second, at, both);
      after(both, List.of(first, second), List.of(second, first));
    }

    private void race(Act first, Act second, int at, String where) {
      AtomicInteger calls = new AtomicInteger();
      AtomicInteger overtaking = new AtomicInteger();
      club.dynamo.listen(
          _ -> {
            if (calls.incrementAndGet() == at) {
              overtaking.set(second.does().getAsInt());
            }
          });
      int status = first.does().getAsInt();
      club.dynamo.listen(_ -> {});
      if (overtaking.get() == 0) { // the first made fewer calls
        overtaking.set(second.does().getAsInt());
      }
      assertTrue(status < 500 && overtaking.get() < 500, where + ": " + status + overtaking);
    }

    /** What is there is what the model says of the acts in one of some orders. */
    @SafeVarargs
    private final void after(String where, List<Act>... orders) {
      club.dynamo.settle();
      Map<String, String> memberships = memberships();
      List<String> facts = facts();
      List<String> expected = new ArrayList<>();
      for (List<Act> order : orders) {
        ConsentModel then = model.copy();
        order.forEach(act -> act.means().accept(then));
        if (then.facts().equals(facts) && then.memberships().equals(memberships)) {
          model = then;
          return;
        }
        expected.add(then.memberships() + " " + then.facts());
      }
      assertEquals(String.join("\nor ", expected), memberships + " " + facts, where);
    }

    private Map<String, String> memberships() {
      Map<String, String> all = new HashMap<>();
      for (String address : addresses) {
        member(address)
            .ifPresent(
                member -> {
                  members.add(member.id().value());
                  all.put(
                      address,
                      member.state() == Member.State.ACTIVE
                          ? "ACTIVE " + member.topics() + " " + member.tracking()
                          : member.state().name());
                });
      }
      return all;
    }

    private List<String> facts() {
      return members.stream()
          .flatMap(id -> evidence.of(SignupClub.ID, new MemberId(id)).stream())
          .map(
              row ->
                  "%s %s %s by %s".formatted(row.purpose(), row.fact(), row.topics(), row.actor()))
          .sorted()
          .toList();
    }
  }

  private Optional<Member> member(String address) {
    return book.membership(SignupClub.ID, Address.of(address).orElseThrow());
  }

  private static String token(String link) {
    return link.substring(link.lastIndexOf('/') + 1);
  }

  @Test
  void evidenceIsWhatWasShownAndPressedInWhateverOrder() {
    for (long seed = 1; seed <= HISTORIES; seed++) {
      Life life = new Life(seed);
      for (int step = 1; step <= STEPS; step++) {
        life.step("history " + seed + ", step " + step);
      }
    }
  }

  /** A control: a model in which a change of topics leaves no evidence is found to be another. */
  @Test
  void aPressThatLeftNoEvidenceIsFound() {
    Life life = new Life(-1);
    @Nullable AssertionError found = null;
    for (int step = 1; step <= 200 && found == null; step++) {
      Act act = life.next();
      boolean silent = act.name().startsWith("changes");
      int status = act.does().getAsInt();
      assertTrue(status < 500, act.name());
      try {
        life.after(act.name(), List.of(silent ? new Act(act.name(), act.does(), _ -> {}) : act));
      } catch (AssertionError e) {
        found = e;
        assertTrue(silent, e.getMessage());
      }
      club.now = club.now.plus(Duration.ofHours(1));
    }
    assertFalse(found == null, "nobody changed anything");
  }
}

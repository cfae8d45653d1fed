package agora.smoke;

import agora.edge.lambda.Json;
import agora.mailings.Mailing;
import agora.members.Member;
import agora.members.links.PersonalLinks;
import agora.members.memberships.Members;
import agora.tokens.Tokens;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One citizen and one member of staff in a club of their own. The citizen's mailbox is SES's
 * simulator, whose mail nobody can read: links are made with the stack's secret, as the stack makes
 * them.
 */
public final class Play {

  /** The club that this is played in; it is closed in between. */
  public static final String CLUB = "smoke-test";

  private static final String ISSUE = "proeve";
  private static final String TARGET = "https://www.example.org/artikel";

  /** SES sends within seconds, and its event comes within a minute or two. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** Lets a moment pass, in which the stack works. */
  @FunctionalInterface
  public interface Moment {
    void pass();
  }

  private final Target target;
  private final String address;
  private final String event;
  private final Moment moment;
  private final Consumer<String> told;
  private final PersonalLinks links;

  /**
   * @param run names the citizen: no other run has the same
   * @param told hears a line for each step that went well
   */
  public Play(Target target, String run, Moment moment, Consumer<String> told) {
    this.target = target;
    this.address = "success+" + run + "@simulator.amazonses.com";
    this.event = "aften-" + run; // one that readers know is not saved anew
    this.moment = moment;
    this.told = told;
    this.links = new PersonalLinks(new Tokens(target::keys, target.clock()), target.clock(), "");
  }

  /**
   * Plays it through, and cleans up, whatever came of it.
   *
   * @throws Failed if a step did not go as it should, or something could not be cleaned up
   */
  public void run() {
    pages();
    Optional<RuntimeException> trouble = tried(this::club);
    List<RuntimeException> left = new ArrayList<>();
    if (joined()) {
      tried(
              () ->
                  target.command(
                      "erase-member", Map.of("club", CLUB, "email", address, "really", true)))
          .ifPresent(left::add);
    }
    tried(() -> target.command("close-club", Map.of("club", CLUB))).ifPresent(left::add);
    if (trouble.isPresent()) {
      left.forEach(trouble.get()::addSuppressed);
      throw trouble.get();
    }
    if (!left.isEmpty()) {
      throw left.getFirst();
    }
    told.accept("the citizen is erased, the club " + CLUB + " closed");
  }

  private static Optional<RuntimeException> tried(Runnable step) {
    try {
      step.run();
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(e);
    }
  }

  // ---------------------------------------------------------------- steps

  private void pages() {
    is(200, target.get("/"), "the first page");
    is(404, target.get("/clubs/smoke-test-never"), "the page of a club that never was");
    if (target.asksForToken()) {
      is(401, target.post("/admin/api/commands", Map.of()), "the staff's API without a token");
    }
    Target.Answer notice = target.get("/privacy");
    if (notice.status() != 200) {
      throw new Failed(
          "nobody can sign up before save-library has said who answers for the members' data");
    }
    told.accept("the pages are there, and the staff's API is shut");
  }

  private void club() {
    target.command(
        "save-club",
        Map.of(
            "id",
            CLUB,
            "name",
            "Prøve af en ny udgave",
            "about",
            "Her prøves, om alt virker. Klubben er lukket igen om lidt.",
            "language",
            "da",
            "topics",
            List.of(Map.of("id", "proeve", "da", "Prøve", "en", "Test")),
            "sender",
            Map.of("name", "Prøve", "mailbox", CLUB, "replyTo", address),
            "rhythm",
            Map.of("dayOfMonth", 28, "time", "09:00", "zone", "Europe/Copenhagen"),
            "staff",
            List.of(address)));
    target.command("close-club", Map.of("club", CLUB, "closed", false));
    is(200, target.get("/clubs/" + CLUB), "the club's page");
    told.accept("staff have opened a club");
    Member citizen = joins();
    unlocks(citizen);
    reads();
    leaves(citizen);
  }

  private Member joins() {
    is(
        202,
        target.post("/clubs/" + CLUB + "/members", Map.of("email", address, "consent", true)),
        "signing up");
    String confirm = links.confirm(member());
    is(200, target.get(confirm), "the page that confirms");
    is(200, target.post(confirm, Map.of()), "confirming");
    Member citizen = member();
    same(Member.State.ACTIVE, citizen.state(), "the state of who has confirmed");
    is(200, target.post(links.preferences(citizen), Map.of("panel", true)), "the preferences");
    told.accept("a citizen has joined, and reads previews");
    return citizen;
  }

  private void unlocks(Member citizen) {
    target.command(
        "save-event",
        fields(
            "club",
            CLUB,
            "id",
            event,
            "title",
            "En aften",
            "text",
            "Kom.",
            "starts",
            in(10),
            "ends",
            in(11),
            "place",
            "Store Sal",
            "price",
            0,
            "shopUrl",
            "https://www.example.org/billet",
            "opensAt",
            in(-1),
            "closesAt",
            in(9),
            "publicAt",
            in(2)));
    String code = "SMOKE-" + target.clock().instant().toEpochMilli();
    target.command(
        "import-codes",
        Map.of("club", CLUB, "event", event, "csv", "code\n" + code + "\n", "dryRun", false));
    String link = links.tickets(citizen, event);
    is(200, target.get(link), "the page that unlocks");
    Object first = target.post(link, Map.of()).json().get("code");
    var again = target.post(link, Map.of()).json();
    same("yours", again.get("state"), "the state of a code that is asked for again");
    same(first, again.get("code"), "a code that is asked for again");
    told.accept("a ticket was unlocked, once");
  }

  private void reads() {
    target.command(
        "save-issue",
        Map.of(
            "club",
            CLUB,
            "id",
            ISSUE,
            "subject",
            "Prøve",
            "preheader",
            "En prøve af en ny udgave.",
            "blocks",
            List.of(
                Map.of(
                    "id", "artikel",
                    "kind", "article",
                    "title", "En artikel",
                    "text", "Den er værd at læse, hvis alt virker.",
                    "url", TARGET,
                    "linkText", "Læs artiklen"))));
    var sent = target.command("preview-issue", Map.of("club", CLUB, "issue", ISSUE));
    String mailing = Json.asText(sent.get("mailing"));
    var report =
        until(
            "a mail and SES's word that it was delivered",
            () -> report(mailing),
            now -> number(now, "delivered") > 0 || isRefused(now));
    if (isRefused(report)) {
      told.accept(
          "no issue was mailed: the account is in SES's sandbox, or the pages' address is not under"
              + " the mails' domain");
      return;
    }
    same(1L, number(report, "sent"), "the mails of the preview");
    Target.Answer click = target.get("/c/" + mailing + "/l1/a-da");
    is(302, click, "a tracked link");
    same(TARGET, click.location(), "where a tracked link leads");
    told.accept("a mail was sent, delivered, and its link followed");
  }

  private static boolean isRefused(Map<String, @Nullable Object> report) {
    return Json.asText(report.get("state")).equalsIgnoreCase(Mailing.State.CANCELLED.name());
  }

  private void leaves(Member citizen) {
    Target.Answer left =
        target.postForm(links.unsubscribe(citizen), "List-Unsubscribe", "One-Click");
    is(200, left, "leaving by one click");
    same(Member.State.LEFT, member().state(), "the state of who has left");
    told.accept("the citizen has left by one click");
  }

  // ---------------------------------------------------------------- words

  private Member member() {
    return found().orElseThrow(() -> new Failed("whoever has signed up is not in the store"));
  }

  private boolean joined() {
    return found().isPresent();
  }

  private Optional<Member> found() {
    return new Members(target.dynamo(), target.members())
        .all(CLUB, "")
        .filter(member -> member.email().equals(address))
        .findFirst();
  }

  /** So many days from now, to the second. */
  private String in(int days) {
    return target
        .clock()
        .instant()
        .plus(Duration.ofDays(days))
        .truncatedTo(ChronoUnit.SECONDS)
        .toString();
  }

  /** Names and values by turns; more than {@link Map#of} takes. */
  private static Map<String, Object> fields(Object... all) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < all.length; i += 2) {
      fields.put(all[i].toString(), all[i + 1]);
    }
    return fields;
  }

  private Map<String, @Nullable Object> report(String mailing) {
    return target.command("report", Map.of("club", CLUB, "mailing", mailing));
  }

  private static long number(Map<String, @Nullable Object> report, String name) {
    return report.get(name) instanceof Number number ? number.longValue() : 0;
  }

  private interface Enough {
    boolean is(Map<String, @Nullable Object> answer);
  }

  private Map<String, @Nullable Object> until(
      String what, Supplier<Map<String, @Nullable Object>> asked, Enough enough) {
    long last = System.nanoTime() + PATIENCE.toNanos();
    var answer = asked.get();
    while (!enough.is(answer)) {
      if (System.nanoTime() > last) {
        throw new Failed("%s did not come within %s: %s".formatted(what, PATIENCE, answer));
      }
      moment.pass();
      answer = asked.get();
    }
    return answer;
  }

  private static void is(int status, Target.Answer answer, String what) {
    if (answer.status() != status) {
      throw new Failed(
          "%s answers %d in place of %d: %s"
              .formatted(what, answer.status(), status, answer.body()));
    }
  }

  private static void same(@Nullable Object wanted, @Nullable Object found, String what) {
    if (!Objects.equals(wanted, found)) {
      throw new Failed("%s is %s in place of %s".formatted(what, found, wanted));
    }
  }
}

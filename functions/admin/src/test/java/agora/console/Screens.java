package agora.console;

import agora.admin.Visitor;
import agora.admin.Visitor.Page;
import agora.clubs.Language;
import agora.edge.aws.Environment;
import agora.ids.MailingId;
import agora.insights.Stats;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import agora.staff.CommandSpec;
import agora.staff.StaffCommands;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jsoup.Jsoup;

/** Goes through the console from an empty one to an issue that was sent, and keeps each screen. */
final class Screens implements AutoCloseable {

  private static final String CLUB = "/admin/clubs/her-er-debat";
  private static final String ISSUE = CLUB + "/issues/2026-12";
  private static final String EVENT = CLUB + "/events/hvem-lytter-byraadet-til";
  private static final List<String> ROLES = List.of("writer", "approver", "desk");
  private static final Map<String, String> THIS = Map.of("issue", "2026-12", "back", ISSUE);

  /** What is typed on the way. */
  static final List<String> WRITTEN =
      List.of(
          "Emnet er for langt",
          "Natbussen",
          "Gammelt",
          "Kort",
          "Igen",
          "Nyt",
          "Mit",
          "xxx",
          "Frida");

  /** What the acts that only look are asked about. */
  private static final Map<String, String> ABOUT =
      Map.of(
          "issue",
          "2026-12",
          "event",
          "hvem-lytter-byraadet-til",
          "mailing",
          "her-er-debat_2026-12",
          "member",
          "m00000",
          "purpose",
          "club-work",
          "email",
          "m00000@borger.example");

  private final Visitor visitor = new Visitor();
  private final Map<String, Page> seen = new LinkedHashMap<>();

  /** For somebody who reads the console in a language. */
  Screens(Language language) {
    visitor.get("/admin/language?to=" + language.code());
  }

  /** The screens by what was done before them. */
  Map<String, Page> walk() {
    visitor.site.texts("bounce.bibliotek.example", List.of("v=spf1 include:amazonses.com ~all"));
    visitor.site.texts("_dmarc.bibliotek.example", List.of("v=DMARC1; p=none"));
    outside();
    empty();
    club();
    issue();
    event();
    members();
    sent();
    roles();
    admin();
    acts();
    return seen;
  }

  private void keep(String name, Page page) {
    seen.put(name, page);
  }

  private void look(String name, String path) {
    keep(name, visitor.get(path));
  }

  private Page does(String name, String path, Map<String, String> form) {
    Page page = visitor.post(path, form);
    keep(name, page);
    return page;
  }

  private void admin() {
    visitor.as("frida@bibliotek.example", "admin");
  }

  private void outside() {
    keep("posted by nobody", ask("POST", CLUB, Map.of("text", "x".repeat(99)), "same-origin"));
    look("not let in", "/admin/signed-in");
    admin();
    look("signed in beside", "/admin/sign-in");
    keep("from elsewhere", ask("POST", CLUB, Map.of(), "cross-site"));
    keep("from an earlier session", ask("POST", CLUB, Map.of("note", "x"), "same-origin"));
    look("nothing here", "/admin/nowhere");
  }

  private Page ask(String method, String path, Map<String, String> form, String from) {
    return visitor.ask(method, path, form, Map.of("sec-fetch-site", from));
  }

  private void empty() {
    look("no clubs", "/admin?all=yes");
    look("library", "/admin/library");
    does("library, empty", "/admin/library", Map.of());
    look("new club", "/admin/new-club");
    does("new club, empty", "/admin/new-club", Map.of("name", ""));
    visitor.as("ida@bibliotek.example");
    look("no clubs and no role", "/admin?all=yes");
    admin();
  }

  private void club() {
    visitor.given("save-club");
    look("clubs", "/admin?all=yes");
    look("overview without a library", CLUB);
    visitor.given("save-library");
    for (String page :
        List.of(
            "",
            "/issues",
            "/ideas",
            "/pictures",
            "/setup",
            "/events",
            "/new-event",
            "/members",
            "/figures",
            "/settings",
            "/acts")) {
      look("club" + page, CLUB + page);
    }
    does("settings, wrong", CLUB + "/settings", Map.of("name", ""));
    does("picture, wrong", CLUB + "/pictures", Map.of());
    does("idea, wrong", CLUB + "/ideas", Map.of("note", ""));
    does("idea", CLUB + "/ideas", Map.of("note", "Natbussen", "link", "https://a.example/n"));
    look("idea, kept", CLUB + "/ideas");
    look("manifest", CLUB + "/ideas/manifest");
    does("begin", CLUB + "/issues", Map.of("id", "2027-01"));
    look("begun", CLUB + "/issues/2027-01");
  }

  private void issue() {
    visitor.given("save-event", "save-issue");
    look("overview", CLUB);
    look("issues", CLUB + "/issues");
    look("issue", ISSUE);
    look("versions, none", ISSUE + "/versions");
    does("typed", ISSUE + "/save", Map.of("was.subject", subject(), "set.subject", "Nyt"));
    does("typed beside", ISSUE + "/save", Map.of("was.subject", "Gammelt", "set.subject", "Mit"));
    does("typed wrong", ISSUE + "/save", Map.of("was.subject", "Nyt", "set.subject", ""));
    does("moved", ISSUE, Map.of("do", "down:" + block(), "saved", "yes"));
    does("removed", ISSUE, Map.of("do", "remove:" + block(), "saved", "yes"));
    look("removed, said", ISSUE);
    does("saved by hand", ISSUE, Map.of("do", "save", "subject", "x", "version", "1"));
    look("versions", ISSUE + "/versions");
    does("no version", ISSUE + "/versions", Map.of("of", "x"));
    look("preview", ISSUE + "/preview?as=dark");
    visitor.given("save-issue");
    look("overview, changed", CLUB);
    visitor.as("rosa@bibliotek.example", "writer");
    look("issue of a writer", ISSUE);
    does("asked", CLUB + "/acts/ask-approval", THIS);
    look("issue, asked", ISSUE);
    look("overview, asked", CLUB);
    look("approval of a writer", ISSUE + "/approval");
    visitor.as("gert@bibliotek.example", "approver");
    look("approval", ISSUE + "/approval");
    look("overview of an approver", CLUB);
    does(
        "returned",
        CLUB + "/acts/return-issue",
        Map.of("issue", "2026-12", "message", "Emnet er for langt", "back", ISSUE));
    look("issue, returned", ISSUE);
    look("overview, returned", CLUB);
    admin();
    does("typed again", ISSUE + "/save", Map.of("was.subject", subject(), "set.subject", "Kort"));
    look("approval, again", ISSUE + "/approval");
    does("approved", CLUB + "/acts/approve-issue", THIS);
    look("issue, approved", ISSUE);
    look("overview, approved", CLUB);
    does("withdrawn", CLUB + "/acts/withdraw-approval", THIS);
    look("issue, withdrawn", ISSUE);
    look("overview, withdrawn", CLUB);
    does("approved anew", CLUB + "/acts/approve-issue", THIS);
    does("typed after", ISSUE + "/save", Map.of("was.subject", "Kort", "set.subject", "Igen"));
    look("issue, fallen", ISSUE);
    does("approved before", CLUB + "/acts/approve-issue", new HashMap<>(THIS));
    does("panel", CLUB + "/acts/preview-issue", THIS);
    look("issue, shown to the panel", ISSUE);
  }

  private String subject() {
    return between("name=\"subject\" value=\"", "\"");
  }

  private String block() {
    return between("value=\"copy:", "\"");
  }

  private String between(String before, String after) {
    String page = visitor.get(ISSUE).body();
    int at = page.indexOf(before) + before.length();
    return page.substring(at, page.indexOf(after, at));
  }

  private void event() {
    look("events", CLUB + "/events");
    look("event", EVENT);
    does("event, wrong", EVENT, Map.of("title", ""));
    does("event, new and wrong", CLUB + "/new-event", Map.of());
    does("mails approved", CLUB + "/acts/approve-event-mails", event("back", EVENT));
    look("event, approved", EVENT);
    visitor.as("gert@bibliotek.example", "approver");
    look("event of an approver", EVENT);
    admin();
  }

  private static Map<String, String> event(String name, String value) {
    return Map.of("event", "hvem-lytter-byraadet-til", name, value);
  }

  private void members() {
    visitor.members("her-er-debat", 2);
    visitor.counts("her-er-debat", 1);
    look("overview, one member", CLUB);
    look("members, asked", CLUB + "/members?purpose=club-work");
    does("no purpose", CLUB + "/members", Map.of("email", "a@b.example"));
    does("no address", CLUB + "/members", Map.of("email", "x", "purpose", "security"));
    does("nobody", CLUB + "/members", Map.of("email", "a@b.example", "purpose", "security"));
    look("member", CLUB + "/members/m00000");
    look("member, asked", CLUB + "/members/m00000?purpose=club-work");
    look("member, erased?", CLUB + "/members/m00000/erase?purpose=club-work");
    look("figures", CLUB + "/figures");
  }

  /** Every act as a form, as one in which nothing was written, and what the looking ones answer. */
  private void acts() {
    for (CommandSpec each : commands()) {
      String address = CLUB + "/acts/" + each.name();
      look("act " + each.name(), address);
      does("act " + each.name() + ", empty", address, Map.of());
      if (Act.of(each.name(), Language.DANISH).filter(Act::reads).isPresent()) {
        does("act " + each.name() + ", asked", address, ABOUT);
      }
    }
  }

  private List<CommandSpec> commands() {
    Map<String, String> variables = new HashMap<>(visitor.template.environment("AdminFunction"));
    variables.putAll(
        Map.of("AWS_REGION", "eu-north-1", "AWS_ACCESS_KEY_ID", "x", "AWS_SECRET_ACCESS_KEY", "x"));
    Environment environment = visitor.aws.environment(variables);
    return StaffCommands.in(environment, () -> visitor.now, new Random(1)).all();
  }

  private void sent() {
    MailingId mailing = Mailing.id("her-er-debat", "2026-12");
    Map<String, String> ofMailing = Map.of("mailing", mailing.value(), "back", ISSUE);
    visitor.given("save-issue");
    does("approved once more", CLUB + "/acts/approve-issue", THIS);
    look("issue, approved once more", ISSUE);
    does("sent now", CLUB + "/acts/send-now", THIS);
    look("issue, waiting", ISSUE);
    look("overview, waiting", CLUB);
    does("undone", CLUB + "/acts/undo-mailing", ofMailing);
    look("issue, undone", ISSUE);
    does("sent again", CLUB + "/acts/send-now", THIS);
    visitor.now = visitor.now.plus(Duration.ofMinutes(11));
    visitor.counts(Stats.ofMailing(mailing), Map.of("planned", 1200L, "sent", 300L));
    plan(mailing);
    look("issue, sending", ISSUE);
    look("overview, sending", CLUB);
    does("typed too late", ISSUE + "/save", Map.of("was.subject", "", "set.subject", "x"));
    does("saved too late", ISSUE, Map.of("do", "save"));
    does("paused", CLUB + "/acts/pause-mailing", ofMailing);
    look("issue, paused", ISSUE);
    does("resumed", CLUB + "/acts/resume-mailing", ofMailing);
    visitor.counts(
        Stats.ofMailing(mailing),
        Map.of(
            "planned",
            1200L,
            "sent",
            1199L,
            "delivered",
            1190L,
            "bounced",
            9L,
            "missing",
            1L,
            "human",
            1L));
    look("issue, sent with one missing", ISSUE);
    look("overview, with one missing", CLUB);
    visitor.counts(
        Stats.ofClub("her-er-debat"),
        Map.of(
            "active", 1L, "joined#web", 12L, "joined#poster-oester-snede", 5L, "joined#desk", 1L));
    look("figures, with one missing", CLUB + "/figures");
    does("report", CLUB + "/acts/report", ABOUT);
    does("stopped too late", CLUB + "/acts/cancel-mailing", ofMailing);
    stopped();
    does("no event", CLUB + "/acts/cancel-event", event("back", EVENT));
    look("event, cancelled", EVENT);
    look("events, cancelled", CLUB + "/events");
    does("closed", CLUB + "/acts/close-club", Map.of("closed", "yes", "back", CLUB + "/settings"));
    look("settings, closed", CLUB + "/settings");
    look("overview, closed", CLUB);
  }

  /** Has a mailing's recipients planned, as the planner does. */
  private void plan(MailingId mailing) {
    Mailings mailings = visitor.mailings();
    mailings.start(mailing);
    mailings.advance(mailings.find(mailing).orElseThrow(), 1200, "m1199");
    mailings.planned(mailing);
  }

  private void stopped() {
    String issue = CLUB + "/issues/2027-01";
    MailingId mailing = Mailing.id("her-er-debat", "2027-01");
    Mailing other = visitor.mailings().find(Mailing.id("her-er-debat", "2026-12")).orElseThrow();
    visitor
        .mailings()
        .begin(
            new Mailing(
                mailing,
                Mailing.Kind.ISSUE,
                Mailing.State.WAITING,
                null,
                "her-er-debat",
                "2027-01",
                other.from(),
                other.replyTo(),
                other.staff(),
                0,
                0,
                "",
                visitor.now,
                null,
                null,
                null));
    plan(mailing);
    visitor.counts(Stats.ofMailing(mailing), Map.of("planned", 1200L, "sent", 300L));
    does(
        "stopped",
        CLUB + "/acts/cancel-mailing",
        Map.of("mailing", mailing.value(), "back", issue));
    look("issue, stopped", issue);
  }

  /** What stands on a page of the club, after the walk, and turns who reads it away. */
  List<String> deadEnds() {
    List<String> found = new ArrayList<>();
    for (String role : ROLES) {
      visitor.as(role + "@bibliotek.example", role);
      for (String path :
          List.of(
              "", "/issues", "/issues/2026-12", "/events", "/members", "/figures", "/pictures")) {
        deadEnds(CLUB + path).forEach(each -> found.add(role + " from " + path + " to " + each));
      }
      deadEnds(EVENT).forEach(each -> found.add(role + " from the event to " + each));
    }
    return found;
  }

  private List<String> deadEnds(String path) {
    return Jsoup.parse(visitor.get(path).body())
        .select("main a[href^=/admin], main form[action*=/acts/]")
        .stream()
        .map(each -> each.attr("href") + each.attr("action"))
        .distinct()
        .filter(each -> visitor.get(each).status() == 403)
        .toList();
  }

  private void roles() {
    for (String role : ROLES) {
      visitor.as(role + "@bibliotek.example", role);
      look("overview of " + role, CLUB);
      look("settings of " + role, CLUB + "/settings");
      look("setup of " + role, CLUB + "/setup");
      look("members of " + role, CLUB + "/members");
      look("pictures of " + role, CLUB + "/pictures");
      look("closing of " + role, CLUB + "/acts/close-club");
    }
  }

  @Override
  public void close() {
    visitor.close();
  }
}

package agora.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.admin.Visitor;
import agora.checks.Fault;
import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.clubs.Language;
import agora.console.words.FieldWords;
import agora.edge.lambda.Json;
import agora.events.Event;
import agora.events.Events;
import agora.issues.Issue;
import agora.issues.IssueCheck;
import agora.issues.Issues;
import agora.pictures.Pictures;
import agora.staff.ApprovalCheck;
import agora.store.Contents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All that an approval is refused for stands at the top of the issue, with a link to its part. */
final class ApprovalListTest {

  private static final String CLUB = "/admin/clubs/her-er-debat";
  private static final String ISSUE = CLUB + "/issues/2027-01";
  private static final String PICTURE =
      "'image': 'https://klub.example/media/%s', 'alt': 'A', ".formatted("a".repeat(64));
  private static final Path ROOT = Path.of(System.getProperty("agora.root", "../.."));

  private final Visitor visitor = new Visitor();

  ApprovalListTest() {
    visitor.given("save-club", "save-event");
  }

  @AfterEach
  void close() {
    visitor.close();
  }

  /** Each check that an approval can be refused for, with blocks that fail it. */
  enum Blocking {
    NoSubject(context("")),
    NoPreheader(context("")),
    NoBlocks(""),
    NoTitle(context("").replace("'title': 'T'", "'title': ''")),
    NoArticle(block("ARTICLE", "")),
    NoAddress(context("'url': 'ingen', 'linkText': 'L', ")),
    NoLinkText(context("'url': 'https://a.example/', ")),
    NotEncrypted(context("'image': 'http://a.example/b', 'alt': 'A', ")),
    NoAlt(context("'image': 'https://a.example/b', ")),
    NoCredit(context(PICTURE)),
    NoSuchPicture(context(PICTURE + "'credit': 'C', ")),
    NothingForMembers(block("EXCLUSIVE", "")),
    NoEvent(event("intet")),
    EventCancelled(event("hvem-lytter-byraadet-til")),
    EventOver(event("hvem-lytter-byraadet-til")),
    NoTopic(context("").replace("[]", "['aldrig']")),
    Outside(block("BENEFIT", "'until': '2027-02-01T10:00', 'pickup': 'P', ")),
    Needed(block("BENEFIT", "'places': 9, 'pickup': 'P', ")),
    TimePassed(block("BENEFIT", "'places': 9, 'until': '2026-12-01T10:00', 'pickup': 'P', ")),
    NoPickup(block("BENEFIT", "'places': 9, 'until': '2027-02-01T10:00', ")),
    NothingOfValue(block("OFFER", "")),
    MostlySales(
        block("OFFER", "") + ", " + block("OFFER", "").replace("'a'", "'b'") + ", " + context("")),
    PersonalLink(
        context("'url': 'https://klub.example/c/her-er-debat_2026-11/l1/x7', 'linkText': 'L', ")),
    TooLarge(many());

    private final String blocks;

    Blocking(String blocks) {
      this.blocks = blocks;
    }

    private Issue issue() {
      return Contents.read(
          ("{'club': 'her-er-debat', 'id': '2027-01', 'subject': '%s', 'preheader': '%s',"
                  + " 'blocks': [%s]}")
              .formatted(
                  this == NoSubject ? "" : "Emne", this == NoPreheader ? "" : "Linje", blocks)
              .replace('\'', '"'),
          Issue.class);
    }

    private static String context(String fields) {
      return block("CONTEXT", fields).replace("'a'", "'c'");
    }

    private static String block(String kind, String fields) {
      return "{'id': 'a', 'kind': '%s', %s'title': 'T', 'text': 'T', 'topics': []}"
          .formatted(kind, fields);
    }

    private static String event(String id) {
      return block("EVENT", "'event': '" + id + "', ") + ", " + context("");
    }

    private static String many() {
      return IntStream.range(0, 30)
          .mapToObj(i -> context("").replace("'c'", "'c" + i + "'"))
          .map(each -> each.replace("'text': 'T'", "'text': '" + "Ord. ".repeat(900) + "'"))
          .collect(Collectors.joining(", "));
    }
  }

  private List<Fault> faults(Issue issue, boolean checklistAlone) {
    Contents contents = visitor.contents();
    Club club = new Clubs(contents).find("her-er-debat").orElseThrow();
    List<Event> events = new Events(contents).all(club.id());
    Instant leaves = Instant.parse("2027-01-04T08:00:00Z");
    IssueCheck check = IssueCheck.of(issue, club, events, "", leaves);
    return checklistAlone
        ? check.errors()
        : new ApprovalCheck(new Clubs(contents), new Pictures(contents), visitor.publicBaseUrl())
            .errors(club, issue, check, events);
  }

  private Issue saved(Blocking check) {
    if (check == Blocking.EventCancelled) {
      visitor.gives(
          "{'command': 'cancel-event', 'club': 'her-er-debat', 'event': 'hvem-lytter-byraadet-til',"
              + " 'dryRun': false}");
    }
    new Issues(visitor.contents()).save(check.issue());
    return check.issue();
  }

  private static Set<String> kinds(List<Fault> faults) {
    return faults.stream()
        .map(each -> each.problem().getClass().getSimpleName())
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @EnumSource
  void whateverAnApprovalIsRefusedForStandsThereWithALinkToItsPart(Blocking check)
      throws IOException {
    List<Fault> faults = faults(saved(check), false);
    assertTrue(kinds(faults).contains(check.name()), faults::toString);
    for (String command : List.of("approve-issue", "ask-approval")) {
      Map<String, ?> refused =
          Json.object(
              visitor.gives(
                  "{'command': '%s', 'club': 'her-er-debat', 'issue': '2027-01'}"
                      .formatted(command)));
      assertEquals(
          faults.stream().map(Fault::field).toList(),
          Json.asList(refused.get("errors")).stream()
              .map(each -> Json.asText(Json.asMap(each).get("field")))
              .toList(),
          refused::toString);
    }
    visitor.as("rosa@bibliotek.example", "writer");
    String page = visitor.get(ISSUE).body();
    List<String[]> listed = listed(page);
    assertEquals(
        faults.stream().map(Fault::problem).map(FieldWords.in(Language.DANISH)::of).toList(),
        listed.stream().map(each -> each[1]).toList());
    for (String[] each : listed) {
      assertTrue(page.contains("id=\"" + each[0] + "\""), () -> each[0] + " is not in " + page);
    }
    assertFalse(page.contains("press-ask-approval"), page);
  }

  /** The list's lines: where each leads, and what it says. */
  private static List<String[]> listed(String page) {
    String list = page.substring(page.indexOf("<ul id=\"missing\">"));
    return Pattern.compile("<li><a href=\"#([^\"]+)\">[^<]+</a>: ([^<]+)</li>")
        .matcher(list.substring(0, list.indexOf("</ul>")))
        .results()
        .map(each -> new String[] {each.group(1), each.group(2)})
        .toList();
  }

  /** A check that is added is in the table above, or among those that warn. */
  @Test
  void noCheckIsForgotten() throws IOException {
    Set<String> warning =
        Set.of(
            "HardToRead",
            "WeakAddress",
            "MistypedBookNumber",
            "ShortHeadStart",
            "NoHeadStart",
            "AddressOfSomebody",
            "EmptyLinkText",
            "OtherDay",
            "HeavyPictures");
    Set<String> checks = new TreeSet<>();
    for (String file :
        List.of(
            "club/src/main/java/agora/issues/IssueCheck.java",
            "club/src/main/java/agora/issues/WordCheck.java",
            "admin/src/main/java/agora/staff/ApprovalCheck.java")) {
      Pattern.compile("new Problem\\.(\\w+)")
          .matcher(Files.readString(ROOT.resolve("functions").resolve(file)))
          .results()
          .map(each -> each.group(1))
          .filter(each -> !warning.contains(each))
          .forEach(checks::add);
    }
    assertEquals(
        Arrays.stream(Blocking.values()).map(Enum::name).collect(Collectors.toSet()), checks);
  }

  @Test
  void whatAnApprovalWaitsForIsNotCalledOptional() {
    saved(Blocking.NoAlt);
    visitor.as("rosa@bibliotek.example", "writer");
    String page = visitor.get(ISSUE).body();
    assertTrue(page.contains(">Hvad billedet viser</label>"), page);
    assertTrue(page.contains(">Hvem der har taget billedet <span"), "the control");
  }

  @Test
  void whoWritesForMembersIsToldBeforehandWhatAllCanRead() {
    String all = "Det første afsnit kan alle læse på nettet.";
    visitor.as("rosa@bibliotek.example", "writer");
    saved(Blocking.NoAlt);
    assertFalse(visitor.get(ISSUE).body().contains(all), "an article for all");
    saved(Blocking.NothingForMembers);
    assertTrue(visitor.get(ISSUE).body().contains(all));
  }

  @Test
  void theChecklistAloneWouldNotSayAllOfIt() {
    for (Blocking check : List.of(Blocking.TooLarge, Blocking.NoSuchPicture)) {
      assertFalse(kinds(faults(saved(check), true)).contains(check.name()));
    }
  }
}

package agora.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import agora.clubs.Club;
import agora.clubs.Controller;
import agora.clubs.Language;
import agora.clubs.Library;
import agora.clubs.Rules;
import agora.events.Event;
import agora.ids.MemberId;
import agora.issues.ApprovedBenefit;
import agora.issues.Block;
import agora.issues.Correction;
import agora.issues.Issue;
import agora.members.Member;
import agora.members.consents.Wording;
import agora.members.memberships.PendingSignUp;
import agora.pages.words.Notices;
import agora.pages.words.YearlyQuestionNotices;
import agora.privacy.PersonalData.Section;
import agora.privacy.Remains;
import agora.tokens.Hashes;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The citizens' pages and single mails, to the byte, in each language and state. After a change
 * that means to change them, {@code -Dagora.answers=write} has the file follow; the difference is
 * then read.
 */
class GoldenPagesTest {

  private static final Path FILE =
      Path.of(
          System.getProperty("agora.root", "../.."),
          "functions/pages/src/test/resources/agora/pages/pages.txt");

  private static final Instant NOW = Instant.parse("2026-12-05T12:00:00Z");
  private static final String BASE = "https://klub.example";
  private static final String STATEMENT = "https://was.example/";

  private static final Club CLUB = club(false);
  private static final Club CHILDREN = club(true);

  private static final Library LIBRARY =
      new Library(
          "Biblioteket",
          "12345678",
          "Torvet 1, 3000 Helsingør",
          "post@bibliotek.example",
          "12 34 56 78",
          new Library.Officer("Rådgiveren", "dpo@kommune.example", "87 65 43 21"));

  private static final Event EVENT =
      new Event(
          CLUB.id(),
          "aften",
          "En aften",
          "Tekst",
          "Åse",
          Instant.parse("2026-12-10T18:00:00Z"),
          Instant.parse("2026-12-10T20:00:00Z"),
          "Salen",
          95,
          "https://shop.example/",
          Instant.parse("2026-12-01T08:00:00Z"),
          Instant.parse("2026-12-10T16:00:00Z"),
          Instant.parse("2026-12-04T11:00:00Z"));

  private static final Issue ISSUE =
      new Issue(
          CLUB.id(),
          "2026-12",
          "December",
          "Kort",
          List.of(new Block.Text(Block.Words.of("om", "Overskrift", "Tekst"))),
          null);

  private final Map<String, String> all = new LinkedHashMap<>();

  @Test
  void everyPageAndMailIsWhatItWas() throws IOException, ReflectiveOperationException {
    for (Language language : Language.values()) {
      signUp(language);
      membership(language);
      tickets(language);
      benefits(language);
      notices(language);
      texts(language);
    }
    StringBuilder text = new StringBuilder();
    all.forEach(
        (name, page) -> text.append("=== ").append(name).append("\n").append(page).append("\n"));
    if (System.getProperty("agora.answers", "").equals("write")) {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, text);
    }
    assertEquals(Files.readString(FILE), text.toString());
  }

  @Test
  void aChangedPageIsSeen() {
    put(Language.DANISH, "a", "<p class=\"x\">Ord</p>");
    put(Language.DANISH, "a", "<p class=\"y\">Ord</p>");
    assertEquals(2, all.size());
  }

  /** The words to read, and of the page's every byte a hash. */
  private static IssuePage.Part article(String html) {
    Block block = new Block.Exclusive(Block.Words.of("lang", "Den lange", "Noget\n\nAlt"));
    return new IssuePage.Part(block, html, null, null, null);
  }

  private void put(Language language, String name, String page) {
    String main = page.replaceAll("(?s)^.*<main[^>]*>|</main>.*$", "");
    String words = main.replaceAll("<[^>]*>", " ").replaceAll("\\s*\n\\s*", "\n").strip();
    String bytes = page.replaceAll("/assets/[a-z0-9-]+[.]css", "/assets/css"); // a hash of its own
    all.put(language + " " + name + " " + Hashes.sha256(bytes), words);
  }

  private void signUp(Language language) {
    Wording.Names names = new Wording.Names("Biblioteket", CLUB.name());
    Typed nothing = Typed.nothing("web");
    Typed wrong = new Typed(Map.of("email", "x"), List.of("debat"), true, Map.of("email", "Nej."));
    put(language, "clubs", Pages.clubs(language, STATEMENT, List.of(CLUB, CHILDREN)));
    put(language, "no clubs", Pages.clubs(language, STATEMENT, List.of()));
    put(language, "club", club(language, CLUB, nothing, false, true));
    put(language, "club, wrong", club(language, CLUB, wrong, false, true));
    put(language, "club, closed", club(language, CLUB, nothing, true, true));
    put(language, "club, not ready", club(language, CLUB, nothing, false, false));
    put(language, "club for children", club(language, CHILDREN, wrong, false, true));
    for (Club club : List.of(CLUB, CHILDREN)) {
      for (Member.Tracking tracking : Member.Tracking.values()) {
        PendingSignUp asking =
            new PendingSignUp(member(language), List.of("debat"), tracking, club.forChildren());
        put(
            language,
            "confirm " + club.id() + " " + tracking,
            Pages.confirm(language, STATEMENT, "m", new ConfirmPage(club, asking, names)));
      }
      put(
          language,
          "welcome " + club.id(),
          Pages.welcome(
              language, STATEMENT, "m", club, nothing, "/p", new Ahead(NOW, ISSUE, EVENT)));
      put(
          language,
          "preferences " + club.id(),
          Pages.preferences(
              language,
              STATEMENT,
              "m",
              club,
              wrong,
              true,
              new Pages.Range(LocalDate.of(2026, 12, 6), LocalDate.of(2027, 12, 6)),
              "/leave"));
    }
    put(language, "lost", Pages.lost(language, STATEMENT, CLUB, nothing));
    put(
        language,
        "again",
        Pages.again(language, STATEMENT, new Again("m", Map.of("a", List.of("b")))));
    put(language, "issue", Pages.issue(language, STATEMENT, BASE, issue()));
    put(language, "sections", Pages.sections(BASE, issue()));
    put(language, "article", Pages.article(language, STATEMENT, CLUB, article("<p>Alt</p>")));
    put(
        language,
        "its beginning",
        Pages.sections(
            BASE, new IssuePage(CLUB, ISSUE, List.of(article("<p>Noget</p>")), List.of())));
    PosterPage.Code code = new PosterPage.Code(BASE, 29, "M0 0h1v1z");
    put(
        language,
        "poster",
        Pages.poster(
            language, STATEMENT, new PosterPage(CLUB, "Biblioteket", "Øster Snede", BASE, code)));
    Controller controller = new Controller(LIBRARY, 3);
    put(
        language,
        "privacy",
        Pages.privacy(language, STATEMENT, new PrivacyPage(CLUB, controller, "eu-west-1")));
    put(
        language,
        "privacy of all",
        Pages.privacy(language, STATEMENT, new PrivacyPage(null, controller, "eu-west-1")));
  }

  private static String club(
      Language language, Club club, Typed typed, boolean closed, boolean ready) {
    return Pages.club(
        language,
        STATEMENT,
        "m",
        BASE,
        new ClubPage(
            club,
            typed,
            List.of(EVENT, EVENT.cancel()),
            List.of(new ClubPage.Past(ISSUE, NOW)),
            closed,
            ready,
            new Wording.Names("Biblioteket", club.name())));
  }

  private static IssuePage issue() {
    Event moved = EVENT.cancel();
    Correction correction =
        new Correction(CLUB.id(), "2026-12", "a", "Rettet", "Tekst", null, null);
    return new IssuePage(
        CLUB,
        ISSUE,
        List.of(
            new IssuePage.Part(ISSUE.blocks().getFirst(), "<p>Tekst</p>", EVENT, moved, null),
            new IssuePage.Part(ISSUE.blocks().getFirst(), "<p>Tekst</p>", null, null, BASE)),
        List.of(new IssuePage.Note(correction, NOW, "<p>Tekst</p>")));
  }

  private void membership(Language language) {
    Typed nothing = Typed.nothing("web");
    for (boolean sure : List.of(true, false)) {
      for (String suppressed : List.of("", "BOUNCE", "COMPLAINT")) {
        put(
            language,
            "mine " + sure + " " + suppressed,
            Pages.mine(
                language,
                STATEMENT,
                "m",
                new MyDataPage(CLUB, "t", member(language), held(), suppressed, nothing, sure)));
      }
    }
    put(
        language,
        "erased",
        Pages.erased(
            language, STATEMENT, CLUB, new Remains.Left(NOW, NOW, NOW, NOW, true, NOW), true));
    put(
        language,
        "erased, less",
        Pages.erased(
            language, STATEMENT, CLUB, new Remains.Left(NOW, NOW, NOW, null, false, NOW), false));
    put(language, "left", Pages.left(language, STATEMENT, "m", CLUB));
    put(language, "unknown", Pages.unknown(language, STATEMENT));
    for (Member.Frequency frequency : Member.Frequency.values()) {
      for (Member.Tracking tracking : Member.Tracking.values()) {
        MyDataPage page =
            new MyDataPage(
                CLUB, "t", member(language, frequency, tracking), List.of(), "", nothing, false);
        PageFrame frame = new PageFrame(language, "", "", "");
        put(
            language,
            frequency + " " + tracking,
            page.frequency(frame) + "\n" + page.tracking(frame) + "\n" + page.topics(frame));
      }
    }
  }

  /** A fact of each kind about each purpose, and an act of each command, role and purpose. */
  private static List<Section> held() {
    List<Map<String, Object>> consents =
        List.of(
                "MEMBERSHIP",
                "TOPICS",
                "GUARDIAN",
                "TRACKING_NONE",
                "TRACKING_ANONYMOUS",
                "TRACKING_PERSONAL")
            .stream()
            .flatMap(
                purpose ->
                    List.of("ASKED", "CONFIRMED", "CHANGED", "DEFAULT", "WITHDRAWN").stream()
                        .map(
                            fact ->
                                Map.<String, Object>of(
                                    "sk", "m#" + NOW + "#" + purpose + "#" + fact)))
            .toList();
    List<String> commands =
        List.of(
            "find-member",
            "show-member",
            "print-consent",
            "export-member",
            "list-members",
            "list-missing",
            "export-members",
            "show-job",
            "add-member",
            "list-audit",
            "other");
    List<String> roles = List.of("desk", "approver", "writer", "admin");
    List<String> purposes =
        List.of("member-asked", "mail-trouble", "evidence", "club-work", "security", "");
    List<Map<String, Object>> acts = new ArrayList<>();
    for (int i = 0; i < commands.size(); i++) {
      acts.add(
          Map.of(
              "ending",
              "DONE",
              "at",
              NOW.plusSeconds(i).toString(),
              "way",
              i == 3 ? "command-line" : "console",
              "role",
              roles.get(i % roles.size()),
              "command",
              commands.get(i),
              "purpose",
              purposes.get(i % purposes.size())));
    }
    return List.of(
        new Section("consents", consents),
        new Section("audit", acts),
        new Section("tickets", List.of(Map.of("code", "AB-12"))),
        new Section("deliveries", List.of(Map.of())),
        new Section("clicks", List.of()));
  }

  private void tickets(Language language) {
    for (Event event : List.of(EVENT, free())) {
      for (TicketPage.State state : TicketPage.State.values()) {
        for (String now :
            List.of(
                "2026-12-02T12:00:00Z",
                "2026-12-05T12:00:00Z",
                "2026-12-10T17:00:00Z",
                "2026-12-11T12:00:00Z")) {
          put(
              language,
              "ticket " + event.price() + " " + state + " " + now,
              Pages.ticket(
                  new TicketPage(
                      CLUB, event, language, STATEMENT, "m", state, "AB-12", Instant.parse(now))));
        }
      }
    }
  }

  private void benefits(Language language) {
    ApprovedBenefit benefit =
        new ApprovedBenefit(
            CLUB.id(),
            ApprovedBenefit.id("2026-12", "gave"),
            "Tavse naboer",
            "Vis denne side ved skranken.",
            12,
            NOW,
            EVENT.starts());
    for (TicketPage.State state :
        List.of(
            TicketPage.State.OPEN,
            TicketPage.State.REVEALED,
            TicketPage.State.NOT_ENTITLED,
            TicketPage.State.NOT_OPEN,
            TicketPage.State.SOLD_OUT,
            TicketPage.State.CLOSED)) {
      put(
          language,
          "benefit " + state,
          Pages.benefit(new BenefitPage(CLUB, benefit, language, STATEMENT, "m", state, "7")));
    }
  }

  private static Event free() {
    return new Event(
        CLUB.id(),
        "fri",
        "Fri",
        "",
        null,
        EVENT.starts(),
        EVENT.ends(),
        "Salen",
        0,
        null,
        EVENT.opensAt(),
        EVENT.closesAt(),
        EVENT.publicAt());
  }

  /** All of them, also those that are added. */
  private void notices(Language language) throws ReflectiveOperationException {
    notices(language, Notices.class, Notices.in(language));
    notices(language, YearlyQuestionNotices.class, YearlyQuestionNotices.in(language));
  }

  private void notices(Language language, Class<?> kind, Object words)
      throws ReflectiveOperationException {
    List<Method> methods =
        Arrays.stream(kind.getMethods())
            .filter(each -> each.getReturnType() == Notice.class)
            .sorted(
                Comparator.comparing((Method each) -> each.getName() + each.getParameterCount()))
            .toList();
    for (Method each : methods) {
      Object[] given =
          Arrays.stream(each.getParameterTypes())
              .map(type -> type == int.class ? (Object) 15 : "Givet")
              .toArray();
      put(
          language,
          kind.getSimpleName() + " " + each.getName() + given.length,
          String.valueOf(each.invoke(words, given)));
    }
  }

  private void texts(Language language) {
    for (Club club : List.of(CLUB, CHILDREN)) {
      SingleMailTexts texts = new SingleMailTexts(club, language);
      LifecycleMailTexts later = new LifecycleMailTexts(club, language);
      Wording.Names names = new Wording.Names("Biblioteket", club.name());
      PendingSignUp asking =
          new PendingSignUp(
              member(language), List.of("debat"), Member.Tracking.PERSONAL, club.forChildren());
      mail(language, club, "confirm", texts.confirm(new ConfirmPage(club, asking, names), BASE));
      mail(language, club, "already", texts.already("Ida", BASE, BASE));
      mail(
          language,
          club,
          "welcome",
          texts.welcome("Ida", BASE, BASE, new Ahead(NOW, ISSUE, EVENT), BASE));
      mail(
          language,
          club,
          "welcome, bare",
          texts.welcome(null, BASE, BASE, new Ahead(null, ISSUE, null), BASE));
      mail(
          language,
          club,
          "welcome, nothing",
          texts.welcome(null, BASE, BASE, new Ahead(null, null, null), BASE));
      mail(language, club, "links", texts.links("", BASE, BASE));
      mail(language, club, "renewed", texts.renewed(null, texts.ticket(BASE), BASE, BASE));
      mail(
          language,
          club,
          "renewed stay",
          texts.renewed(null, texts.yearlyQuestion(BASE), BASE, BASE));
      mail(language, club, "mine", texts.mine("Ida", BASE));
      mail(language, club, "move", texts.move(BASE));
      mail(language, club, "moved", texts.moved("Ida"));
      mail(language, club, "stay", later.yearlyQuestion("Ida", BASE, BASE));
      mail(language, club, "win back 1", later.winBack("Ida", 1, BASE, BASE));
      mail(language, club, "win back 4", later.winBack("Ida", 4, BASE, BASE));
    }
  }

  private void mail(Language language, Club club, String name, SingleMail mail) {
    SingleMailFoot foot = SingleMailFoot.of(new Controller(LIBRARY, 3), club, BASE);
    put(language, "letter " + club.id() + " " + name, mail.subject() + "\n" + mail.text(foot));
    all.put(
        language + " letter " + club.id() + " " + name + " html " + Hashes.sha256(mail.html(foot)),
        "");
  }

  private static Club club(boolean children) {
    return new Club(
        children ? "boern" : "her-er-debat",
        children ? "Børneklubben" : "Her er debat",
        "Om <klubben>.",
        Language.DANISH,
        List.of(new Club.Topic("debat", "Debat", "Debate")),
        new Club.Sender("Biblioteket", "debat", "debat@bibliotek.example"),
        new Club.Rhythm(1, "09:00", "Europe/Copenhagen"),
        List.of(),
        children ? List.of(Language.DANISH) : List.of(Language.DANISH, Language.ENGLISH),
        Club.Look.PLAIN,
        new Club.Privacy("Klubben selv.", "The club itself."),
        children ? new Rules(true, "KODE", 15, 24, 60, 3, 4, true) : Rules.USUAL);
  }

  private static Member member(Language language) {
    return member(language, Member.Frequency.ALL, Member.Tracking.ANONYMOUS);
  }

  private static Member member(
      Language language, Member.Frequency frequency, Member.Tracking tracking) {
    return new Member(
        "her-er-debat",
        new MemberId("m1"),
        "ida@example.dk",
        "Ida",
        language,
        frequency == Member.Frequency.ALL ? List.of("debat") : List.of(),
        tracking,
        Member.State.ACTIVE,
        "web",
        NOW,
        NOW,
        frequency,
        null,
        false);
  }
}

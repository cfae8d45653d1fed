package agora.signup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.audit.Audit;
import agora.audit.Ending;
import agora.audit.Given;
import agora.audit.Subject;
import agora.clubs.Language;
import agora.clubs.Rules;
import agora.edge.lambda.Json;
import agora.ids.MailingId;
import agora.lifecycle.LifecycleHandler;
import agora.mailings.Deliveries;
import agora.members.Member;
import agora.members.consents.Consent.Purpose;
import agora.members.consents.Evidence;
import agora.members.consents.EvidenceRow;
import agora.members.consents.Wording;
import agora.privacy.Term;
import agora.stack.Table;
import agora.testkit.history.History;
import agora.tokens.Ids;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What a data protection officer does who wants to know: signs up in both languages with each
 * choice, reads all that is said, takes out all that is held, erases or leaves or never confirms,
 * and then looks into every table after each term.
 */
final class OfficersWalkTest {

  private static final String MINE = "/mine/{token}";
  private static final Rules NO_MAILS = new Rules(false, null, 15, 24, 60, 3, 0, false);

  private final SignupClub club = new SignupClub();
  private final Audit audit =
      new Audit(
          club.client,
          club.table("AuditTable"),
          club::keys,
          new Ids(new Random(5)),
          () -> club.now);
  private final LifecycleHandler lifecycle = lifecycle();

  @AfterEach
  void close() {
    club.close();
  }

  private LifecycleHandler lifecycle() {
    Map<String, String> environment =
        new HashMap<>(SignupClub.TEMPLATE.environment("LifecycleFunction"));
    environment.putAll(
        Map.of(
            "AWS_REGION", "eu-north-1",
            "AWS_ACCESS_KEY_ID", "LifecycleFunction",
            "AWS_SECRET_ACCESS_KEY", "none",
            "AWS_ENDPOINT_URL_DYNAMODB", club.dynamo.endpoint().toString()));
    return new LifecycleHandler(club.aws.environment(environment), () -> club.now, new Random(2));
  }

  /** How somebody's membership ended, or that it never began. */
  private enum End {
    ERASED,
    LEFT,
    NEVER_CONFIRMED
  }

  /** Somebody who came. */
  private record Person(Member member, End end) {}

  private final List<Person> people = new ArrayList<>();

  @Test
  void everythingIsToldAndTakenOutAndNothingIsLeftThatShouldBeGone() {
    club.changes(
        _ -> NO_MAILS,
        now ->
            SignupClub.with(
                now, List.of(Language.values()), now.look(), now.privacy(), now.rules()));
    int number = 0;
    for (Language language : Language.values()) {
      for (String tracking : List.of("none", "anonymous", "personal")) {
        for (End end : End.values()) {
          comes("p" + number++ + "@borger.example", language, tracking, end);
          club.now = club.now.plusSeconds(60);
        }
      }
    }
    Instant last = club.now;
    List<Term> terms =
        Arrays.stream(Term.values())
            .sorted(Comparator.comparing(term -> ends(last, term.of(NO_MAILS))))
            .toList();
    for (Term term : terms) {
      goesOnTo(ends(last, term.of(NO_MAILS)));
      for (Person person : people) {
        assertEquals(List.of(), stillThere(person, last), term + ", " + person.end());
      }
    }
    for (Person person : people) {
      assertEquals(List.of(), stillThere(person, Instant.EPOCH), "after all terms");
    }
  }

  /** A control: where the daily job never ran, the same look finds what it should have removed. */
  @Test
  void whatTheDailyJobWouldHaveRemovedIsFoundWhereItDidNotRun() {
    club.changes(_ -> NO_MAILS, now -> now);
    comes("ida@borger.example", Language.DANISH, "personal", End.LEFT);
    Instant last = club.now;
    club.now = NO_MAILS.evidenceEnds(last).plus(Duration.ofDays(2));
    club.dynamo.sweep(club.now);
    assertNotEquals(List.of(), stillThere(people.getFirst(), last));
    runs();
    goesOnTo(club.now);
    assertEquals(List.of(), stillThere(people.getFirst(), last));
  }

  private void comes(String email, Language language, String tracking, End end) {
    var form = Jsoup.parse(page("/clubs/{club}", "club", SignupClub.ID, language));
    String said = form.text();
    Wording.Names names = new Wording.Names(SignupClub.LIBRARY.name(), "Hør her");
    assertTrue(said.contains(Wording.of(Purpose.MEMBERSHIP, language, names)), said);
    assertEquals(0, form.select("input[checked]").size(), "nothing is ticked beforehand");
    assertFalse(form.select("a[href*=privacy]").isEmpty(), "the notice is linked");
    String notice =
        Jsoup.parse(page("/clubs/{club}/privacy", "club", SignupClub.ID, language)).text();
    for (String must :
        List.of(
            SignupClub.LIBRARY.name(),
            SignupClub.LIBRARY.cvr(),
            SignupClub.LIBRARY.dpo().email(),
            "Datatilsynet",
            "Amazon")) {
      assertTrue(notice.contains(must), must + " in " + notice);
    }
    signsUp(email, language, tracking);
    Member member = member(email);
    people.add(new Person(member, end));
    if (end == End.NEVER_CONFIRMED) {
      return;
    }
    confirms(language, tracking, names);
    Member active = member(email);
    assertEquals(Member.State.ACTIVE, active.state());
    assertEquals(tracking.toUpperCase(Locale.ROOT), active.tracking().name());
    assertEquals(List.of("klima"), active.topics());
    String leave = club.aws.token("unsubscribe");
    boolean much = end == End.ERASED && tracking.equals("personal") && language == Language.DANISH;
    String link = opensAll(active, much);
    readsAll(active, language, link, much);
    if (end == End.ERASED) {
      String erased = club.posts(MINE, link, "act", "erase-for-good").body();
      assertTrue(
          Jsoup.parse(erased).text().contains(language.choose("slettet", "deleted")), erased);
    } else {
      club.posts("/unsubscribe/{token}", leave);
    }
  }

  private String page(String route, String name, String value, Language language) {
    return club.get(route, Map.of(name, value), Map.of("lang", language.code())).body();
  }

  private void signsUp(String email, Language language, String tracking) {
    club.call(
        "POST /clubs/{club}/members",
        Map.of("club", SignupClub.ID),
        Map.of(
            "content-type",
            "application/x-www-form-urlencoded",
            "accept-language",
            language.code()),
        SignupClub.form(
            "email",
            email,
            "language",
            language.code(),
            "name",
            "Officeren",
            "topics",
            "klima",
            "tracking",
            tracking,
            "consent",
            "yes"));
  }

  private Member member(String email) {
    return club.members().stream()
        .filter(each -> each.email().equals(email))
        .findFirst()
        .orElseThrow();
  }

  /** What the page shows is what is written down. */
  private void confirms(Language language, String tracking, Wording.Names names) {
    String link = club.aws.token("confirm");
    String mail = club.aws.mails.getLast();
    String said = Jsoup.parse(page("/confirm/{token}", "token", link, language)).text();
    List<Purpose> asked = new ArrayList<>(List.of(Purpose.MEMBERSHIP, Purpose.TOPICS));
    if (tracking.equals("personal")) {
      asked.add(Purpose.TRACKING_PERSONAL);
    }
    for (Purpose purpose : asked) {
      String words = Wording.of(purpose, language, names);
      assertTrue(said.contains(words), words + " in " + said);
      assertTrue(mail.contains(words), words + " in " + mail);
    }
    club.posts(
        "/confirm/{token}", link, "lang", language.code(), "topics", "klima", "tracking", tracking);
  }

  /**
   * A mail and an act of staff later, all is on one page.
   *
   * @param much whether clicks, a code and more have come since
   */
  private String opensAll(Member member, boolean much) {
    if (much) {
      club.history().of(member);
    } else {
      new Deliveries(club.client, club.table("DeliveriesTable"))
          .sent(List.of(member.id()), new MailingId("her-er-debat_2026-10"), club.now);
    }
    audit.end(
        audit.begin(
            new Given(
                SignupClub.ID,
                new Given.By("gert@bibliotek.example", "desk", "console"),
                "show-member",
                "",
                agora.audit.ReadingPurpose.MEMBER_ASKED)),
        Ending.DONE,
        List.of(new Subject(SignupClub.ID, member.id())));
    club.dynamo.settle();
    club.posts("/me/{token}", club.aws.token("me"), "act", "mine");
    String link = club.aws.token("mine");
    String cookie = Json.asText(club.posts(MINE, link).headers().get("set-cookie"));
    club.cookies = List.of(cookie.substring(0, cookie.indexOf(';')));
    return link;
  }

  private void readsAll(Member member, Language language, String link, boolean much) {
    String page = Jsoup.parse(page(MINE, "token", link, language)).text();
    String staff = language.choose("så dine oplysninger", "looked at your data");
    assertTrue(page.contains(member.email()) && page.contains(staff), page);
    String data = club.get("/mine/{token}/data.json", Map.of("token", link)).body();
    List<EvidenceRow> rows =
        new Evidence(club.client, club.table("ConsentsTable")).of(SignupClub.ID, member.id());
    assertTrue(rows.size() >= 5, rows.toString());
    for (EvidenceRow row : rows) {
      assertTrue(data.contains(row.key()), row.key() + " in " + data);
    }
    String mailing = much ? History.MAILING : "her-er-debat_2026-10";
    for (String must : List.of(member.email(), mailing, "show-member")) {
      assertTrue(data.contains(must), must + " in " + data);
    }
    assertEquals(much, data.contains(History.PSEUDONYM), "what was clicked in personal mails");
  }

  private static Instant ends(Instant from, TemporalAmount term) {
    return from.atOffset(ZoneOffset.UTC).plus(term).toInstant();
  }

  /** A term is over; the daily job has run since, and what has expired is swept. */
  private void goesOnTo(Instant end) {
    club.now = end.plus(Duration.ofDays(1));
    runs();
    runs();
    club.dynamo.sweep(club.now);
  }

  private void runs() {
    String daily = "{\"task\": \"lifecycle\", \"at\": \"" + club.now + "\"}";
    try {
      lifecycle.handleRequest(
          new ByteArrayInputStream(daily.getBytes(StandardCharsets.UTF_8)),
          OutputStream.nullOutputStream(),
          null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    club.deliver();
    club.dynamo.settle();
  }

  /**
   * What the tables hold of somebody whose term is over now.
   *
   * @param last when the last mail left; the epoch for when nothing at all may be left
   */
  private List<String> stillThere(Person person, Instant last) {
    Member member = person.member();
    List<String> found = new ArrayList<>();
    for (Table table : SignupClub.TEMPLATE.tables()) {
      String rows = club.dynamo.scan(table).toString();
      String name = table.id();
      String hash = club.keys().hashOfAddress(member.email());
      boolean plain = rows.contains(member.email());
      boolean id = rows.contains(member.id().value());
      if (plain && !mayName(person, name, last)) {
        found.add(name + ": the address");
      }
      if (id && !name.equals("MailingsTable") && !mayName(person, name, last)) {
        found.add(name + ": the id");
      }
      if (rows.contains(hash) && !mayHash(person, name, last)) {
        found.add(name + ": the address's hash");
      }
      if (rows.contains(club.keys().hashOfMember(member.id())) && !is(last, Audit.RETENTION)) {
        found.add(name + ": the id's hash");
      }
    }
    return found;
  }

  /** The plain address and the id: of who left in full evidence, of who never confirmed a week. */
  private boolean mayName(Person person, String table, Instant last) {
    return switch (person.end()) {
      case ERASED -> table.equals("ConsentsTable") && isBefore(NO_MAILS.evidenceEnds(last), last);
      case LEFT ->
          switch (table) {
            case "MembersTable", "ConsentsTable", "TicketsTable" ->
                isBefore(NO_MAILS.evidenceEnds(last), last);
            case "DeliveriesTable" -> is(last, Term.DELIVERY.of(NO_MAILS));
            case "SessionsTable" -> is(last, Duration.ofDays(2));
            default -> false;
          };
      case NEVER_CONFIRMED ->
          Set.of("MembersTable", "ConsentsTable").contains(table)
              && is(last, Term.UNCONFIRMED.of(NO_MAILS));
    };
  }

  private boolean mayHash(Person person, String table, Instant last) {
    return switch (table) {
      case "ConsentsTable" ->
          person.end() != End.NEVER_CONFIRMED && isBefore(NO_MAILS.reducedEnds(last), last);
      case "ErasuresTable" -> person.end() == End.ERASED && is(last, Term.ERASURE.of(NO_MAILS));
      case "SessionsTable" -> is(last, Duration.ofDays(2));
      default ->
          mayName(person, table, last)
              || (table.equals("MembersTable") && is(last, Duration.ofDays(15)));
    };
  }

  /** Whether a term that began with the last mail is not over; a day is left to the daily job. */
  private boolean is(Instant last, TemporalAmount term) {
    return isBefore(ends(last, term), last);
  }

  private boolean isBefore(Instant end, Instant last) {
    return !last.equals(Instant.EPOCH) && club.now.isBefore(end.plus(Duration.ofDays(1)));
  }
}

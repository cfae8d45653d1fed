package agora.testkit.history;

import agora.clicks.Click;
import agora.clicks.Clicks;
import agora.clicks.Recipient;
import agora.events.Event;
import agora.events.Events;
import agora.ids.MailingId;
import agora.ids.MemberId;
import agora.issues.Issue;
import agora.issues.Issues;
import agora.mailings.Batches;
import agora.mailings.Deliveries;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import agora.members.Member;
import agora.members.limits.MailLimit;
import agora.members.limits.Promotions;
import agora.members.links.Sessions;
import agora.privacy.Tables;
import agora.stack.Item;
import agora.stack.Template;
import agora.store.Contents;
import agora.tickets.Tickets;
import agora.tickets.UnlockRequest;
import agora.tickets.Window;
import agora.tokens.Ids;
import agora.tokens.Keys;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What has happened to a member: mails, personal clicks, a ticket code, an open session, an earlier
 * membership.
 */
public final class History {

  public static final String CLUB = "her-er-debat";
  public static final String MAILING = CLUB + "_2026-11";
  public static final String PSEUDONYM = "abcdefghijkmnpqrstuvwxyz23";

  /** A mail about an event, planned and not sent yet, with the name that the member has in it. */
  public static final String PLANNED = CLUB + "_2026-12-03--events";

  public static final String PLANNED_NAME = "zyxwvutsrqpnmkjihgfedcba32";

  /** The code that the member unlocked. */
  public static final String CODE = "KODE-1";

  private final Tables tables;
  private final InstantSource clock;
  private final Mailings mailings;

  public History(Tables tables, InstantSource clock) {
    this.tables = tables;
    this.clock = clock;
    this.mailings = new Mailings(tables.dynamo(), tables.mailings());
  }

  /** The template's tables, whatever function asks. */
  public static Tables tables(Template template, DynamoDbClient dynamo, Supplier<Keys> keys) {
    Map<String, String> variables = template.environment("AdminFunction");
    return Tables.of(
        name -> Objects.requireNonNull(variables.get(name)),
        dynamo,
        new Contents(dynamo, template.table("ClubsTable").name()),
        keys);
  }

  /** An issue that went to the member and to 120 others, with two links, one of them opened. */
  public void of(Member member) {
    new Issues(tables.contents())
        .save(new Issue(CLUB, "2026-11", "November", "Linje", List.of(), "hash"));
    mailing(MAILING, Mailing.Kind.ISSUE, "2026-11", new Mailing.Recipient(member.id(), PSEUDONYM));
    mailing(
        PLANNED,
        Mailing.Kind.TICKETS_OPEN,
        "debat",
        new Mailing.Recipient(member.id(), PLANNED_NAME));
    new Deliveries(tables.dynamo(), tables.deliveries())
        .sent(List.of(member.id()), MailingId.of(MAILING), clock.instant());
    opens(MAILING, PSEUDONYM, "l1");
    claims(member);
    new Promotions(tables.dynamo(), tables.members(), tables.keys())
        .allowed(List.of(member), MailingId.of(PLANNED), clock.instant());
    asksForLinks(member);
    earlierMembership(member);
  }

  /** A mail with a link to the member's page was asked for, and the link waits to be used. */
  private void asksForLinks(Member member) {
    new MailLimit(tables.dynamo(), tables.sessions(), tables.keys(), clock)
        .allows(member, MailLimit.By.FORM);
    new Sessions(tables.dynamo(), tables.sessions(), new Ids(new Random(3)), clock).link(member);
  }

  /** What is left of a membership that the same address had years ago. */
  private void earlierMembership(Member member) {
    String hash = tables.keys().get().hashOfAddress(member.email());
    Item left =
        Item.of(CLUB, "~" + hash + "#2024-01-01T08:00:00Z")
            .with("address", hash)
            .with("lastMail", "2024-01-01T08:00:00Z")
            .with("facts", List.of("2022-01-01T08:00:00Z MEMBERSHIP CONFIRMED da-1"));
    tables.dynamo().putItem(put -> put.tableName(tables.consents()).item(left.values()));
  }

  private void mailing(String id, Mailing.Kind kind, String about, Mailing.Recipient recipient) {
    for (String link : List.of("l1", "l2")) {
      mailings.saveLink(MailingId.of(id), link, "a", "https://bibliotek.dk/" + link, "k");
    }
    List<Mailing.Recipient> all = new ArrayList<>();
    all.add(recipient);
    for (int i = 0; i < 120; i++) {
      all.add(new Mailing.Recipient(MemberId.of("m" + new Random(i).nextInt(1_000_000)), ""));
    }
    all.sort(Comparator.comparing(Mailing.Recipient::member));
    Batches batches = new Batches(tables.dynamo(), tables.mailings());
    int number = 0;
    for (int from = 0; from < all.size(); from += 50) {
      List<Mailing.Recipient> some = all.subList(from, Math.min(all.size(), from + 50));
      batches.putIfAbsent(
          MailingId.of(id), number++, new Batches.Batch(some, some.getLast().member().value()));
    }
    goesOut(id, kind, about, number);
  }

  public void goesOut(String issue, int batches) {
    goesOut(Mailing.id(CLUB, issue).value(), Mailing.Kind.ISSUE, issue, batches);
  }

  /** Through the states that a mailing goes through. */
  private void goesOut(String id, Mailing.Kind kind, String about, int batches) {
    waits(id, kind, about);
    mailings.start(MailingId.of(id));
    for (int batch = 0; batch < batches; batch++) {
      mailings.advance(mailings.find(MailingId.of(id)).orElseThrow(), 0, "");
    }
    mailings.planned(MailingId.of(id));
  }

  /** An issue's mailing is asked for, and nothing of it has left. */
  public void waits(String issue) {
    waits(Mailing.id(CLUB, issue).value(), Mailing.Kind.ISSUE, issue);
  }

  private void waits(String id, Mailing.Kind kind, String about) {
    mailings.begin(
        new Mailing(
            MailingId.of(id),
            kind,
            Mailing.State.WAITING,
            null,
            CLUB,
            about,
            "Hør her <klub@bibliotek.dk>",
            "klub@bibliotek.dk",
            List.of(),
            0,
            0,
            "",
            clock.instant(),
            null,
            null,
            null));
  }

  /** Opens a link of the mail, as the clicks function counts it. */
  public void opens(String mailing, String name, String link) {
    new Clicks(tables.dynamo(), tables.clicks(), new Random(1))
        .add(
            new Click(
                MailingId.of(mailing),
                link,
                new Recipient.Pseudonym(name),
                false,
                clock.instant()));
  }

  private void claims(Member member) {
    var ends = clock.instant().plus(Duration.ofDays(20));
    new Events(tables.contents())
        .save(
            new Event(
                CLUB,
                "debat",
                "Debat; om *klima*, og mere",
                "Kom **med**.",
                "Ida Berg",
                ends.minusSeconds(7200),
                ends,
                "Salen",
                0,
                "https://billet.example/",
                clock.instant(),
                ends,
                ends));
    Tickets tickets =
        new Tickets(tables.dynamo(), tables.tickets(), tables.members(), clock, new Random(1));
    tickets.importCodes(CLUB, "debat", List.of(CODE), clock.instant(), ends);
    tickets.claim(new UnlockRequest(CLUB, "debat", member.id()), new Window(clock.instant(), ends));
  }
}

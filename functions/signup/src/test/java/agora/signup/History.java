package agora.signup;

import agora.clicks.Click;
import agora.clicks.Clicks;
import agora.clicks.Recipient;
import agora.events.Event;
import agora.events.Events;
import agora.issues.Issue;
import agora.issues.Issues;
import agora.mailings.Batches;
import agora.mailings.Deliveries;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import agora.members.Member;
import agora.members.Promotions;
import agora.store.Item;
import agora.tickets.Right;
import agora.tickets.Tickets;
import agora.tickets.Window;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** What has happened to a member: mails, personal clicks, a ticket code. */
final class History {

  static final String MAILING = "her-er-debat_2026-11";
  static final String PSEUDONYM = "abcdefghijkmnpqrstuvwxyz23";

  /** A mail about an event, planned and not sent yet, with the name that the member has in it. */
  static final String PLANNED = "her-er-debat_2026-12-03--events";

  static final String PLANNED_NAME = "zyxwvutsrqpnmkjihgfedcba32";

  private final SignupClub club;
  private final Mailings mailings;

  History(SignupClub club) {
    this.club = club;
    this.mailings = new Mailings(club.client, club.table("MailingsTable"));
  }

  /** An issue that went to the member and to 120 others, with two links, one of them opened. */
  void of(Member member) {
    new Issues(club.contents())
        .save(new Issue(SignupClub.ID, "2026-11", "November", "Linje", List.of(), "hash"));
    mailing(MAILING, Mailing.Kind.ISSUE, "2026-11", new Mailing.Recipient(member.id(), PSEUDONYM));
    mailing(
        PLANNED,
        Mailing.Kind.TICKETS_OPEN,
        "debat",
        new Mailing.Recipient(member.id(), PLANNED_NAME));
    new Deliveries(club.client, club.table("DeliveriesTable"))
        .sent(List.of(member.id()), MAILING, club.now);
    opens(MAILING, PSEUDONYM, "l1");
    claims(member);
    new Promotions(club.client, club.table("MembersTable"), club::keys)
        .allows(member, PLANNED, club.now);
    earlierMembership(member);
  }

  /** What is left of a membership that the same address had years ago. */
  private void earlierMembership(Member member) {
    String hash = club.keys().hashOfAddress(member.email());
    Item left =
        Item.of(SignupClub.ID, "~" + hash + "#2024-01-01T08:00:00Z")
            .with("address", hash)
            .with("lastMail", "2024-01-01T08:00:00Z")
            .with("facts", List.of("2022-01-01T08:00:00Z MEMBERSHIP CONFIRMED da-1"));
    club.client.putItem(put -> put.tableName(club.table("ConsentsTable")).item(left.values()));
  }

  private void mailing(String id, Mailing.Kind kind, String about, Mailing.Recipient recipient) {
    for (String link : List.of("l1", "l2")) {
      mailings.saveLink(id, link, "a", "https://bibliotek.dk/" + link);
    }
    List<Mailing.Recipient> all = new ArrayList<>();
    all.add(recipient);
    for (int i = 0; i < 120; i++) {
      all.add(new Mailing.Recipient("m" + new Random(i).nextInt(1_000_000), ""));
    }
    all.sort(Comparator.comparing(Mailing.Recipient::member));
    Batches batches = new Batches(club.client, club.table("MailingsTable"));
    int number = 0;
    for (int from = 0; from < all.size(); from += 50) {
      List<Mailing.Recipient> some = all.subList(from, Math.min(all.size(), from + 50));
      batches.putIfAbsent(id, number++, new Batches.Batch(some, some.getLast().member()));
    }
    goesOut(id, kind, about, number);
  }

  void goesOut(String issue, int batches) {
    goesOut(Mailing.id(SignupClub.ID, issue), Mailing.Kind.ISSUE, issue, batches);
  }

  private void goesOut(String id, Mailing.Kind kind, String about, int batches) {
    mailings.begin(
        new Mailing(
            id,
            kind,
            Mailing.State.PLANNED,
            null,
            SignupClub.ID,
            about,
            "Hør her <klub@bibliotek.dk>",
            "klub@bibliotek.dk",
            List.of(),
            0,
            batches,
            "",
            club.now,
            null,
            null));
  }

  /** Opens a link of the mail, as the clicks function counts it. */
  void opens(String mailing, String name, String link) {
    agora.clicks.Mailing opened = agora.clicks.Mailing.of(mailing).orElseThrow();
    new Clicks(club.client, club.table("ClicksTable"), new Random(1))
        .add(new Click(opened, link, new Recipient.Pseudonym(name), false, club.now));
  }

  /** The rows of the Clicks table that count something. */
  List<Item> clicks(String kind) {
    return club.dynamo.scan(SignupClub.TEMPLATE.table("ClicksTable")).stream()
        .map(Item::present)
        .filter(item -> item.required("pk").startsWith(kind + "#") && item.number("n", 0) > 0)
        .toList();
  }

  private void claims(Member member) {
    var ends = club.now.plus(Duration.ofDays(20));
    new Events(club.contents())
        .save(
            new Event(
                SignupClub.ID,
                "debat",
                "Debat; om *klima*, og mere",
                "Kom **med**.",
                "Ida Berg",
                ends.minusSeconds(7200),
                ends,
                "Salen",
                0,
                "https://billet.example/",
                club.now,
                ends,
                ends));
    Tickets tickets =
        new Tickets(
            club.client,
            club.table("TicketsTable"),
            club.table("MembersTable"),
            () -> club.now,
            new Random(1));
    tickets.importCodes(SignupClub.ID, "debat", List.of("KODE-1"), club.now, ends);
    tickets.claim(new Right(SignupClub.ID, "debat", member.id()), new Window(club.now, ends));
  }
}

package agora.issues;

import agora.checks.BookNumber;
import agora.checks.Domains;
import agora.checks.Fault;
import agora.checks.Finding;
import agora.checks.Problem;
import agora.checks.WebAddress;
import agora.clubs.Club;
import agora.events.Event;
import agora.events.Sale;
import agora.pictures.Picture;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The checklist that an author sees, and that an approval needs, as far as it can be read from the
 * issue itself. {@code agora.staff.ApprovalCheck} adds what needs its pictures and the drawn mail,
 * and {@code agora.staff.IssueReview} its links.
 *
 * @param errors what an approval is refused for
 * @param warnings what is worth another look
 * @param lix the readability of the issue's texts
 */
public record IssueCheck(List<Fault> errors, List<Fault> warnings, int lix) {

  private static final int HARD_TO_READ = 45;

  /** Of one benefit: a claim looks through all of its places. */
  private static final int MOST_PLACES = 500;

  /** How long members should have tickets to themselves: a weekend does not eat it up. */
  private static final Duration HEAD_START = Duration.ofDays(3);

  /**
   * Checks an issue.
   *
   * @param events the club's events
   * @param reason why an issue may be mostly sales; empty if there is none
   * @param leaves when it leaves; now, where it leaves by hand or should have left
   */
  public static IssueCheck of(
      Issue issue, Club club, List<Event> events, String reason, Instant leaves) {
    Finding errors = new Finding();
    errors.unless(!issue.subject().isBlank(), "subject", new Problem.NoSubject());
    errors.unless(!issue.preheader().isBlank(), "preheader", new Problem.NoPreheader());
    errors.unless(!issue.blocks().isEmpty(), "blocks", new Problem.NoBlocks());
    for (int i = 0; i < issue.blocks().size(); i++) {
      block("blocks[" + i + "].", issue.blocks().get(i), club, events, leaves, errors);
    }
    value(issue, events, reason, errors);
    Finding warnings = new Finding();
    WordCheck.of(issue, club, events, errors, warnings);
    int lix = Lix.of(issue.blocks().stream().map(Block::text).collect(Collectors.joining("\n\n")));
    return new IssueCheck(errors.errors(), warnings(issue, events, leaves, lix, warnings), lix);
  }

  private static void value(Issue issue, List<Event> events, String reason, Finding errors) {
    int all = issue.blocks().size();
    long sales = sales(issue, events);
    if (all > 0 && sales == all) {
      errors.unless(false, "blocks", new Problem.NothingOfValue());
    } else {
      errors.unless(
          2 * sales <= all || !reason.isBlank(), "reason", new Problem.MostlySales(sales, all));
    }
  }

  /** How many blocks ask for money; all others are of value in themselves. */
  public static long sales(Issue issue, List<Event> events) {
    return issue.blocks().stream().filter(block -> sells(block, events)).count();
  }

  private static boolean sells(Block block, List<Event> events) {
    return switch (block) {
      case Block.Offer _ -> true;
      case Block.EventBlock _ -> event(block, events).map(event -> event.price() > 0).orElse(false);
      case Block.Article _,
          Block.Book _,
          Block.Context _,
          Block.Text _,
          Block.Exclusive _,
          Block.Benefit _ ->
          false;
    };
  }

  private static boolean needsTitle(Block block) {
    return switch (block) {
      case Block.Article _,
          Block.Book _,
          Block.Context _,
          Block.Offer _,
          Block.Exclusive _,
          Block.Benefit _ ->
          true;
      case Block.Text _, Block.EventBlock _ -> false; // the event has one
    };
  }

  private static boolean needsLink(Block block) {
    return switch (block) {
      case Block.Article _ -> true;
      case Block.Book _,
          Block.Context _,
          Block.Offer _,
          Block.Text _,
          Block.EventBlock _,
          Block.Exclusive _,
          Block.Benefit _ ->
          false;
    };
  }

  private static Optional<Event> event(Block block, List<Event> events) {
    return events.stream().filter(event -> event.id().equals(block.event())).findFirst();
  }

  private static void block(
      String at, Block block, Club club, List<Event> events, Instant leaves, Finding errors) {
    String url = block.url();
    String image = block.words().image();
    errors.unless(
        !block.title().isBlank() || !needsTitle(block), at + "title", new Problem.NoTitle());
    errors.unless(url != null || !needsLink(block), at + "url", new Problem.NoArticle());
    if (url != null) {
      errors.unless(WebAddress.of(url).isPresent(), at + "url", new Problem.NoAddress());
      errors.unless(isText(block.linkText()), at + "linkText", new Problem.NoLinkText());
    }
    if (image != null) {
      errors.unless(isShown(image), at + "image", new Problem.NotEncrypted());
      errors.unless(isText(block.words().alt()), at + "alt", new Problem.NoAlt());
      errors.unless(
          isText(block.words().credit()) || Picture.hashIn(image).isEmpty(),
          at + "credit",
          new Problem.NoCredit());
    }
    errors.unless(
        !(block instanceof Block.Exclusive)
            || block.shown().length() < block.text().strip().length(),
        at + "text",
        new Problem.NothingForMembers());
    if (block instanceof Block.Benefit benefit) {
      benefit(at, benefit, club, leaves, errors);
    }
    if (block instanceof Block.EventBlock) {
      Optional<Event> event = event(block, events);
      errors
          .unless(event.isPresent(), at + "event", new Problem.NoEvent())
          .unless(
              event.filter(Event::cancelled).isEmpty(), at + "event", new Problem.EventCancelled())
          .unless(
              event.filter(each -> !each.ends().isAfter(leaves)).isEmpty(),
              at + "event",
              new Problem.EventOver());
    }
    for (int i = 0; i < block.topics().size(); i++) {
      String topic = block.topics().get(i);
      errors.unless(
          club.topics().stream().anyMatch(each -> each.id().equals(topic)),
          at + "topics[" + i + "]",
          new Problem.NoTopic(List.of(topic)));
    }
  }

  private static void benefit(
      String at, Block.Benefit benefit, Club club, Instant leaves, Finding errors) {
    Integer places = benefit.places();
    Instant ends = benefit.ends(ZoneId.of(club.rhythm().zone()));
    errors
        .unless(
            places != null && places >= 1 && places <= MOST_PLACES,
            at + "places",
            new Problem.Outside(1, MOST_PLACES))
        .unless(ends != null, at + "until", new Problem.Needed())
        .unless(ends == null || ends.isAfter(leaves), at + "until", new Problem.TimePassed())
        .unless(isText(benefit.pickup()), at + "pickup", new Problem.NoPickup());
  }

  /** A page that is encrypted shows no others; a club that is played on one machine has no TLS. */
  private static boolean isShown(String image) {
    return WebAddress.of(image)
        .filter(
            each -> each.isEncrypted() || Domains.isThisMachine(URI.create(each.text()).getHost()))
        .isPresent();
  }

  private static boolean isText(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  private static List<Fault> warnings(
      Issue issue, List<Event> events, Instant leaves, int lix, Finding found) {
    found.unless(lix <= HARD_TO_READ, "blocks", new Problem.HardToRead(lix, HARD_TO_READ));
    for (int i = 0; i < issue.blocks().size(); i++) {
      String url = issue.blocks().get(i).url();
      found.unless(
          url == null || WebAddress.of(url).map(WebAddress::isEncrypted).orElse(true),
          "blocks[" + i + "].url",
          new Problem.WeakAddress());
      found.unless(
          !(issue.blocks().get(i) instanceof Block.Book(_, String isbn))
              || isbn == null
              || BookNumber.of(isbn) instanceof BookNumber.Isbn,
          "blocks[" + i + "].isbn",
          new Problem.MistypedBookNumber());
    }
    for (int i = 0; i < issue.blocks().size(); i++) {
      Block block = issue.blocks().get(i);
      event(block, events)
          .flatMap(Event::sale)
          .ifPresent(sale -> headStart(block.id(), sale, leaves, found));
    }
    return found.errors();
  }

  /** Members who read of tickets first when the public can buy too have no priority. */
  private static void headStart(String block, Sale sale, Instant leaves, Finding found) {
    Instant from = leaves.isAfter(sale.opensAt()) ? leaves : sale.opensAt();
    Duration start = Duration.between(from, sale.publicAt());
    found.unless(
        start.compareTo(HEAD_START) >= 0,
        "blocks",
        start.isPositive()
            ? new Problem.ShortHeadStart(start.toHours(), block)
            : new Problem.NoHeadStart(block));
  }
}

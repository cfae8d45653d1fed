package agora.staff;

import agora.checks.Fault;
import agora.checks.Finding;
import agora.checks.Problem;
import agora.clubs.Club;
import agora.clubs.NextIssue;
import agora.events.Event;
import agora.issues.Block;
import agora.issues.Issue;
import agora.issues.IssueCheck;
import agora.issues.IssueDeparture;
import agora.issues.IssueShape;
import agora.pictures.Picture;
import agora.pictures.Pictures;
import agora.store.Stored;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Saves a draft, complete or not, and answers the checklist. What was approved is so no more. */
public final class SaveIssue implements Command<SaveIssue.Saved> {

  private static final List<String> KINDS = ConstantSerializer.words(Block.Kind.class);

  private static final CommandSpec ABOUT =
      CommandSpec.of(
          "save-issue",
          Role.WRITER,
          Field.club(),
          Field.of("id", FieldType.TEXT, "letters, digits and hyphens, as in 2026-12").needed(),
          Field.of("subject", FieldType.TEXT, "the mail's subject"),
          Field.of(
              "preheader", FieldType.TEXT, "the line that mail programs show after the subject"),
          Field.parts(
              "blocks",
              "a list of {id, kind, title, text, author, isbn, url, linkText, image, alt, credit,"
                  + " event, topics,"
                  + " places, until, pickup}; kind is one of "
                  + String.join(", ", KINDS),
              Field.of("id", FieldType.TEXT, "letters, digits and hyphens, new within the issue")
                  .needed(),
              Field.choice("kind", KINDS, "what it is").needed(),
              Field.of("title", FieldType.TEXT, "its headline"),
              Field.of("text", FieldType.MARKDOWN, "Markdown"),
              Field.of("author", FieldType.TEXT, "who wrote it"),
              Field.of("isbn", FieldType.CODE, "a book's"),
              Field.of("url", FieldType.ADDRESS, "where its link leads"),
              Field.of("linkText", FieldType.TEXT, "what the link says"),
              Field.of("image", FieldType.ADDRESS, "its picture"),
              Field.of("alt", FieldType.TEXT, "the picture in words"),
              Field.of("credit", FieldType.TEXT, "whose the picture is, as in Foto: Mette Hansen"),
              Field.of("event", FieldType.TEXT, "the id of the event that it announces"),
              Field.of("topics", FieldType.TEXTS, "ids of the club's topics"),
              Field.of("places", FieldType.WHOLE, "of a benefit: how many members get one"),
              Field.of(
                  "until",
                  FieldType.LOCAL_TIME,
                  "of a benefit: when that ends where the club is, as in 2026-12-20T18:00"),
              Field.of(
                  "pickup",
                  FieldType.TEXT,
                  "of a benefit: how who gets one fetches it, in a line")),
          Field.of(
              "leaves",
              FieldType.TEXT,
              "the month whose issue it is, as in 2026-12, or the day on which it leaves, as in"
                  + " 2026-12-15; where it is left out, its id says so, and another id leaves by"
                  + " send-now alone"),
          Field.of("reason", FieldType.TEXT, "why the issue may be mostly sales, if it is"),
          Field.version());

  private static final int LONGEST_REASON = 1_000;

  private final Content content;
  private final IssueDates dates;
  private final Pictures pictures;
  private final ApprovalCheck approval;

  SaveIssue(Content content, IssueDates dates, Pictures pictures, ApprovalCheck approval) {
    this.content = content;
    this.dates = dates;
    this.pictures = pictures;
    this.approval = approval;
  }

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<Saved> run(Input input) {
    Issue given = read(input);
    String reason = input.textOr("reason", "");
    int version = input.wholeOr("version", -1);
    if (reason.length() > LONGEST_REASON) {
      input.error("reason", new Problem.TooLong(LONGEST_REASON));
    }
    List<Fault> errors = input.errors(IssueShape.of(given));
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    Optional<Club> club = content.clubs().find(given.club());
    if (club.isEmpty()) {
      return Outcome.missing(RefusalReason.Thing.CLUB, given.club());
    }
    Stored<Issue> stands = content.issues().read(given.club(), given.id());
    Issue issue = credited(given, stands.content());
    List<Fault> never = neverDeparts(club.get(), issue, stands.content());
    if (!never.isEmpty()) {
      return Outcome.invalid(never);
    }
    Optional<Issue> rival = content.issueCalendar(club.get()).rival(issue);
    if (rival.isPresent()) {
      return Outcome.invalid(
          List.of(
              new Fault(
                  issue.leaves() == null ? "id" : "leaves",
                  new Problem.MonthTaken(rival.get().id()))));
    }
    if (!stands.isAsRead(version)
        || !content
            .issues()
            .replace(
                stands,
                issue,
                reason,
                input.actor().name(),
                dates.clock().instant(),
                shown(issue))) {
      return Outcome.overtaken("id", RefusalReason.Thing.ISSUE);
    }
    if (issue.departure() instanceof IssueDeparture.OnDay
        || stands
            .content()
            .filter(was -> was.departure() instanceof IssueDeparture.OnDay)
            .isPresent()) {
      dates.keep(club.get());
    }
    return new Outcome.Done<>(
        saved(issue, stands.version() + 1, checked(club.get(), issue, reason)));
  }

  private IssueCheck checked(Club club, Issue issue, String reason) {
    List<Event> events = content.events().all(issue.club());
    IssueCheck check =
        IssueCheck.of(
            issue, club, events, reason, content.leaves(club, issue, dates.clock().instant()));
    return new IssueCheck(
        approval.errors(club, issue, check, events), check.warnings(), check.lix());
  }

  /** What keeps those of its pictures that were about to go. */
  private List<Stored.Write> shown(Issue issue) {
    return issue.blocks().stream()
        .map(block -> Objects.requireNonNullElse(block.words().image(), ""))
        .flatMap(image -> Picture.hashIn(image).stream())
        .distinct()
        .flatMap(hash -> pictures.keeping(issue.club(), hash).stream())
        .toList();
  }

  /** Why an issue would never leave at a time that it is given now: one that had it keeps it. */
  private List<Fault> neverDeparts(Club club, Issue issue, Optional<Issue> stands) {
    Optional<String> had = stands.map(Issue::leaves);
    if (issue.leaves() == null || had.equals(Optional.of(issue.leaves()))) {
      return List.of();
    }
    Instant now = dates.clock().instant();
    Instant farthest = now.atZone(ZoneOffset.UTC).plusMonths(NextIssue.MONTHS_AHEAD).toInstant();
    Optional<Instant> at = content.issueCalendar(club).of(issue).map(ZonedDateTime::toInstant);
    return new Finding()
        .unless(at.map(each -> each.isAfter(now)).orElse(true), "leaves", new Problem.TimePassed())
        .unless(
            at.map(each -> each.isBefore(farthest)).orElse(true),
            "leaves",
            new Problem.TooFarAhead(NextIssue.MONTHS_AHEAD / 12))
        .errors();
  }

  /**
   * What was saved, and its checklist.
   *
   * @param ready whether it could be approved, if its links lead somewhere
   */
  public record Saved(
      String club,
      String issue,
      long version,
      boolean approved,
      boolean ready,
      List<Fault> errors,
      List<Fault> warnings,
      int lix) {}

  private static Saved saved(Issue issue, long version, IssueCheck check) {
    return new Saved(
        issue.club(),
        issue.id(),
        version,
        false,
        check.errors().isEmpty(),
        check.errors(),
        check.warnings(),
        check.lix());
  }

  private static Issue read(Input input) {
    return new Issue(
        input.id("club"),
        input.text("id"),
        input.textOr("subject", ""),
        input.textOr("preheader", ""),
        input.objects("blocks").stream().map(SaveIssue::block).toList(),
        null,
        input.optional("leaves"));
  }

  private static Block block(Input input) {
    Block.Fields given =
        new Block.Fields(
            input.text("id"),
            input.choiceOr("kind", Block.Kind.TEXT),
            input.textOr("title", ""),
            input.markdown("text", ""),
            input.optional("author"),
            input.optional("isbn"),
            input.address("url"),
            input.optional("linkText"),
            input.address("image"),
            input.optional("alt"),
            input.optional("credit"),
            input.optional("event"),
            input.texts("topics"),
            input.optionalWhole("places"),
            until(input),
            input.optional("pickup"));
    Block block = Block.of(given);
    if (!Objects.equals(given.places(), block.fields().places())) {
      input.error("places", new Problem.NotOfKind());
    }
    if (!Objects.equals(given.until(), block.fields().until())) {
      input.error("until", new Problem.NotOfKind());
    }
    if (!Objects.equals(given.pickup(), block.fields().pickup())) {
      input.error("pickup", new Problem.NotOfKind());
    }
    if (!Objects.equals(given.isbn(), block.fields().isbn())) {
      input.error("isbn", new Problem.NotOfKind());
    }
    if (!Objects.equals(given.event(), block.event())) {
      input.error("event", new Problem.NotOfKind());
    }
    return block;
  }

  private static @Nullable String until(Input input) {
    String text = input.optional("until");
    try {
      return text == null ? null : LocalDateTime.parse(text).toString();
    } catch (DateTimeParseException e) {
      input.error("until", new Problem.NoLocalTime());
      return null;
    }
  }

  /**
   * The issue with whose its pictures are: that is asked once, when a picture is added, and looked
   * up when a block first shows it.
   */
  private Issue credited(Issue given, Optional<Issue> stands) {
    Map<String, String> said = new HashMap<>();
    for (Block block : stands.map(Issue::blocks).orElse(List.of())) {
      String image = block.words().image();
      String credit = block.words().credit();
      if (image != null && credit != null) {
        said.put(image, credit);
      }
    }
    return given.with(
        given.blocks().stream().map(block -> credited(given.club(), block, said)).toList());
  }

  private Block credited(String club, Block block, Map<String, String> said) {
    Block.Words words = block.words();
    String image = words.image();
    if (image == null || words.credit() != null) {
      return block;
    }
    return Optional.ofNullable(said.get(image))
        .or(() -> asked(club, image))
        .map(credit -> block.saying(words.credited(credit)))
        .orElse(block);
  }

  private Optional<String> asked(String club, String image) {
    return Picture.hashIn(image).flatMap(hash -> pictures.find(club, hash)).map(Picture::credit);
  }
}

package agora.admin;

import agora.checks.FieldError;
import agora.clubs.Club;
import agora.issues.Block;
import agora.issues.Departures;
import agora.issues.Issue;
import agora.issues.IssueCheck;
import agora.issues.IssueShape;
import agora.store.Stored;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Saves a draft, complete or not, and answers the checklist. What was approved is so no more. */
final class SaveIssue implements Command {

  private static final String KINDS =
      Arrays.stream(Block.Kind.values())
          .map(kind -> kind.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(", "));

  private static final int LONGEST_REASON = 1_000;

  private final Content content;
  private final InstantSource clock;

  SaveIssue(Content content, InstantSource clock) {
    this.content = content;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "save-issue";
  }

  @Override
  public Map<String, String> fields() {
    return Command.described(
        "club", "the club's id",
        "id", "letters, digits and hyphens, as in 2026-12",
        "subject", "the mail's subject",
        "preheader", "the line that mail programs show after the subject",
        "blocks",
            "a list of {id, kind, title, text, author, isbn, url, linkText, image, alt, event,"
                + " topics}; kind is one of "
                + KINDS,
        "leaves",
            "the month whose issue it is, as in 2026-12, or the day on which it leaves, as in"
                + " 2026-12-15; where it is left out, its id says so, and another id leaves by"
                + " send-now alone",
        "reason", "why the issue may be mostly sales, if it is",
        "version", Command.VERSION);
  }

  @Override
  public Outcome run(Input input) {
    Issue issue = read(input);
    String reason = input.textOr("reason", "");
    int version = input.wholeOr("version", -1);
    if (reason.length() > LONGEST_REASON) {
      input.error("reason", "Use at most 1 000 characters.");
    }
    List<FieldError> errors = input.errors();
    if (errors.isEmpty()) {
      errors = IssueShape.of(issue);
    }
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    Optional<Club> club = content.clubs().find(issue.club());
    if (club.isEmpty()) {
      return Outcome.missing("club", "There is no club " + issue.club() + ".");
    }
    Optional<Issue> rival =
        Departures.of(club.get(), content.clubs(), content.issues()).rival(issue);
    if (rival.isPresent()) {
      return Outcome.invalid(
          List.of(
              new FieldError(
                  issue.leaves() == null ? "id" : "leaves",
                  "The issue "
                      + rival.get().id()
                      + " is this month's: give one of them another.")));
    }
    Stored<Issue> stands = content.issues().read(issue.club(), issue.id());
    if (!stands.isAsRead(version) || !content.issues().replace(stands, issue, reason)) {
      return Outcome.overtaken("id", "issue");
    }
    return new Outcome.Done(
        checklist(
            issue,
            stands.version() + 1,
            IssueCheck.of(
                issue,
                club.get(),
                content.events().all(issue.club()),
                reason,
                content.leaves(club.get(), issue, clock.instant()))));
  }

  private static Map<String, Object> checklist(Issue issue, long version, IssueCheck check) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("club", issue.club());
    result.put("issue", issue.id());
    result.put("version", version);
    result.put("approved", false);
    result.put("ready", check.errors().isEmpty());
    result.put("errors", Json.errors(check.errors()));
    result.put("warnings", Json.errors(check.warnings()));
    result.put("lix", check.lix());
    return result;
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
    return new Block(
        input.text("id"),
        kind(input),
        input.textOr("title", ""),
        input.markdown("text", ""),
        input.optional("author"),
        input.optional("isbn"),
        input.address("url"),
        input.optional("linkText"),
        input.address("image"),
        input.optional("alt"),
        input.optional("event"),
        input.texts("topics"));
  }

  private static Block.Kind kind(Input input) {
    String text = input.text("kind");
    return Arrays.stream(Block.Kind.values())
        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseGet(
            () ->
                text.isEmpty()
                    ? Block.Kind.TEXT
                    : input.otherwise("kind", "Use one of " + KINDS + ".", Block.Kind.TEXT));
  }
}

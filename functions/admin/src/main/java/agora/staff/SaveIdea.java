package agora.staff;

import agora.checks.Fault;
import agora.checks.Problem;
import agora.checks.WebAddress;
import agora.issues.Idea;
import agora.issues.Ideas;
import agora.tokens.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Keeps an idea for an issue to come, or puts one away. */
public record SaveIdea(Ideas ideas, Ids ids, InstantSource clock)
    implements Command<SaveIdea.Kept> {

  private static final int LONGEST = 2_000;

  private static final CommandSpec ABOUT =
      CommandSpec.of(
          "save-idea",
          Role.EVERYBODY,
          Field.club(),
          Field.of("id", FieldType.ID, "of an idea that is there; left out for a new one"),
          Field.of("link", FieldType.ADDRESS, "what it is about"),
          Field.of("note", FieldType.LINES, "at most 2,000 letters; it or a link is needed"),
          Field.of("used", FieldType.FLAG, "an issue has it, or nobody wants it any more"));

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<Kept> run(Input input) {
    String club = input.id("club");
    String id = input.idIfAny("id");
    String link = Optional.ofNullable(input.address("link")).orElse("");
    String note = input.textOr("note", "").strip();
    boolean used = input.flag("used", false);
    if (!link.isEmpty() && WebAddress.of(link).isEmpty()) {
      input.error("link", new Problem.NoAddress());
    }
    if (note.length() > LONGEST) {
      input.error("note", new Problem.TooLong(LONGEST));
    }
    Optional<Idea> stands = id == null ? Optional.empty() : ideas.find(club, id);
    if (id == null && link.isEmpty() && note.isEmpty()) {
      input.error("note", new Problem.Needed());
    }
    List<Fault> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    if (id != null && stands.isEmpty()) {
      return Outcome.missing(RefusalReason.Thing.IDEA, id);
    }
    Instant now = clock.instant();
    String by = input.actor().name();
    if (id == null) {
      stands = again(club, link, note, by);
    }
    Idea idea =
        stands
            .map(
                was ->
                    new Idea(
                        club,
                        was.id(),
                        link.isEmpty() ? was.link() : link,
                        note.isEmpty() ? was.note() : note,
                        was.by(),
                        was.at(),
                        used))
            .orElseGet(() -> new Idea(club, ids.next(), link, note, by, now, used));
    return ideas.save(idea, now)
        ? new Outcome.Done<>(new Kept(club, idea.id(), used))
        : Outcome.overtaken("id", RefusalReason.Thing.IDEA);
  }

  /** Who presses twice, or goes back and presses once more, has one idea. */
  private Optional<Idea> again(String club, String link, String note, String by) {
    return ideas.open(club).stream()
        .filter(each -> each.by().equals(by))
        .filter(each -> each.link().equals(link) && each.note().equals(note))
        .findFirst();
  }

  /** An idea that is kept. */
  public record Kept(String club, String idea, boolean used) {}
}

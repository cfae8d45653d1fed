package agora.staff;

import agora.issues.Idea;
import agora.issues.Ideas;
import java.time.Instant;
import java.util.List;

/** Lists the ideas that wait for an issue, newest first. */
public record ListIdeas(Ideas ideas) implements Command<ListIdeas.Listed> {

  private static final CommandSpec ABOUT =
      CommandSpec.of("list-ideas", Role.EVERYBODY, Field.club());

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<Listed> run(Input input) {
    String club = input.id("club");
    return input.then(
        () ->
            new Outcome.Done<>(
                new Listed(club, ideas.open(club).stream().map(ListIdeas::row).toList())));
  }

  private static Row row(Idea idea) {
    return new Row(idea.id(), idea.link(), idea.note(), idea.by(), idea.at());
  }

  /** The ideas of a club. */
  public record Listed(String club, List<Row> ideas) {}

  /** An idea, who had it, and when. */
  public record Row(String id, String link, String note, String by, Instant at) {}
}

package agora.staff;

import java.util.List;

/** Lists a club's mailings of every kind, with the ids by which other commands name them. */
public final class ListMailings implements Command<ListMailings.Listed> {

  private static final CommandSpec ABOUT =
      CommandSpec.of("list-mailings", Role.EVERYBODY, Field.club());

  private final MailingView.Source rows;

  ListMailings(MailingView.Source rows) {
    this.rows = rows;
  }

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<Listed> run(Input input) {
    String club = input.id("club");
    return input.then(() -> new Outcome.Done<>(new Listed(rows.of(club))));
  }

  /** A club's mailings, the latest first. */
  public record Listed(List<MailingView> mailings) {}
}

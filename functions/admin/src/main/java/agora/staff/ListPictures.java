package agora.staff;

import agora.checks.Fault;
import agora.pictures.Pictures;
import java.util.List;

/** A club's pictures, the one that was added last first. */
record ListPictures(Content content, Pictures pictures, String publicBaseUrl)
    implements Command<ListPictures.Listed> {

  private static final CommandSpec ABOUT =
      CommandSpec.of("list-pictures", Role.EVERYBODY, Field.club());

  record Listed(List<AddPicture.Added> pictures) {}

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<Listed> run(Input input) {
    String club = input.id("club");
    List<Fault> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    if (content.clubs().find(club).isEmpty()) {
      return Outcome.missing(RefusalReason.Thing.CLUB, club);
    }
    return new Outcome.Done<>(
        new Listed(
            pictures.all(club).stream()
                .map(each -> AddPicture.Added.of(club, each, publicBaseUrl))
                .toList()));
  }
}

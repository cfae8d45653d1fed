package agora.staff;

/**
 * Closes a club: no issue goes out any more, and its schedule is gone. Members stay for {@link
 * agora.clubs.RhythmExceptions#REOPEN_WITHIN}, in which it can be opened again; then their
 * memberships end.
 */
public final class CloseClub implements Command<IssueDates.Calendared> {

  private static final CommandSpec ABOUT =
      CommandSpec.of(
          "close-club",
          Role.ADMIN,
          Field.club(),
          Field.of(
              "closed", FieldType.FLAG, "false opens the club again; true where it is left out"));

  private final IssueDates dates;

  CloseClub(IssueDates dates) {
    this.dates = dates;
  }

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<IssueDates.Calendared> run(Input input) {
    String club = input.id("club");
    boolean closed = input.flag("closed", true);
    return input.then(() -> closed ? dates.close(club) : dates.reopen(club));
  }
}

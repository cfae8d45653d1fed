package agora.staff;

import agora.checks.Fault;
import agora.checks.Wrong;
import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.privacy.PrivacyFigures;
import agora.privacy.YearOfPrivacy;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** What the controller answers for in a year, to read, to sign and to keep. */
public record PrivacyReport(Clubs clubs, YearOfPrivacy years, InstantSource clock)
    implements Command<PrivacyReport.Year> {

  private static final int FIRST = 2020;

  private static final CommandSpec ABOUT =
      CommandSpec.of(
          "privacy-report",
          Role.ADMIN,
          Field.club(),
          Field.of("year", FieldType.WHOLE, "as in 2026; this year as far as it has come"));

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  /**
   * A year, in the club's own time.
   *
   * @param counted when the rows were counted: memberships and what is overdue are as of then
   * @param text the same in Danish, to print and to sign
   */
  public record Year(
      String club, int year, Instant counted, @JsonUnwrapped PrivacyFigures figures, String text) {}

  @Override
  public Outcome<Year> run(Input input) {
    String id = input.id("club");
    Instant now = clock.instant();
    Club club = clubs.find(id).orElse(null);
    ZoneId zone = ZoneId.of(club == null ? "Europe/Copenhagen" : club.rhythm().zone());
    int current = now.atZone(zone).getYear();
    int year = input.wholeOr("year", current);
    if (year < FIRST || year > current) {
      input.error("year", new Wrong.Outside(FIRST, current));
    }
    List<Fault> errors = input.errors();
    if (!errors.isEmpty() || club == null) {
      return Outcome.invalid(errors);
    }
    PrivacyFigures figures = years.of(club, first(year, zone), first(year + 1, zone), now);
    return new Outcome.Done<>(
        new Year(club.id(), year, now, figures, YearInWords.of(club, year, now, figures)));
  }

  private static Instant first(int year, ZoneId zone) {
    return LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant();
  }
}

package agora.console;

import agora.clubs.Club;
import agora.console.words.ClubScreenWords;
import agora.console.words.FieldWords;
import agora.edge.web.Response;
import agora.staff.CheckSetup;
import agora.staff.Outcome;
import java.util.Map;

/** <i>Opsætning</i>: what keeps mails from their readers, and how it is mended. */
public record SetupPages(CommandRunner giver) {

  /**
   * Something that was looked at, or could not be.
   *
   * @param says what is wrong with it, or what to look for; empty where it is fine
   * @param forIt what whoever keeps the library's domain and its account at Amazon does about it,
   *     in their own words; empty where nobody else is needed
   */
  public record Row(String name, String says, String forIt) {

    /** What is for them begins with their name. */
    static Row of(String name, String says) {
      int at = says.indexOf(" IT ");
      return at < 0
          ? new Row(name, says, "")
          : new Row(name, says.substring(0, at), says.substring(at + 1));
    }
  }

  Response show(Visit visit) {
    Club club = visit.ofClub();
    if (!(giver.give(visit, "check-setup", Map.of("club", club.id()))
        instanceof Outcome.Done<?>(CheckSetup.Checked checked))) {
      return CommonScreens.missing(visit);
    }
    return visit.page(
        200,
        "setup",
        Map.of(
            "frame",
            ScreenFrame.of(visit, ClubScreenWords.in(visit.language()).doTheyArrive(), Place.CLUB),
            "wrong",
            checked.faults().stream()
                .map(
                    each ->
                        Row.of(
                            of(visit, each.field()).name(),
                            FieldWords.in(visit.language()).of(each.problem())))
                .toList(),
            "unseen",
            checked.unseen().stream()
                .map(each -> Row.of(of(visit, each).name(), of(visit, each).hint()))
                .toList(),
            "fine",
            checked.fine().stream().map(each -> Row.of(of(visit, each).name(), "")).toList(),
            "address",
            Addresses.club(club.id())));
  }

  private static Labels.Label of(Visit visit, String what) {
    return Labels.in(visit.language()).of("check-setup", what);
  }
}

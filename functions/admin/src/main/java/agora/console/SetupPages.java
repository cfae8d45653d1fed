package agora.console;

import agora.console.words.FieldWords;
import agora.console.words.ClubScreenWords;
import agora.clubs.Club;
import agora.edge.web.Response;
import agora.staff.CheckSetup;
import agora.staff.Outcome;
import java.util.List;
import java.util.Map;

/** <i>Opsætning</i>: what keeps mails from their readers, and how it is mended. */
public record SetupPages(CommandRunner giver) {

  /**
   * Something that was looked at, or could not be.
   *
   * @param says what is wrong with it and how it is mended, or where to look; empty where it is
   *     fine
   */
  public record Row(String name, String says) {}

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
            ScreenFrame.of(visit, ClubScreenWords.DANISH.doTheyArrive(), Place.CLUB),
            "wrong",
            checked.faults().stream()
                .map(each -> new Row(of(each.field()).name(), FieldWords.DANISH.of(each.wrong())))
                .toList(),
            "unseen",
            checked.unseen().stream()
                .map(each -> new Row(of(each).name(), of(each).hint()))
                .toList(),
            "fine",
            checked.fine().stream().map(each -> new Row(of(each).name(), "")).toList(),
            "address",
            Addresses.club(club.id())));
  }

  private static Labels.Label of(String what) {
    return Labels.of("check-setup", what);
  }
}

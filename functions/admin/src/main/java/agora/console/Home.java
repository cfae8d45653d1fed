package agora.console;

import agora.clubs.Club;
import agora.console.words.ClubScreenWords;
import agora.console.words.ScreenFrameWords;
import agora.edge.web.Response;
import agora.staff.Role;
import java.util.List;
import java.util.Map;

/** Where staff come in: to their club, or to choose one, or to make the first. */
record Home(Reading reading) {

  Response show(Visit visit) {
    List<Club> clubs =
        reading.clubs().all().stream()
            .filter(club -> visit.staff().grants().hasOneOf(Role.EVERYBODY, club.id()))
            .toList();
    if (clubs.size() == 1 && visit.query("all").isEmpty()) {
      return Response.redirect(Addresses.club(clubs.getFirst().id()));
    }
    return visit.page(
        200,
        "home",
        Map.of(
            "frame",
            ScreenFrame.of(
                visit,
                clubs.isEmpty()
                    ? ClubScreenWords.in(visit.language()).welcome()
                    : ScreenFrameWords.in(visit.language()).clubs(),
                null),
            "clubs",
            clubs,
            "founds",
            visit.staff().grants().has(Role.ADMIN, "")));
  }
}

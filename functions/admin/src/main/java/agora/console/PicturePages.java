package agora.console;

import agora.console.words.IdeaWords;
import agora.checks.Fault;
import agora.clubs.Club;
import agora.edge.web.Response;
import agora.pictures.Picture;
import agora.staff.Outcome;
import agora.staff.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** <i>Billeder</i>: those that the club's issues can show, and how one gets there. */
public final class PicturePages {

  private static final String ADD = "add-picture";

  /** The point that must stay in sight: who has a mouse or a finger presses it in the picture. */
  private static final Set<String> FOCUS = Set.of("across", "down");

  private final Reading reading;
  private final CommandRunner giver;

  PicturePages(Reading reading, CommandRunner giver) {
    this.reading = reading;
    this.giver = giver;
  }

  /**
   * A picture in the list.
   *
   * @param path where it stands on this host
   * @param name what it is called where one of them is chosen
   */
  public record Shown(String path, String name, int width, int height) {}

  /** A club's pictures, the one that was added last first. */
  static List<Shown> shown(Reading reading, Club club) {
    LocalTimes when = reading.when(club);
    return reading.pictures().all(club.id()).stream()
        .map(
            each ->
                new Shown(
                    Picture.PATH + each.hash(),
                    IdeaWords.DANISH.added(each.credit(), when.day(each.added())),
                    each.width(),
                    each.height()))
        .toList();
  }

  Response show(Visit visit) {
    return page(visit, 200, new LinkedHashMap<>(Map.of("shape", "wide")), null);
  }

  Response add(Visit visit) {
    Map<String, @Nullable Object> fields = giver.posted(visit, ADD);
    if (giver.give(visit, ADD, fields) instanceof Outcome.Refused<?>(var refusal)) {
      return page(visit, refusal.status(), fields, refusal);
    }
    giver.say(visit, FlashMessage.of(IdeaWords.DANISH.pictureAdded()));
    return Response.seeOther(address(visit));
  }

  private static String address(Visit visit) {
    return Addresses.club(visit.ofClub().id()) + "/pictures";
  }

  private Response page(
      Visit visit, int status, Map<String, @Nullable Object> fields, @Nullable Refusal refusal) {
    List<Fault> errors = refusal == null ? List.of() : refusal.errors();
    FormFields.Drawn drawn =
        FormFields.draw(giver.known(ADD), fields, errors, visit.ofClub(), reading);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("frame", ScreenFrame.of(visit, IdeaWords.DANISH.pictures(), Place.ISSUES));
    values.put("pictures", shown(reading, visit.ofClub()));
    values.put(
        "boxes",
        giver.may(visit, ADD)
            ? drawn.boxes().stream()
                .filter(box -> !box.field().equals("file") && !FOCUS.contains(box.field()))
                .toList()
            : List.of());
    values.put("focus", drawn.boxes().stream().filter(box -> FOCUS.contains(box.field())).toList());
    values.put("address", address(visit));
    if (refusal != null) {
      values.put("problem", Problem.of(refusal, drawn.rest()));
    }
    return visit.page(status, "pictures", values);
  }
}

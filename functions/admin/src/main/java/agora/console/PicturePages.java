package agora.console;

import agora.checks.Fault;
import agora.clubs.Club;
import agora.clubs.Language;
import agora.console.words.FieldWords;
import agora.console.words.IdeaWords;
import agora.console.words.VersionWords;
import agora.edge.web.Response;
import agora.issues.Issue;
import agora.pictures.Picture;
import agora.staff.AddPicture;
import agora.staff.Outcome;
import agora.staff.Refusal;
import agora.store.Stored;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** <i>Billeder</i>: those that the club's issues can show, and how one gets there. */
public final class PicturePages {

  private static final String ADD = "add-picture";
  private static final String SAVE = "save-issue";

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
   * @param image as a block is told it
   * @param path where it stands on this host
   * @param name what it is called where one of them is chosen; no two of them alike
   */
  public record Shown(String image, String path, String name, int width, int height) {}

  /**
   * The part of an issue that a picture is chosen for.
   *
   * @param name what the issue is called within a sentence
   * @param address of the part
   */
  public record Wanted(String issue, String block, String name, String address) {}

  /** A club's pictures, the one that was added last first. */
  static List<Shown> shown(Reading reading, Club club, Language language) {
    LocalTimes when = reading.when(club, language);
    Map<String, Integer> same = new HashMap<>();
    return reading.pictures().all(club.id()).stream()
        .map(
            each -> {
              String name = IdeaWords.in(language).added(each.credit(), when.moment(each.added()));
              int nth = same.merge(name, 1, Integer::sum);
              return new Shown(
                  reading.publicBaseUrl() + Picture.PATH + each.hash(),
                  Picture.PATH + each.hash(),
                  nth == 1 ? name : "%s (%d)".formatted(name, nth),
                  each.width(),
                  each.height());
            })
        .toList();
  }

  Response show(Visit visit) {
    return page(visit, 200, new LinkedHashMap<>(Map.of("shape", "wide")), null);
  }

  /** Adds a picture, or chooses one that is there, for the part that wants one. */
  Response add(Visit visit) {
    Optional<Wanted> wanted = wanted(visit, visit.form().text("issue"), visit.form().text("block"));
    if (wanted.isPresent() && visit.form().has("image")) {
      return into(visit, wanted.get(), visit.form().text("image"));
    }
    Map<String, @Nullable Object> fields = giver.posted(visit, ADD);
    Outcome<?> outcome = giver.give(visit, ADD, fields);
    if (outcome instanceof Outcome.Refused<?>(var refusal)) {
      return page(visit, refusal.status(), fields, refusal);
    }
    if (wanted.isPresent() && outcome instanceof Outcome.Done<?>(AddPicture.Added added)) {
      return into(visit, wanted.get(), added.image());
    }
    giver.say(visit, FlashMessage.of(IdeaWords.in(visit.language()).pictureAdded()));
    return Response.seeOther(address(visit));
  }

  private Optional<Wanted> wanted(Visit visit, String issue, String block) {
    Club club = visit.ofClub();
    return reading
        .issues()
        .find(club.id(), issue)
        .filter(_ -> giver.may(visit, SAVE))
        .flatMap(
            found -> {
              int at = Draft.of(found, "", 0, giver.known(SAVE)).at(block);
              return at < 0
                  ? Optional.empty()
                  : Optional.of(
                      new Wanted(
                          issue,
                          block,
                          IssuePages.called(reading.when(club, visit.language()), found),
                          Addresses.issue(club.id(), issue) + "#part-" + at));
            });
  }

  /** Has a part show a picture, and name who has made it where nobody is named yet. */
  private Response into(Visit visit, Wanted wanted, String image) {
    String club = visit.ofClub().id();
    Stored<Issue> stored = reading.issues().read(club, wanted.issue());
    Issue issue = stored.content().orElseThrow();
    Draft draft =
        Draft.of(
            issue, reading.reasons().of(club, wanted.issue()), stored.version(), giver.known(SAVE));
    draft.set(wanted.block() + ".image", image);
    String credit = draft.text(wanted.block() + ".credit");
    if (credit == null || credit.isBlank()) {
      reading.pictures().all(club).stream()
          .filter(each -> image.endsWith(Picture.PATH + each.hash()))
          .findFirst()
          .ifPresent(each -> draft.set(wanted.block() + ".credit", each.credit()));
    }
    if (giver.give(visit, SAVE, draft.fields()) instanceof Outcome.Refused<?>(var refusal)) {
      return CommonScreens.say(
          refusal.status(),
          ScreenFrame.of(visit, IdeaWords.in(visit.language()).pictureNotUsed(), Place.ISSUES),
          FieldWords.in(visit.language()).detail(refusal.why()),
          VersionWords.in(visit.language()).toTheIssue(),
          wanted.address());
    }
    giver.say(
        visit,
        FlashMessage.of(IdeaWords.in(visit.language()).pictureUsed(issue.approved() != null)));
    return Response.seeOther(wanted.address());
  }

  private static String address(Visit visit) {
    return Addresses.club(visit.ofClub().id()) + "/pictures";
  }

  private Response page(
      Visit visit, int status, Map<String, @Nullable Object> fields, @Nullable Refusal refusal) {
    List<Fault> errors = refusal == null ? List.of() : refusal.errors();
    FormFields.Drawn drawn =
        FormFields.draw(
            giver.known(ADD), fields, errors, visit.ofClub(), reading, visit.language());
    Map<String, Object> values = new LinkedHashMap<>();
    values.put(
        "frame", ScreenFrame.of(visit, IdeaWords.in(visit.language()).pictures(), Place.ISSUES));
    values.put("pictures", shown(reading, visit.ofClub(), visit.language()));
    values.put(
        "boxes",
        giver.may(visit, ADD)
            ? drawn.boxes().stream()
                .filter(box -> !box.field().equals("file") && !FOCUS.contains(box.field()))
                .toList()
            : List.of());
    values.put("focus", drawn.boxes().stream().filter(box -> FOCUS.contains(box.field())).toList());
    values.put("address", address(visit));
    boolean posted = visit.form().has("issue");
    wanted(
            visit,
            posted ? visit.form().text("issue") : visit.query("issue"),
            posted ? visit.form().text("block") : visit.query("block"))
        .ifPresent(each -> values.put("wanted", each));
    if (refusal != null) {
      values.put("refused", RefusalNotice.of(refusal, drawn.rest(), visit.language()));
    }
    return visit.page(status, "pictures", values);
  }
}

package agora.console;

import agora.clubs.Club;
import agora.compose.Prose;
import agora.edge.web.Response;
import agora.issues.Idea;
import agora.issues.Issue;
import agora.staff.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** <i>Idékasse</i>: what issues to come could be about, and how one gets into one. */
public final class IdeaPages {

  private static final int ISSUES = 3;

  private final Reading reading;
  private final CommandRunner giver;

  IdeaPages(Reading reading, CommandRunner giver) {
    this.reading = reading;
    this.giver = giver;
  }

  /** An idea in the list. */
  public record Row(String id, String link, String note, String from) {

    /** What it is called in a button's name. */
    public String name() {
      String text = note.isEmpty() ? link : note;
      return text.length() > 60 ? text.substring(0, 60).strip() + "…" : text;
    }
  }

  /** An issue that an idea can be used in. */
  public record Into(String name, String address) {}

  Response show(Visit visit) {
    return page(visit, 200, visit.query("link"), visit.query("note"), null);
  }

  /** Keeps a new idea, or puts one away. */
  Response save(Visit visit) {
    Map<String, @Nullable Object> fields = giver.posted(visit, "save-idea");
    if (giver.give(visit, "save-idea", fields) instanceof Outcome.Refused<?>(var refusal)) {
      return page(
          visit,
          refusal.status(),
          visit.form().text("link"),
          visit.form().text("note"),
          Problem.of(
              refusal,
              refusal.errors().stream().map(each -> DanishAnswers.of(each.wrong())).toList()));
    }
    giver.say(
        visit, FlashMessage.of(visit.form().has("used") ? "Idéen er lagt væk." : "Idéen er gemt."));
    return Response.seeOther(Addresses.club(visit.ofClub().id()) + "/ideas");
  }

  private Response page(
      Visit visit, int status, String link, String note, @Nullable Problem problem) {
    Club club = visit.ofClub();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("frame", ScreenFrame.of(visit, "Idékasse", Place.ISSUES));
    values.put("rows", rows(reading, club));
    values.put("into", giver.may(visit, "save-issue") ? into(club) : List.of());
    values.put("address", Addresses.club(club.id()) + "/ideas");
    values.put("link", link);
    values.put("note", note);
    if (problem != null) {
      values.put("problem", problem);
    }
    return visit.page(status, "ideas", values);
  }

  /** The ideas of a club that wait. */
  static List<Row> rows(Reading reading, Club club) {
    LocalTimes when = reading.when(club);
    return reading.ideas().open(club.id()).stream()
        .map(
            each ->
                new Row(
                    each.id(),
                    each.link(),
                    each.note(),
                    Labels.choice(each.by()) + ", " + when.day(each.at())))
        .toList();
  }

  /** The newest issues whose text can still be changed. */
  private List<Into> into(Club club) {
    List<Issue> issues = reading.issues().all(club.id()).reversed();
    LocalTimes when = reading.when(club);
    return issues.stream()
        .limit(ISSUES)
        .filter(each -> reading.state(club, each).isOpen())
        .map(each -> new Into(IssuePages.name(when, each), Addresses.issue(club.id(), each.id())))
        .toList();
  }

  /** Adds an idea to a draft as a block of its own, and says where; -1 where there is no such. */
  int use(Draft draft, String club, String id) {
    Optional<Idea> idea = reading.ideas().find(club, id).filter(each -> !each.used());
    if (idea.isEmpty()) {
      return -1;
    }
    int at = draft.add(idea.get().link().isEmpty() ? "text" : "article");
    String block = String.valueOf(draft.blocks().get(at).get("id"));
    draft.set(block + ".text", Prose.markdown(idea.get().note()));
    if (!idea.get().link().isEmpty()) {
      draft.set(block + ".url", idea.get().link());
    }
    return at;
  }

  /** Puts away an idea that an issue has now. */
  void used(Visit visit, String id) {
    giver.give(visit, "save-idea", Map.of("club", visit.ofClub().id(), "id", id, "used", true));
  }
}

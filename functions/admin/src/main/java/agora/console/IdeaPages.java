package agora.console;

import agora.clubs.Club;
import agora.clubs.Language;
import agora.compose.Prose;
import agora.console.words.FieldWords;
import agora.console.words.IdeaWords;
import agora.edge.lambda.Json;
import agora.edge.web.Response;
import agora.issues.Idea;
import agora.issues.Issue;
import agora.staff.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** <i>Idékasse</i>: what issues to come could be about, and how one gets into one. */
public final class IdeaPages {

  private static final int ISSUES = 3;

  /** Without the full stop or the bracket that a sentence ends with. */
  private static final Pattern LINK = Pattern.compile("https?://\\S*[^\\s.,;:!?)»\"]");

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

  /** What a phone shares, as an idea has it: many put the link into the text. */
  record Shared(String link, String note) {

    static Shared of(Map<String, String> query) {
      String said =
          Stream.of("title", "text", "note")
              .map(each -> query.getOrDefault(each, ""))
              .filter(each -> !each.isBlank())
              .distinct()
              .collect(Collectors.joining("\n"));
      String given = query.getOrDefault("link", "");
      Matcher link = LINK.matcher(given + "\n" + said);
      String found = link.find() ? link.group() : given;
      return new Shared(found, said.replace(found, "").replaceAll(" {2,}", " ").strip());
    }
  }

  /** The page, with what a phone shares with it. */
  Response show(Visit visit) {
    Shared shared = Shared.of(visit.request().query());
    return page(visit, 200, shared.link(), shared.note(), null);
  }

  /**
   * What a phone asks for that has the page among its programs: it can then share with it (Web App
   * Manifest and its share target, W3C).
   */
  Response manifest(Visit visit) {
    Club club = visit.ofClub();
    String address = Addresses.club(club.id()) + "/ideas";
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("name", IdeaWords.in(visit.language()).of(club.name()));
    manifest.put("short_name", IdeaWords.in(visit.language()).ideas());
    manifest.put("lang", visit.language().code());
    manifest.put("start_url", address);
    manifest.put("scope", "/admin");
    manifest.put("display", "minimal-ui");
    manifest.put(
        "icons",
        List.of(Map.of("src", Asset.ICON.address(), "sizes", "any", "type", "image/svg+xml")));
    Map<String, String> asked = Map.of("title", "title", "text", "text", "url", "link");
    manifest.put(
        "share_target",
        Map.of(
            "action",
            address,
            "method",
            "GET",
            "enctype",
            "application/x-www-form-urlencoded",
            "params",
            asked));
    return Response.of(200, "application/manifest+json; charset=utf-8", Json.write(manifest));
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
          RefusalNotice.of(
              refusal,
              refusal.errors().stream()
                  .map(each -> FieldWords.in(visit.language()).of(each.problem()))
                  .toList(),
              visit.language()));
    }
    giver.say(
        visit,
        FlashMessage.of(
            visit.form().has("used")
                ? IdeaWords.in(visit.language()).putAway()
                : IdeaWords.in(visit.language()).saved()));
    return Response.seeOther(Addresses.club(visit.ofClub().id()) + "/ideas");
  }

  private Response page(
      Visit visit, int status, String link, String note, @Nullable RefusalNotice refused) {
    Club club = visit.ofClub();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put(
        "frame", ScreenFrame.of(visit, IdeaWords.in(visit.language()).ideas(), Place.ISSUES));
    values.put("rows", rows(reading, club, visit.language()));
    values.put("into", giver.may(visit, "save-issue") ? into(visit) : List.of());
    values.put("address", Addresses.club(club.id()) + "/ideas");
    values.put("link", link);
    values.put("note", note);
    if (refused != null) {
      values.put("refused", refused);
    }
    return visit.page(status, "ideas", values);
  }

  /** The ideas of a club that wait. */
  static List<Row> rows(Reading reading, Club club, Language language) {
    LocalTimes when = reading.when(club, language);
    return reading.ideas().open(club.id()).stream()
        .map(
            each ->
                new Row(
                    each.id(),
                    each.link(),
                    each.note(),
                    People.called(each.by(), language) + ", " + when.day(each.at())))
        .toList();
  }

  /** The newest issues whose text can still be changed, and that would lose no approval by it. */
  private List<Into> into(Visit visit) {
    Club club = visit.ofClub();
    List<Issue> issues = reading.issues().all(club.id()).reversed();
    LocalTimes when = reading.when(club, visit.language());
    return issues.stream()
        .limit(ISSUES)
        .filter(each -> reading.standing(club, each).isBeingWritten())
        .map(each -> new Into(IssuePages.called(when, each), Addresses.issue(club.id(), each.id())))
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

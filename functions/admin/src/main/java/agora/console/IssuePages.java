package agora.console;

import agora.checks.Fault;
import agora.clubs.Club;
import agora.console.words.ClockWords;
import agora.console.words.EditorWords;
import agora.console.words.VersionWords;
import agora.edge.web.Response;
import agora.issues.Issue;
import agora.issues.IssueDeparture;
import agora.staff.Outcome;
import agora.staff.ProposedBlock;
import agora.staff.Refusal;
import agora.staff.RefusalReason;
import agora.staff.words.AnswerWords;
import agora.store.Stored;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** <i>Udgaver</i>: the list, and an issue from its first word to its figures. */
public final class IssuePages {

  private static final int MONTHS = 12;

  /** Two years: where each stands is looked up one by one. */
  static final int SHOWN = 24;

  private final Reading reading;
  private final CommandRunner giver;
  private final IdeaPages ideas;

  IssuePages(Reading reading, CommandRunner giver, IdeaPages ideas) {
    this.reading = reading;
    this.giver = giver;
    this.ideas = ideas;
  }

  /** An issue in the list. */
  public record Row(String name, String subject, IssueState state, String address) {}

  /** What an issue is called: its month, or else what readers see. */
  static String name(LocalTimes when, Issue issue) {
    if (issue.id().matches("[0-9]{4}-(0[1-9]|1[0-2])")) {
      return when.month(YearMonth.parse(issue.id()));
    }
    return issue.subject().isBlank() ? issue.id() : issue.subject();
  }

  /** The same within a sentence. */
  static String called(LocalTimes when, Issue issue) {
    String name = name(when, issue);
    return name.equals(issue.subject()) || name.equals(issue.id())
        ? name
        : ClockWords.in(when.language()).within(name);
  }

  Response list(Visit visit) {
    Club club = visit.ofClub();
    LocalTimes when = reading.when(club, visit.language());
    List<Issue> issues = reading.issues().all(club.id());
    int from = Math.max(0, number(visit.query("from")));
    List<Row> rows =
        issues.reversed().stream()
            .skip(from)
            .limit(SHOWN)
            .map(
                issue ->
                    new Row(
                        name(when, issue),
                        issue.subject().isBlank()
                            ? EditorWords.in(visit.language()).noSubject()
                            : issue.subject(),
                        reading.standing(club, issue).state(),
                        Addresses.issue(club.id(), issue.id())))
            .toList();
    YearMonth now = YearMonth.from(reading.now().atZone(ZoneId.of(club.rhythm().zone())));
    List<FormField.Option> months =
        IntStream.range(0, MONTHS)
            .mapToObj(now::plusMonths)
            .filter(month -> Overview.of(issues, month).isEmpty())
            .map(
                month ->
                    new FormField.Option(
                        month.toString(),
                        when.month(month),
                        month.toString().equals(visit.query("month"))))
            .toList();
    return visit.page(
        200,
        "issues",
        Map.of(
            "frame",
            ScreenFrame.of(visit, Place.ISSUES),
            "rows",
            rows,
            "older",
            from + SHOWN < issues.size() ? String.valueOf(from + SHOWN) : "",
            "months",
            months,
            "shapes",
            issues.reversed().stream()
                .filter(issue -> !issue.blocks().isEmpty())
                .limit(SHOWN)
                .map(issue -> new FormField.Option(issue.id(), name(when, issue), false))
                .toList(),
            "address",
            Addresses.club(club.id()) + "/issues",
            "writes",
            giver.may(visit, "save-issue")));
  }

  /** The issue in whose shape another begins: the one that was chosen, or the newest of a month. */
  private static @Nullable Issue shape(List<Issue> issues, String chosen) {
    return issues.stream()
        .filter(each -> each.id().equals(chosen))
        .findFirst()
        .or(
            () ->
                issues.reversed().stream()
                    .filter(each -> !(each.departure() instanceof IssueDeparture.ByHand))
                    .findFirst())
        .orElse(null);
  }

  /** Begins an issue in the shape of another, whose texts it leaves out. */
  Response begin(Visit visit) {
    Club club = visit.ofClub();
    List<Issue> issues = reading.issues().all(club.id());
    String id = visit.form().text("id");
    if (issues.stream().noneMatch(each -> each.id().equals(id))) {
      String chosen = visit.form().text("shape");
      Issue shape = shape(issues, chosen);
      Draft draft = Draft.begin(club.id(), id, shape);
      if (giver.give(visit, "save-issue", draft.fields())
          instanceof Outcome.Refused<?>(var refusal)) {
        return CommonScreens.say(
            refusal.status(),
            ScreenFrame.of(
                visit, AnswerWords.in(visit.language()).title(refusal.why()), Place.ISSUES),
            AnswerWords.in(visit.language()).detail(refusal.why()),
            EditorWords.in(visit.language()).toTheIssues(),
            Addresses.club(club.id()) + "/issues");
      }
      giver.say(
          visit,
          FlashMessage.of(
              shape == null
                  ? EditorWords.in(visit.language()).begunFirst()
                  : shape.id().equals(chosen)
                      ? EditorWords.in(visit.language()).begunAsChosen()
                      : EditorWords.in(visit.language()).begunLikeTheLast()));
    }
    return Response.seeOther(Addresses.issue(club.id(), id));
  }

  Response show(Visit visit) {
    Stored<Issue> stored = reading.issues().read(visit.ofClub().id(), visit.path("issue"));
    return stored
        .content()
        .map(issue -> page(visit, 200, issue, draft(visit, stored).fields(), null))
        .orElseGet(() -> CommonScreens.missing(visit));
  }

  /** The issue with what it was not approved for, or not handed to an approver. */
  Response notReady(Visit visit, Refusal refusal) {
    Stored<Issue> stored = reading.issues().read(visit.ofClub().id(), visit.path("issue"));
    return page(
        visit,
        refusal.status(),
        stored.content().orElseThrow(),
        draft(visit, stored).fields(),
        refusal);
  }

  private Draft draft(Visit visit, Stored<Issue> stored) {
    return Draft.of(
        stored.content().orElseThrow(),
        reading.reasons().of(visit.ofClub().id(), visit.path("issue")),
        stored.version(),
        giver.known("save-issue"));
  }

  /** What one of the editor's buttons does: something with a block, and then saves. */
  Response save(Visit visit) {
    Club club = visit.ofClub();
    Stored<Issue> stored = reading.issues().read(club.id(), visit.path("issue"));
    if (stored.content().isEmpty()) {
      return CommonScreens.missing(visit);
    }
    if (!reading.standing(club, stored.content().get()).state().isOpen()) {
      return left(visit);
    }
    String[] act = act(visit).split(":", 2);
    boolean isSaved = act[0].equals("restore") || visit.form().has("saved");
    Draft draft = isSaved ? draft(visit, stored) : Draft.of(giver.posted(visit, "save-issue"));
    String of = act.length > 1 ? act[1] : "";
    int at = act[0].equals("restore") ? number(of) : draft.at(of);
    FlashMessage note =
        FlashMessage.of(
            EditorWords.in(visit.language())
                .saved(reading.when(club, visit.language()).clock(reading.now())));
    String address = Addresses.issue(club.id(), visit.path("issue"));
    String pictured = "";
    String toType = "";
    switch (act[0]) {
      case "up" -> at = draft.move(at, -1);
      case "down" -> at = draft.move(at, 1);
      case "copy" -> at = draft.copy(at);
      case "picture" -> {
        at = draft.at(of);
        pictured =
            "%s/pictures?issue=%s&block=%s"
                .formatted(Addresses.club(club.id()), visit.path("issue"), of);
      }
      case "add" -> at = draft.add(IssueForm.KINDS.contains(of) ? of : "text");
      case "idea" -> at = ideas.use(draft, club.id(), of);
      case "find" -> {
        Outcome<?> found = new FoundBlock(giver).ask(visit);
        if (found instanceof Outcome.Refused<?>(var refusal)) {
          return refused(visit, named(draft, visit), refusal);
        }
        if (found instanceof Outcome.Done<?>(ProposedBlock block)) {
          at = FoundBlock.into(draft, block);
          note = FoundBlock.note(block, draft, at, visit.language());
          toType = FoundBlock.isFound(block) ? "" : FormField.id("blocks[" + at + "].title");
        }
      }
      case "remove" -> {
        note =
            FlashMessage.undoable(
                EditorWords.in(visit.language()).partRemoved(),
                Map.of("do", "restore:" + at, "block", draft.block(at)),
                address);
        draft.remove(at);
        at = -1;
      }
      case "restore" -> draft.restore(at, visit.form().text("block"));
      default -> at = -1;
    }
    if (!pictured.isEmpty() && isSaved) {
      return Response.seeOther(pictured);
    }
    Map<String, @Nullable Object> fields = named(draft, visit);
    boolean approved = stored.content().get().approved() != null;
    if (giver.give(visit, "save-issue", fields) instanceof Outcome.Refused<?>(var refusal)) {
      return refused(visit, fields, refusal);
    }
    if (act[0].equals("idea")) {
      ideas.used(visit, of);
    }
    giver.say(
        visit,
        approved ? note.but(EditorWords.in(visit.language()).approvalFellForTheText()) : note);
    if (!pictured.isEmpty()) {
      return Response.seeOther(pictured);
    }
    return Response.seeOther(
        address + (!toType.isEmpty() ? "#" + toType : at >= 0 ? "#part-" + at : ""));
  }

  /** What is to be done: who presses Enter where an address is pasted means that address. */
  private static String act(Visit visit) {
    String act = visit.form().text("do");
    return act.equals("save") && !visit.form().text("found").isBlank() ? "find" : act;
  }

  /** The draft as that of the page's issue. */
  private static Map<String, @Nullable Object> named(Draft draft, Visit visit) {
    Map<String, @Nullable Object> fields = draft.fields();
    fields.put("id", visit.path("issue"));
    fields.put("club", visit.ofClub().id());
    return fields;
  }

  /** What was posted stands there still; of what somebody else wrote meanwhile both texts do. */
  private Response refused(Visit visit, Map<String, @Nullable Object> fields, Refusal refusal) {
    Stored<Issue> stands = reading.issues().read(visit.ofClub().id(), visit.path("issue"));
    if (stands.content().isEmpty()) {
      return CommonScreens.missing(visit);
    }
    if (refusal.why() instanceof RefusalReason.Overtaken) {
      fields.put("version", (int) stands.version()); // who saves again has seen the other's text
    }
    return page(visit, refusal.status(), stands.content().get(), fields, refusal);
  }

  /** Says that it is too late to change an issue. */
  static Response left(Visit visit) {
    return CommonScreens.say(
        409,
        ScreenFrame.of(visit, EditorWords.in(visit.language()).notNow(), Place.ISSUES),
        EditorWords.in(visit.language()).hasLeft(),
        VersionWords.in(visit.language()).toTheIssue(),
        Addresses.issue(visit.ofClub().id(), visit.path("issue")));
  }

  static int number(String text) {
    return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : -1;
  }

  private Response page(
      Visit visit,
      int status,
      Issue issue,
      Map<String, @Nullable Object> fields,
      @Nullable Refusal refusal) {
    Club club = visit.ofClub();
    LocalTimes when = reading.when(club, visit.language());
    IssueLookups standing = reading.standing(club, issue);
    Draft draft =
        Draft.of(issue, reading.reasons().of(club.id(), issue.id()), 0, giver.known("save-issue"));
    Findings checked = Findings.of(standing, draft, visit.language());
    IssueStand stand = IssueStand.of(reading, giver, visit, standing);
    boolean open = stand.state().isOpen();
    List<Fault> found =
        refusal == null || refusal.errors().isEmpty() ? checked.marked() : refusal.errors();
    // Dead links, which are looked for only when somebody asks: they stay there while one types.
    List<Fault> beyond = found.stream().filter(each -> !standing.errors().contains(each)).toList();
    boolean notReady = refusal != null && refusal.why() instanceof RefusalReason.NotReady;
    FormFields.Drawn drawn =
        FormFields.draw(
            giver.known("save-issue"),
            fields,
            open ? found : List.of(),
            club,
            reading,
            visit.language());
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("frame", ScreenFrame.of(visit, name(when, issue), Place.ISSUES));
    values.put("issue", issue);
    values.put("stand", stand);
    values.put("address", Addresses.issue(club.id(), issue.id()));
    values.put("writes", open && giver.may(visit, "save-issue"));
    values.put("may", giver.may(visit));
    values.put("missing", open ? checked.missing() : List.of());
    values.put("pasted", refusal == null ? "" : visit.form().text("found"));
    values.put("unfolds", notReady || checked.written());
    values.put("heads", IssueForm.heads(drawn));
    values.put("parts", IssueForm.parts(drawn, visit.language()));
    values.put("ideas", open ? IdeaPages.rows(reading, club, visit.language()) : List.of());
    values.put(
        "languages", Preview.languages(club, club.languages().getFirst().code(), visit.language()));
    values.put(
        "kinds",
        IssueForm.KINDS.stream()
            .map(
                kind -> new FormField.Option(kind, Labels.in(visit.language()).choice(kind), false))
            .toList());
    if (refusal != null) {
      values.put(
          "refused",
          RefusalNotice.of(refusal, notReady ? List.of() : drawn.rest(), visit.language()));
      values.put("found", notReady ? Findings.missing(beyond, draft, visit.language()) : List.of());
      if (refusal.why() instanceof RefusalReason.Overtaken) {
        Stored<Issue> stands = reading.issues().read(club.id(), issue.id());
        values.put(
            "rivals",
            Differences.between(Draft.of(fields), draft(visit, stands), visit.language()));
      }
    }
    return visit.page(status, "issue", values);
  }
}

package agora.console;

import agora.checks.Fault;
import agora.clubs.Club;
import agora.clubs.Language;
import agora.edge.web.Response;
import agora.insights.Counter;
import agora.insights.Counts;
import agora.issues.Block;
import agora.issues.Departures;
import agora.issues.Issue;
import agora.issues.IssueCheck;
import agora.mailings.Mailing;
import agora.staff.Outcome;
import agora.staff.Refusal;
import agora.staff.words.Words;
import agora.store.Stored;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** <i>Udgaver</i>: the list, and an issue from its first word to its figures. */
public final class IssuePages {

  private static final int MONTHS = 12;

  private static final List<String> KINDS =
      Stream.of(Block.Kind.values()).map(Draft::word).toList();

  private static final Set<String> MORE = Set.of("image", "alt", "topics");
  private static final Set<String> OPTIONAL = Set.of("author", "isbn", "image", "alt", "topics");

  private final Reading reading;
  private final CommandRunner giver;

  IssuePages(Reading reading, CommandRunner giver) {
    this.reading = reading;
    this.giver = giver;
  }

  /** An issue in the list. */
  public record Row(String name, String subject, IssueState state, String address) {}

  /**
   * A block in the editor.
   *
   * @param more what is folded away until it is asked for, or wrong
   */
  public record Part(
      int at, String kind, List<FormField> boxes, List<FormField> more, boolean isWrong) {

    public boolean isOpen() {
      return more.stream().anyMatch(FormField::isWrong);
    }
  }

  /** Something to press that gives a command. */
  public record Press(String command, String button, Map<String, String> fields, String look) {}

  /** A figure of a mailing. */
  public record Figure(String name, long value) {}

  /** What an issue is called: its month, or else what readers see. */
  static String name(LocalTimes when, Issue issue) {
    if (issue.id().matches("[0-9]{4}-(0[1-9]|1[0-2])")) {
      return when.month(YearMonth.parse(issue.id()));
    }
    return issue.subject().isBlank() ? issue.id() : issue.subject();
  }

  Response list(Visit visit) {
    Club club = visit.ofClub();
    LocalTimes when = reading.when(club);
    List<Issue> issues = reading.issues().all(club.id());
    List<Row> rows =
        issues.reversed().stream()
            .map(
                issue ->
                    new Row(
                        name(when, issue),
                        issue.subject().isBlank() ? "Uden emne endnu" : issue.subject(),
                        reading.state(club, issue),
                        Addresses.issue(club.id(), issue.id())))
            .toList();
    YearMonth now = YearMonth.from(reading.now().atZone(ZoneId.of(club.rhythm().zone())));
    List<FormField.Option> months =
        IntStream.range(0, MONTHS)
            .mapToObj(now::plusMonths)
            .filter(month -> Overview.of(issues, month).isEmpty())
            .map(month -> new FormField.Option(month.toString(), when.month(month), false))
            .toList();
    return visit.page(
        200,
        "issues",
        Map.of(
            "frame",
            ScreenFrame.of(visit, "Udgaver", Place.ISSUES),
            "rows",
            rows,
            "months",
            months,
            "address",
            Addresses.club(club.id()) + "/issues",
            "writes",
            giver.may(visit, "save-issue")));
  }

  /** Begins an issue in the shape of the newest. */
  Response begin(Visit visit) {
    Club club = visit.ofClub();
    List<Issue> issues = reading.issues().all(club.id());
    String id = visit.form().text("id");
    if (issues.stream().noneMatch(each -> each.id().equals(id))) {
      Draft draft = Draft.begin(club.id(), id, issues.isEmpty() ? null : issues.getLast());
      if (giver.give(visit, "save-issue", draft.fields())
          instanceof Outcome.Refused<?>(var refusal)) {
        return CommonScreens.say(
            refusal.status(),
            ScreenFrame.of(visit, Words.in(Language.DANISH).title(refusal.why()), Place.ISSUES),
            Words.in(Language.DANISH).detail(refusal.why()),
            "Til udgaverne",
            Addresses.club(club.id()) + "/issues");
      }
      giver.say(
          visit,
          FlashMessage.of(
              issues.isEmpty()
                  ? "Udgaven er begyndt. Skriv løs, og gem så tit du vil."
                  : "Udgaven er begyndt med samme opbygning som den forrige."));
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

  private Draft draft(Visit visit, Stored<Issue> stored) {
    Issue issue = stored.content().orElseThrow();
    return Draft.of(
        issue,
        reading.reasons().of(visit.ofClub().id(), issue.id()),
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
    String[] act = visit.form().text("do").split(":", 2);
    Draft draft =
        act[0].equals("restore")
            ? draft(visit, stored)
            : Draft.of(giver.posted(visit, "save-issue"));
    int at = number(act.length > 1 ? act[1] : "");
    FlashMessage note = FlashMessage.of("Gemt " + reading.when(club).clock(reading.now()) + ".");
    String address = Addresses.issue(club.id(), visit.path("issue"));
    switch (act[0]) {
      case "up" -> at = draft.move(at, -1);
      case "down" -> at = draft.move(at, 1);
      case "copy" -> at = draft.copy(at);
      case "add" -> at = draft.add(KINDS.contains(act[1]) ? act[1] : "text");
      case "remove" -> {
        note =
            new FlashMessage(
                "Delen er fjernet.",
                Map.of("do", "restore:" + at, "block", draft.block(at)),
                address);
        draft.remove(at);
        at = -1;
      }
      case "restore" -> draft.restore(at, visit.form().text("block"));
      default -> at = -1;
    }
    Map<String, @Nullable Object> fields = draft.fields();
    fields.put("id", visit.path("issue"));
    fields.put("club", club.id());
    boolean approved = stored.content().get().approved() != null;
    if (giver.give(visit, "save-issue", fields) instanceof Outcome.Refused<?>(var refusal)) {
      return page(visit, refusal.status(), stored.content().get(), fields, refusal);
    }
    giver.say(
        visit,
        approved
            ? new FlashMessage(
                note.text() + " Godkendelsen er faldet bort, for teksten er ændret.",
                note.undo(),
                note.address())
            : note);
    return Response.seeOther(address + (at >= 0 ? "#part-" + at : ""));
  }

  private static int number(String text) {
    return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : -1;
  }

  private Response page(
      Visit visit,
      int status,
      Issue issue,
      Map<String, @Nullable Object> fields,
      @Nullable Refusal refusal) {
    Club club = visit.ofClub();
    LocalTimes when = reading.when(club);
    IssueCheck check = reading.check(club, issue);
    IssueState state = reading.state(club, issue);
    List<Fault> found =
        refusal == null || refusal.errors().isEmpty()
            ? Stream.concat(check.errors().stream(), check.warnings().stream()).toList()
            : refusal.errors();
    FormFields.Drawn drawn =
        FormFields.draw(
            giver.known("save-issue"), fields, state.isOpen() ? found : List.of(), club, reading);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("frame", ScreenFrame.of(visit, name(when, issue), Place.ISSUES));
    values.put("issue", issue);
    values.put("state", state);
    values.put("says", says(club, issue, state, check, visit));
    values.put("address", Addresses.issue(club.id(), issue.id()));
    values.put("writes", state.isOpen() && giver.may(visit, "save-issue"));
    values.put("heads", heads(drawn));
    values.put("parts", parts(drawn));
    values.put("presses", presses(visit, club, issue, state, check));
    values.put("figures", state.isOpen() ? List.of() : figures(issue));
    values.put("offer", offer(issue, club));
    values.put(
        "kinds",
        KINDS.stream()
            .map(kind -> new FormField.Option(kind, Labels.choice(kind), false))
            .toList());
    if (refusal != null) {
      values.put("problem", Problem.of(refusal, drawn.rest()));
    }
    return visit.page(status, "issue", values);
  }

  /** All but the blocks. */
  private static List<FormField> heads(FormFields.Drawn drawn) {
    return drawn.boxes().stream()
        .filter(box -> !box.name().equals("blocks") && !box.name().equals("id"))
        .map(
            box ->
                box.name().equals("leaves") && !box.isWrong()
                    ? FormField.hidden("leaves", box.value())
                    : box)
        .map(box -> box.kind() == FormField.Kind.LINE ? box.needed() : box)
        .toList();
  }

  private static List<Part> parts(FormFields.Drawn drawn) {
    List<Part> parts = new ArrayList<>();
    for (FormField block : drawn.of("blocks").inner()) {
      String kind =
          block.of("kind").options().stream()
              .filter(FormField.Option::chosen)
              .findFirst()
              .map(FormField.Option::value)
              .orElse("");
      if (!kind.isEmpty()) {
        List<FormField> boxes = block.inner().stream().map(box -> shown(box, kind)).toList();
        parts.add(
            new Part(
                parts.size(),
                Labels.choice(kind),
                boxes.stream().filter(box -> !isMore(box)).toList(),
                boxes.stream().filter(IssuePages::isMore).toList(),
                block.isWrong()));
      }
    }
    return parts;
  }

  /** What the form of a kind asks for; what stands in other fields stays there. */
  private static Set<String> asked(Block.Kind kind) {
    return switch (kind) {
      case TEXT -> Set.of("title", "text", "image", "alt", "topics");
      case ARTICLE ->
          Set.of("title", "author", "text", "url", "linkText", "image", "alt", "topics");
      case BOOK ->
          Set.of("title", "author", "isbn", "text", "url", "linkText", "image", "alt", "topics");
      case CONTEXT -> Set.of("title", "text", "url", "linkText", "topics");
      case EVENT -> Set.of("event", "title", "text", "topics");
      case OFFER -> Set.of("title", "text", "url", "linkText", "image", "alt", "topics");
    };
  }

  private static boolean isMore(FormField box) {
    return box.kind() != FormField.Kind.HIDDEN && MORE.contains(box.field());
  }

  private static FormField shown(FormField box, String kind) {
    String field = box.field();
    boolean asked = Draft.kind(kind).filter(each -> asked(each).contains(field)).isPresent();
    boolean known = Stream.of(Block.Kind.values()).anyMatch(each -> asked(each).contains(field));
    if (field.equals("kind")) {
      return FormField.hidden(box.name(), kind);
    }
    return asked || !(known || field.equals("id")) || !box.wrong().isEmpty()
        ? OPTIONAL.contains(field) ? box : box.needed()
        : FormField.hidden(box.name(), box.value());
  }

  /** Where it stands, in a sentence or two. */
  private String says(Club club, Issue issue, IssueState state, IssueCheck check, Visit visit) {
    LocalTimes when = reading.when(club);
    return switch (state) {
      case DRAFT -> {
        int errors = check.errors().size();
        yield errors == 1
            ? "Der mangler én ting, før den kan godkendes."
            : "Der mangler %d ting, før den kan godkendes.".formatted(errors);
      }
      case WITH_PANEL, READY ->
          giver.may(visit, "approve-issue")
              ? "Den er klar. Læs den igennem, og godkend den."
              : "Den er klar. Bed en, der godkender, om at læse den.";
      case APPROVED ->
          leaves(club, issue)
              .map(at -> "Den sendes af sig selv %s, %s.".formatted(when.moment(at), when.away(at)))
              .orElse(
                  "Den er godkendt, men sendes ikke af sig selv. Tryk »Send nu«, når den skal af sted.");
      case WAITING -> {
        Instant at = reading.mailing(issue).map(Mailing::notBefore).orElse(null);
        yield at == null
            ? "Den sendes om lidt."
            : "De første mails sendes %s. Indtil da kan du fortryde.".formatted(when.clock(at));
      }
      case SENDING -> "Den er ved at blive sendt. Du kan lukke siden imens.";
      case PAUSED -> "Den er sat på pause. De, der mangler, får den, når du fortsætter.";
      case SENT ->
          reading
              .mailing(issue)
              .map(mailing -> "Den blev sendt %s.".formatted(when.moment(mailing.created())))
              .orElse("");
      case CANCELLED -> "Den blev stoppet. De, der ikke havde fået den, får den ikke.";
      case UNDONE -> "Udsendelsen blev fortrudt, og ingen fik den. Ret den, og send den igen.";
    };
  }

  private Optional<Instant> leaves(Club club, Issue issue) {
    return Departures.of(club, reading.clubs(), reading.issues())
        .of(issue)
        .map(java.time.ZonedDateTime::toInstant)
        .filter(at -> at.isAfter(reading.now()));
  }

  private List<Press> presses(
      Visit visit, Club club, Issue issue, IssueState state, IssueCheck check) {
    Map<String, String> ofIssue = Map.of("issue", issue.id());
    Map<String, String> ofMailing = Map.of("mailing", Mailing.id(club.id(), issue.id()));
    List<Press> presses = new ArrayList<>();
    switch (state) {
      case DRAFT -> {}
      case WITH_PANEL, READY -> {
        presses.add(new Press("approve-issue", "Godkend", ofIssue, "primary"));
        presses.add(new Press("preview-issue", "Send prøve til panelet", ofIssue, ""));
      }
      case APPROVED, UNDONE -> {
        if (state == IssueState.UNDONE && !check.errors().isEmpty()) {
          break;
        }
        if (agora.issues.ContentHash.isApproved(issue)) {
          presses.add(new Press("send-now", "Send nu", ofIssue, ""));
          presses.add(new Press("withdraw-approval", "Træk godkendelsen tilbage", ofIssue, ""));
        } else {
          presses.add(new Press("approve-issue", "Godkend", ofIssue, "primary"));
        }
      }
      case WAITING -> presses.add(new Press("undo-mailing", "Fortryd", ofMailing, "primary"));
      case SENDING -> {
        presses.add(new Press("pause-mailing", "Sæt på pause", ofMailing, ""));
        presses.add(new Press("cancel-mailing", "Stop for altid", ofMailing, "danger"));
      }
      case PAUSED -> {
        presses.add(new Press("resume-mailing", "Fortsæt", ofMailing, "primary"));
        presses.add(new Press("cancel-mailing", "Stop for altid", ofMailing, "danger"));
      }
      case SENT, CANCELLED -> {
        if (reading.counts(issue).of(Counter.MISSING) > 0) {
          presses.add(new Press("retry-batches", "Prøv igen med dem, der mangler", ofMailing, ""));
        }
      }
    }
    presses.removeIf(press -> !giver.may(visit, press.command()));
    return presses;
  }

  private List<Figure> figures(Issue issue) {
    Counts counts = reading.counts(issue);
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure("skal have den", counts.of(Counter.PLANNED)));
    figures.add(new Figure("sendt", counts.of(Counter.SENT)));
    figures.add(new Figure("nået frem", counts.of(Counter.DELIVERED)));
    figures.add(new Figure("kom retur", counts.of(Counter.BOUNCED)));
    figures.add(new Figure("kom ikke af sted", counts.of(Counter.MISSING)));
    figures.add(new Figure("klik af mennesker", counts.all(Counter.HUMAN)));
    return figures;
  }

  /** What readers get against what they are asked for, in a sentence. */
  private String offer(Issue issue, Club club) {
    long asks = IssueCheck.sales(issue, reading.events().all(club.id()));
    long gets = issue.blocks().size() - asks;
    String get = gets == 1 ? "Læserne får én ting." : "Læserne får %d ting.".formatted(gets);
    return asks == 0
        ? get + " Vi beder dem ikke om noget."
        : get + " Vi beder dem om %d.".formatted(asks);
  }
}

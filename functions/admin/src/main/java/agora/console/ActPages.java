package agora.console;

import agora.checks.Fault;
import agora.console.words.ActWords;
import agora.console.words.ScreenFrameWords;
import agora.edge.lambda.Json;
import agora.edge.web.Response;
import agora.staff.ApproveIssue;
import agora.staff.AskApproval;
import agora.staff.CommandSpec;
import agora.staff.Outcome;
import agora.staff.Refusal;
import agora.staff.RefusalReason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Every command as a form that is made of its fields. */
public final class ActPages {

  private static final Pattern BACK = Pattern.compile("/admin/clubs(/[A-Za-z0-9._~-]+)+");

  /** What gets its name of its subject where nobody gives it one. */
  private static final Set<String> NAMED = Set.of("send-message", "send-correction");

  private static final String UNDO = "undo-mailing";

  private final Reading reading;
  private final CommandRunner giver;
  private final IssuePages issues;
  private final ApprovalPages approvals;

  ActPages(Reading reading, CommandRunner giver, IssuePages issues, ApprovalPages approvals) {
    this.reading = reading;
    this.giver = giver;
    this.issues = issues;
    this.approvals = approvals;
  }

  /** A place with its acts. */
  public record Group(String name, List<Act> acts) {}

  Response list(Visit visit) {
    String wanted = visit.query("q");
    Map<Place, List<Act>> places = new LinkedHashMap<>();
    for (Act act : Act.all(visit.language())) {
      if (giver.may(visit, act.command()) && act.isMeantBy(wanted)) {
        places.computeIfAbsent(act.place(), _ -> new ArrayList<>()).add(act);
      }
    }
    List<Group> groups =
        places.entrySet().stream()
            .map(each -> new Group(each.getKey().called(visit.language()), each.getValue()))
            .toList();
    return visit.page(
        200,
        "acts",
        Map.of(
            "frame",
            ScreenFrame.of(visit, ActWords.in(visit.language()).allYouCanDo(), Place.CLUB),
            "groups",
            groups,
            "wanted",
            wanted,
            "club",
            visit.ofClub()));
  }

  Response form(Visit visit) {
    Optional<Act> act = Act.of(visit.path("command"), visit.language());
    if (act.isEmpty() || giver.about(visit.path("command")).isEmpty()) {
      return CommonScreens.missing(visit);
    }
    if (!giver.may(visit, act.get().command())) {
      return forbidden(visit, act.get());
    }
    Map<String, @Nullable Object> asked = new LinkedHashMap<>(visit.request().query());
    return page(visit, act.get(), 200, asked, List.of(), null, List.of());
  }

  private Response forbidden(Visit visit, Act act) {
    return CommonScreens.say(
        403,
        ScreenFrame.of(visit, ScreenFrameWords.in(visit.language()).notAllowed(), act.place()),
        ScreenFrameWords.in(visit.language()).whoMay(giver.known(act.command()).roles()),
        ScreenFrameWords.in(visit.language()).toTheOverview(),
        Addresses.club(visit.ofClub().id()));
  }

  Response give(Visit visit) {
    Optional<Act> found = Act.of(visit.path("command"), visit.language());
    if (found.isEmpty() || giver.about(visit.path("command")).isEmpty()) {
      return CommonScreens.missing(visit);
    }
    Act act = found.get();
    if (act.command().equals("help")) {
      return list(visit); // which says the same in words
    }
    Map<String, @Nullable Object> fields = giver.posted(visit, act.command());
    if (NAMED.contains(act.command()) && Json.asText(fields.get("id")).isBlank()) {
      String name = Posted.name(Json.asText(fields.get("subject")));
      fields.put(
          "id",
          name
              + "-"
              + reading.when(visit.ofClub(), visit.language()).today()); // again tomorrow is new
    }
    return switch (giver.give(visit, act.command(), fields)) {
      case Outcome.Refused<?>(var refusal) when refusal.why() instanceof RefusalReason.Forbidden ->
          forbidden(visit, act);
      case Outcome.Refused<?>(var refusal)
          when refusal.why() instanceof RefusalReason.Overtaken && isRead(fields, visit) -> {
        giver.say(visit, FlashMessage.warning(ActWords.in(visit.language()).changedSinceRead()));
        yield Response.seeOther(visit.form().text("back"));
      }
      case Outcome.Refused<?>(var refusal) when refusal.why() instanceof RefusalReason.NotReady ->
          notReady(visit.of(Json.asText(fields.get("issue"))), refusal);
      case Outcome.Refused<?>(var refusal) ->
          page(visit, act, refusal.status(), fields, refusal.errors(), refusal, List.of());
      case Outcome.Done<?>(var result) -> {
        boolean tried = Boolean.TRUE.equals(fields.get("dryRun")) || fields.containsKey("look");
        String back = visit.form().text("back");
        boolean leads = BACK.matcher(back).matches();
        Optional<FlashMessage> undo =
            undo(
                visit,
                act,
                result,
                leads ? back : Addresses.act(visit.ofClub().id(), act.command()));
        if (act.reads() || tried || (!leads && undo.isEmpty())) {
          List<Answers.Row> rows = Answers.of(result, reading, visit.ofClub(), visit.language());
          yield page(visit, act, 200, fields, List.of(), null, done(visit, act, tried, rows));
        }
        giver.say(visit, undo.orElseGet(() -> FlashMessage.of(done(visit, act, result))));
        yield Response.seeOther(leads ? back : Addresses.act(visit.ofClub().id(), act.command()));
      }
    };
  }

  /** Where it can be mended; for who can't, where they can have somebody else do it. */
  private Response notReady(Visit visit, Refusal refusal) {
    return giver.may(visit, "save-issue")
        ? issues.notReady(visit, refusal)
        : approvals.notReady(visit, refusal);
  }

  /** <i>Fortryd</i> of what leaves in ten minutes; an issue's own page has it anyway. */
  private Optional<FlashMessage> undo(Visit visit, Act act, Record result, String back) {
    if (act.command().equals("send-now") || !giver.may(visit, UNDO)) {
      return Optional.empty();
    }
    return Answers.leaving(result, reading.when(visit.ofClub(), visit.language()))
        .map(
            mailing ->
                FlashMessage.undoable(
                    act.done(),
                    Map.of("mailing", mailing, "back", back),
                    Addresses.act(visit.ofClub().id(), UNDO)));
  }

  /** Whether it was given from the page that shows what it is about, which is then read again. */
  private static boolean isRead(Map<String, @Nullable Object> fields, Visit visit) {
    return fields.containsKey(ApproveIssue.SEEN)
        && BACK.matcher(visit.form().text("back")).matches();
  }

  /** What was done, and who has got a mail of it. */
  private static String done(Visit visit, Act act, Record result) {
    if (result instanceof AskApproval.Asked(_, _, var told)) {
      return told.isEmpty()
          ? ActWords.in(visit.language()).takenBack()
          : ActWords.in(visit.language())
              .mailed(told.stream().map(each -> People.called(each, visit.language())).toList());
    }
    return act.done();
  }

  private static List<Answers.Row> done(
      Visit visit, Act act, boolean tried, List<Answers.Row> rows) {
    if (act.reads()) {
      return rows;
    }
    List<Answers.Row> all = new ArrayList<>();
    all.add(
        new Answers.Row(
            "", tried ? ActWords.in(visit.language()).onlyTried() : act.done(), List.of()));
    all.addAll(rows);
    return all;
  }

  private Response page(
      Visit visit,
      Act act,
      int status,
      Map<String, @Nullable Object> fields,
      List<Fault> errors,
      @Nullable Refusal refusal,
      List<Answers.Row> answer) {
    CommandSpec about = giver.known(act.command());
    FormFields.Drawn drawn =
        FormFields.draw(about, fields, errors, visit.club(), reading, visit.language());
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("frame", ScreenFrame.of(visit, act.name(), act.place()));
    values.put("act", act);
    values.put(
        "boxes",
        drawn.boxes().stream()
            .filter(
                box -> !NAMED.contains(act.command()) || !box.name().equals("id") || box.isWrong())
            .sorted(Comparator.comparing(box -> !box.isChosen())) // a file comes first
            .toList());
    values.put("answer", answer);
    values.put("address", Addresses.act(visit.ofClub().id(), act.command()));
    values.put("back", visit.request().query().getOrDefault("back", visit.form().text("back")));
    if (refusal != null) {
      values.put("refused", RefusalNotice.of(refusal, drawn.rest(), visit.language()));
    }
    return visit.page(status, "act", values);
  }
}

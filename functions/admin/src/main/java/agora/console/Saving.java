package agora.console;

import agora.clubs.Club;
import agora.console.words.EditorWords;
import agora.edge.lambda.Json;
import agora.edge.web.Response;
import agora.issues.Issue;
import agora.issues.Version;
import agora.staff.Outcome;
import agora.staff.RefusalReason;
import agora.store.Stored;
import agora.writing.Markdown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an editor's page asks for while somebody types: to save it, and to clean what they paste.
 */
final class Saving {

  /** Who types and who is overtaken each time by others waits for the next save. */
  private static final int TRIES = 5;

  private static final int LONGEST_PASTE = 2_000_000;

  private final Reading reading;
  private final CommandRunner giver;

  Saving(Reading reading, CommandRunner giver) {
    this.reading = reading;
    this.giver = giver;
  }

  /** Pasted HTML as the editor takes it. */
  Response clean(Visit visit) {
    String html = visit.form().text("html");
    return html.length() > LONGEST_PASTE
        ? Response.of(413, "text/plain; charset=utf-8", "")
        : Response.of(200, "text/html; charset=utf-8", Markdown.html(Markdown.of(html)))
            .with("content-security-policy", "default-src 'none'; sandbox");
  }

  /**
   * Saves the fields that somebody has typed in. A field that cannot be saved as it is keeps none
   * of the others waiting; nor does one that somebody else has written meanwhile.
   */
  Response save(Visit visit) {
    Patch patch = Patch.of(visit.form());
    Map<String, String> wrong = new LinkedHashMap<>();
    for (int tries = 0; tries < TRIES; tries++) {
      Stored<Issue> stored = reading.issues().read(visit.ofClub().id(), visit.path("issue"));
      if (stored.content().isEmpty()) {
        break;
      }
      Issue issue = stored.content().get();
      if (!reading.standing(visit.ofClub(), issue).state().isOpen()) {
        return Response.json(
            410, Json.write(Map.of("said", EditorWords.in(visit.language()).hasLeft())));
      }
      Draft draft = draft(issue, stored.version());
      Map<String, @Nullable Object> before = draft.fields();
      String was = Json.write(before);
      List<Patch.Rival> rivals = patch.into(draft);
      if (Json.write(draft.fields()).equals(was)) {
        return answer(visit, issue, rivals, wrong, false, false);
      }
      Outcome<?> outcome = giver.give(visit, "save-issue", draft.fields());
      if (outcome instanceof Outcome.Done<?>) {
        Issue saved = reading.issues().find(issue.club(), issue.id()).orElseThrow();
        return answer(visit, saved, rivals, wrong, true, issue.approved() != null);
      }
      if (outcome instanceof Outcome.Refused<?>(var refusal)
          && !(refusal.why() instanceof RefusalReason.Overtaken)) {
        Map<String, String> faults = Findings.byPath(refusal.errors(), draft, visit.language());
        Patch rest = patch.without(faults.keySet());
        if (rest.changes().size() == patch.changes().size()) {
          break; // it is for something else, which the page says when it is loaded again
        }
        wrong.putAll(faults);
        patch = rest;
      }
    }
    return Response.json(503, "{}");
  }

  private Draft draft(Issue issue, long version) {
    return Draft.of(
        issue, reading.reasons().of(issue.club(), issue.id()), version, giver.known("save-issue"));
  }

  private Response answer(
      Visit visit,
      Issue issue,
      List<Patch.Rival> rivals,
      Map<String, String> wrong,
      boolean saved,
      boolean wasApproved) {
    Club club = visit.ofClub();
    IssueLookups standing = reading.standing(club, issue);
    Draft draft = draft(issue, 0);
    Findings found = Findings.of(standing, draft, visit.language());
    Map<String, String> faults = Findings.byPath(found.marked(), draft, visit.language());
    faults.putAll(wrong);
    IssueStand stand = IssueStand.of(reading, giver, visit, standing);
    Map<String, Object> values =
        Map.of("stand", stand, "issue", issue, "frame", ScreenFrame.of(visit, "", Place.ISSUES));
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("saved", saved);
    answer.put("said", said(visit, rivals, wrong.keySet(), wasApproved));
    answer.put("faults", faults);
    answer.put("wrong", wrong);
    answer.put("kept", kept(visit, rivals));
    answer.put(
        "parts",
        Map.of(
            "stand", Templates.of("stand", values),
            "missing", Templates.of("missing", Map.of("missing", found.missing())),
            "presses", Templates.of("presses", values),
            "offer", Templates.of("offer", values)));
    return Response.json(200, Json.write(answer));
  }

  private String said(
      Visit visit, List<Patch.Rival> rivals, Set<String> wrong, boolean wasApproved) {
    if (!rivals.isEmpty()) {
      return EditorWords.in(visit.language()).bothWriteHere();
    }
    String saved =
        EditorWords.in(visit.language())
            .saved(reading.when(visit.ofClub(), visit.language()).clock(reading.now()));
    return wrong.isEmpty()
        ? saved + (wasApproved ? " " + EditorWords.in(visit.language()).approvalFell() : "")
        : saved + " " + EditorWords.in(visit.language()).notYetSaved();
  }

  /** What somebody else wrote, by the fields that it stands in. */
  private Map<String, @Nullable Object> kept(Visit visit, List<Patch.Rival> rivals) {
    Map<String, @Nullable Object> kept = new LinkedHashMap<>();
    for (Patch.Rival rival : rivals) {
      String theirs = rival.theirs();
      kept.put(
          rival.mine().path(),
          Map.of(
              "by",
              theirs == null ? EditorWords.in(visit.language()).removedIt() : other(visit),
              "text",
              theirs == null ? "" : theirs,
              "value",
              theirs == null ? "" : rival.mine().shown(theirs)));
    }
    return kept;
  }

  /** Who else has saved last. */
  private String other(Visit visit) {
    return reading.versions().of(visit.ofClub().id(), visit.path("issue"), reading.now()).stream()
        .map(Version::by)
        .filter(by -> !by.equals(visit.staff().name()))
        .findFirst()
        .map(by -> People.called(by, visit.language()))
        .orElse(EditorWords.in(visit.language()).somebody());
  }
}

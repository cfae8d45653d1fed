package agora.staff;

import agora.checks.Fault;
import agora.checks.Problem;
import agora.checks.Texts;
import agora.clubs.Club;
import agora.edge.aws.SingleMails;
import agora.issues.Issue;
import agora.staff.words.ColleagueWords;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Mails an issue as it stands to one of the staff: to whoever asks, where nobody else is named. */
public record SendTest(Content content, RenderIssue rendering, SingleMails mails)
    implements Command<SendTest.Sent> {

  private static final CommandSpec ABOUT =
      CommandSpec.of(
          "send-test",
          Set.of(Role.WRITER, Role.APPROVER, Role.ADMIN),
          Field.club(),
          Field.issue(),
          Field.of(
              "to",
              FieldType.MAIL,
              "whoever gives the command, or one of the club's staff; the former where it is left"
                  + " out"));

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<Sent> run(Input input) {
    String club = input.id("club");
    String issue = input.id("issue");
    String actor = input.actor().name();
    String to = input.textOr("to", actor);
    return input.then(
        () -> content.issue(club, issue).then((found, draft) -> send(found, draft, to, actor)));
  }

  private Outcome<Sent> send(Club club, Issue issue, String to, String actor) {
    List<String> known =
        Stream.concat(Stream.of(actor).filter(Texts::isMail), club.staff().stream())
            .distinct()
            .toList();
    if (!known.contains(to)) {
      return Outcome.invalid(
          List.of(
              new Fault("to", known.isEmpty() ? new Problem.NoMail() : new Problem.NoneOf(known))));
    }
    RenderIssue.Shown shown = rendering.shown(club, issue, club.language());
    mails.toStaff(
        club,
        List.of(to),
        ColleagueWords.in(club.language()).test(shown.subject()),
        RenderIssue.unnamed(shown.html()),
        RenderIssue.unnamed(shown.text()));
    return new Outcome.Done<>(new Sent(club.id(), issue.id(), to));
  }

  /** What was mailed, and to whom. */
  public record Sent(String club, String issue, String to) {}
}

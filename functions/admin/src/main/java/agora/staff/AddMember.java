package agora.staff;

import agora.checks.Fault;
import agora.checks.Problem;
import agora.clubs.Club;
import agora.clubs.Controller;
import agora.clubs.Language;
import agora.edge.aws.SingleMails;
import agora.edge.aws.Suppression;
import agora.ids.MemberId;
import agora.members.Address;
import agora.members.Member;
import agora.members.consents.Shown;
import agora.members.consents.Wording;
import agora.members.limits.MailLimit;
import agora.members.links.PersonalLinks;
import agora.members.memberships.Memberships;
import agora.members.memberships.PendingSignUp;
import agora.members.memberships.SignUp;
import agora.members.memberships.SignUpResult;
import agora.pages.ConfirmPage;
import agora.pages.SingleMail;
import agora.pages.SingleMailFoot;
import agora.pages.SingleMailTexts;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Signs somebody up who stands at the desk. They become a member by the button behind the link in
 * their mail, as everybody does: staff cannot consent for them.
 */
public final class AddMember implements Command<AddMember.Added> {

  private static final CommandSpec ABOUT =
      CommandSpec.of(
          "add-member",
          Role.DESK,
          Field.club(),
          Field.of("email", FieldType.MAIL, "their address").needed(),
          Field.of("name", FieldType.TEXT, "if they give it"),
          Field.of(
              "language",
              FieldType.TEXT,
              "one of the club's, as they like to read; its first where it is left out"),
          Field.of("topics", FieldType.TEXTS, "a list of topic ids that they choose"),
          Field.of(
              "source",
              FieldType.TEXT,
              "where they said yes: desk, or the name of a fair or meeting"),
          Field.of(
              "document",
              FieldType.TEXT,
              "what they said yes on, such as the number of a paper form"),
          Field.of(
                  "consent",
                  FieldType.FLAG,
                  "true: the consent text was read to them or by them, and they said yes")
              .needed());

  private static final Pattern SOURCE = Pattern.compile("[a-z0-9-]{1,40}");

  private final Content content;
  private final Memberships memberships;
  private final PersonalLinks links;
  private final SingleMails mails;
  private final Suppression suppression;
  private final MailLimit limit;
  private final String publicBaseUrl;

  AddMember(
      Content content,
      Memberships memberships,
      PersonalLinks links,
      SingleMails mails,
      Suppression suppression,
      MailLimit limit,
      String publicBaseUrl) {
    this.content = content;
    this.memberships = memberships;
    this.links = links;
    this.mails = mails;
    this.suppression = suppression;
    this.limit = limit;
    this.publicBaseUrl = publicBaseUrl;
  }

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<Added> run(Input input) {
    String clubId = input.id("club");
    Optional<Address> address = MemberFields.address(input);
    String name = MemberFields.name(input);
    Language language = input.language("language");
    List<String> topics = input.texts("topics").stream().distinct().toList();
    String source = input.textOr("source", "desk");
    String document = MemberFields.document(input, "document", "said in person");
    if (!input.flag("consent", false)) {
      input.error("consent", new Problem.NoYes());
    }
    Optional<Club> club = content.clubs().find(clubId);
    club.map(Club::languages)
        .filter(each -> language != null && !each.contains(language))
        .ifPresent(each -> input.error("language", new Problem.NoLanguage(Language.codes(each))));
    if (!SOURCE.matcher(source).matches()) {
      input.error("source", new Problem.NoSource());
    }
    club.map(content::takesNobody)
        .ifPresent(closed -> closed.forEach(each -> input.error(each.field(), each.problem())));
    club.map(each -> MemberFields.unknown(each, topics))
        .filter(unknown -> !unknown.isEmpty())
        .ifPresent(unknown -> input.error("topics", new Problem.NoTopic(unknown)));
    List<Fault> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    Club found = club.orElseThrow();
    if (!limit.allows(address.orElseThrow(), MailLimit.By.DESK)) {
      return Outcome.refused(new RefusalReason.TooManyMails(), "email", new Problem.MailedToday());
    }
    return new Outcome.Done<>(
        add(
            input,
            found,
            address.orElseThrow(),
            name,
            topics,
            source,
            shown(found, language, input.actor(), document)));
  }

  /** Somebody who was asked to confirm, or why they were not. */
  public record Added(
      String club,
      MemberId member,
      @JsonSerialize(using = ConstantSerializer.class) Status status) {}

  /** What became of somebody at the desk. */
  public enum Status {
    CONFIRMATION_SENT,
    MEMBER_ALREADY,
    /** They complained, or their address is no more. */
    NEVER_WRITE_TO
  }

  private Added add(
      Input input,
      Club club,
      Address address,
      @Nullable String name,
      List<String> topics,
      String source,
      Shown shown) {
    SignUpResult joined =
        memberships.join(
            new SignUp(
                club.id(),
                address,
                name,
                shown.language(),
                topics,
                null,
                Member.Tracking.NONE,
                source,
                club.forChildren(),
                shown));
    input.concerns(joined.member());
    Status status =
        switch (joined) {
          case SignUpResult.Already(var known) ->
              known.state() == Member.State.ACTIVE ? Status.MEMBER_ALREADY : Status.NEVER_WRITE_TO;
          case SignUpResult.Pending(var asking, var before) -> {
            if (before == Member.State.BOUNCED && limit.liftsSuppression(asking.member())) {
              suppression.lift(asking.member().email());
            }
            mail(club, asking);
            yield Status.CONFIRMATION_SENT;
          }
        };
    return new Added(club.id(), joined.member().id(), status);
  }

  /** What was read to them, or by them. */
  private Shown shown(Club club, @Nullable Language language, Actor actor, String document) {
    Language read = language == null ? club.languages().getFirst() : language;
    return MemberFields.told(content, club, read, actor, document);
  }

  private void mail(Club club, PendingSignUp asking) {
    Member member = asking.member();
    Controller controller = content.clubs().controller().orElseThrow();
    Wording.Names names = new Wording.Names(controller.library().name(), club.name());
    SingleMail mail =
        new SingleMailTexts(club, member.language())
            .confirm(new ConfirmPage(club, asking, names), links.confirm(member));
    SingleMailFoot foot = SingleMailFoot.of(controller, club, publicBaseUrl);
    mails.send(
        club,
        member,
        new SingleMails.Mail(
            member.email(),
            mail.subject(),
            new SingleMails.Body(mail.html(foot), mail.text(foot)),
            null));
  }
}

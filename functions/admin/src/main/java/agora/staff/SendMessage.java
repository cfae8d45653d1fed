package agora.staff;

import agora.checks.Fault;
import agora.checks.Problem;
import agora.checks.Texts;
import agora.clubs.Club;
import agora.events.Event;
import agora.events.Message;
import agora.store.Contents;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sends a short message: to those who have a code for an event (the speaker is ill), or to those
 * who chose a topic (twelve seats left), which counts as promotional.
 */
public record SendMessage(Content content, MessageSending telling)
    implements Command<SendMessage.Sent> {

  private static final int LONGEST_SUBJECT = 200;

  private static final CommandSpec ABOUT =
      CommandSpec.of(
          "send-message",
          Role.APPROVER,
          Field.club(),
          Field.of("id", FieldType.TEXT, "letters, digits and hyphens, new for each message")
              .needed(),
          Field.of("subject", FieldType.TEXT, "the mail's subject").needed(),
          Field.of("text", FieldType.MARKDOWN, "Markdown").needed(),
          Field.of("url", FieldType.ADDRESS, "where its link leads, if it has one"),
          Field.of("linkText", FieldType.TEXT, "what the link says"),
          Field.of(
              "event",
              FieldType.ID,
              "the event that it is about; without a topic, those who have a code for it get it"),
          Field.of("topic", FieldType.ID, "a topic of the club: who chose it gets it"),
          Field.of(
              "dryRun",
              FieldType.FLAG,
              "true, also where it is left out, to see who would be told what; false to send it"));

  /** A message, or what it would be. */
  public record Sent(boolean dryRun, MessageSending.Told told) {}

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  /** What staff gave. */
  private record Given(
      String id,
      String subject,
      String text,
      @Nullable String url,
      @Nullable String linkText,
      @Nullable String event,
      @Nullable String topic,
      boolean dryRun) {}

  @Override
  public Outcome<Sent> run(Input input) {
    String id = input.id("club");
    Given given =
        new Given(
            input.text("id"),
            input.text("subject"),
            input.markdown("text", ""),
            input.address("url"),
            input.optional("linkText"),
            input.optionalId("event"),
            input.optionalId("topic"),
            input.flag("dryRun", true));
    List<Fault> errors = new ArrayList<>(input.errors());
    errors.addAll(check(given));
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    Optional<Club> club = content.clubs().find(id);
    return club.isEmpty() ? Outcome.missing(RefusalReason.Thing.CLUB, id) : send(club.get(), given);
  }

  private Outcome<Sent> send(Club club, Given given) {
    String named = given.event();
    String topic = given.topic();
    Optional<Event> event =
        Optional.ofNullable(named).flatMap(each -> content.events().find(club.id(), each));
    if (named != null && event.isEmpty()) {
      return Outcome.missing(RefusalReason.Thing.EVENT, named);
    }
    if (topic != null && club.topics().stream().noneMatch(each -> each.id().equals(topic))) {
      return Outcome.invalid(List.of(new Fault("topic", new Problem.NoTopic(List.of(topic)))));
    }
    if (!content.closed(club).isEmpty()) {
      return Outcome.invalid(content.closed(club));
    }
    Message message =
        new Message(
            Message.About.WORD,
            given.subject(),
            given.text(),
            given.url(),
            given.linkText(),
            event.map(Event::facts).orElse(null),
            null,
            0,
            topic == null
                ? new Message.Audience(true, List.of(), List.of())
                : new Message.Audience(false, List.of(), List.of(topic)));
    if (!telling.reaches(club, message)) {
      return Outcome.refused(
          new RefusalReason.NobodyToTell(), "event", new Problem.NobodyHasCode());
    }
    if (given.dryRun()) {
      return new Outcome.Done<>(new Sent(true, telling.shown(club, message)));
    }
    String about = event.map(Event::id).orElse("");
    return switch (telling.tell(club, given.id() + "--message", about, message)) {
      case Outcome.Done<MessageSending.Told>(var told) -> new Outcome.Done<>(new Sent(false, told));
      case Outcome.Refused<MessageSending.Told>(var refusal) -> new Outcome.Refused<>(refusal);
    };
  }

  private static List<Fault> check(Given given) {
    List<Fault> errors = new ArrayList<>();
    if (!given.id().isEmpty() && !Texts.isId(given.id())) {
      errors.add(new Fault("id", new Problem.NoNewId(64)));
    }
    if (!Texts.isOneLine(given.subject()) || given.subject().length() > LONGEST_SUBJECT) {
      errors.add(new Fault("subject", new Problem.NoLine(LONGEST_SUBJECT)));
    }
    if (given.text().isEmpty()) {
      errors.add(new Fault("text", new Problem.Needed()));
    } else if (!Contents.fits(given.text())) {
      errors.add(new Fault("text", new Problem.TooLongTogether()));
    }
    if (given.url() != null && given.linkText() == null) {
      errors.add(new Fault("linkText", new Problem.NoLinkText()));
    }
    if (given.url() == null && given.linkText() != null) {
      errors.add(new Fault("url", new Problem.Needed()));
    }
    if (given.event() == null && given.topic() == null) {
      errors.add(new Fault("topic", new Problem.NobodyNamed()));
    }
    return errors;
  }
}

package agora.staff;

import agora.checks.FieldError;
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
public record SendMessage(Content content, Telling telling) implements Command<SendMessage.Sent> {

  private static final int LONGEST_SUBJECT = 200;

  private static final About ABOUT =
      About.of(
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
  public record Sent(boolean dryRun, Telling.Told told) {}

  @Override
  public About about() {
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
            input.optional("event"),
            input.optional("topic"),
            input.flag("dryRun", true));
    List<FieldError> errors = new ArrayList<>(input.errors());
    errors.addAll(check(given));
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    Optional<Club> club = content.clubs().find(id);
    return club.isEmpty()
        ? Outcome.missing("club", "There is no club " + id + ".")
        : send(club.get(), given);
  }

  private Outcome<Sent> send(Club club, Given given) {
    Optional<Event> event =
        Optional.ofNullable(given.event()).flatMap(each -> content.events().find(club.id(), each));
    if (given.event() != null && event.isEmpty()) {
      return Outcome.missing("event", "The club has no event " + given.event() + ".");
    }
    if (given.topic() != null
        && club.topics().stream().noneMatch(each -> each.id().equals(given.topic()))) {
      return Outcome.missing("topic", "The club has no topic " + given.topic() + ".");
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
            given.topic() == null
                ? new Message.Audience(true, List.of(), List.of())
                : new Message.Audience(false, List.of(), List.of(given.topic())));
    if (!telling.reaches(club, message)) {
      return Outcome.refused(
          409,
          "There is nobody to tell",
          "Nobody has a code for this event.",
          List.of(new FieldError("event", "Nobody has a code for this event.")));
    }
    if (given.dryRun()) {
      return new Outcome.Done<>(new Sent(true, telling.shown(club, message)));
    }
    String about = event.map(Event::id).orElse("");
    return switch (telling.tell(club, given.id() + "--message", about, message)) {
      case Outcome.Done<Telling.Told>(var told) -> new Outcome.Done<>(new Sent(false, told));
      case Outcome.Refused<Telling.Told>(var refusal) -> new Outcome.Refused<>(refusal);
    };
  }

  private static List<FieldError> check(Given given) {
    List<FieldError> errors = new ArrayList<>();
    if (!given.id().isEmpty() && !Texts.isId(given.id())) {
      errors.add(new FieldError("id", "Use letters a to z, digits and hyphens."));
    }
    if (!Texts.isOneLine(given.subject()) || given.subject().length() > LONGEST_SUBJECT) {
      errors.add(new FieldError("subject", "Use one line of at most 200 characters."));
    }
    if (given.text().isEmpty()) {
      errors.add(new FieldError("text", "This is needed."));
    } else if (!Contents.fits(given.text())) {
      errors.add(new FieldError("text", "This is too long to be kept."));
    }
    if (given.url() != null && given.linkText() == null) {
      errors.add(new FieldError("linkText", "Say where the link leads."));
    }
    if (given.event() == null && given.topic() == null) {
      errors.add(new FieldError("topic", "Name a topic, or an event whose codes they have."));
    }
    return errors;
  }
}

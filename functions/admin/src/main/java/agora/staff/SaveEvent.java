package agora.staff;

import agora.checks.Fault;
import agora.checks.Finding;
import agora.checks.Problem;
import agora.clubs.Club;
import agora.clubs.Language;
import agora.compose.Prose;
import agora.events.Event;
import agora.events.EventCheck;
import agora.events.EventMails;
import agora.staff.words.DraftWords;
import agora.store.Stored;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Saves an event; the schedules of its mails move along. */
public final class SaveEvent implements Command<EventDates.Standing> {

  private static final CommandSpec ABOUT =
      CommandSpec.of(
          "save-event",
          Role.WRITER,
          Field.club(),
          Field.of("id", FieldType.TEXT, "letters, digits and hyphens").needed(),
          Field.of("title", FieldType.TEXT, "as citizens read it").needed(),
          Field.of("text", FieldType.MARKDOWN, "Markdown"),
          Field.of("speaker", FieldType.TEXT, "who speaks, if anybody in particular"),
          Field.of("starts", FieldType.TIME, "UTC, as in 2026-12-10T18:00:00Z").needed(),
          Field.of("ends", FieldType.TIME, "UTC").needed(),
          Field.of("place", FieldType.TEXT, "where it is").needed(),
          Field.of("price", FieldType.WHOLE, "whole kroner, 0 for free").needed(),
          Field.of("shopUrl", FieldType.ADDRESS, "where tickets are sold, an https address"),
          Field.of(
              "opensAt",
              FieldType.TIME,
              "when members may unlock a code; an event without tickets leaves out this, the next"
                  + " two and shopUrl"),
          Field.of("closesAt", FieldType.TIME, "when the members' window closes"),
          Field.of("publicAt", FieldType.TIME, "when the public sale begins"),
          Field.of(
              "topics",
              FieldType.TEXTS,
              "ids of the club's topics: who chose one of them gets the event's mails"),
          Field.part(
              "mails",
              "{before, after, ticketsOpen, ticketsClosing}: before and after are {days, subject,"
                  + " text, url, linkText}, drafted where a field is left out; the others are true"
                  + " or false. Nothing leaves before approve-event-mails",
              note("before", "days before the event"),
              note("after", "days after it"),
              Field.of("ticketsOpen", FieldType.FLAG, "whether one leaves when members may unlock"),
              Field.of("ticketsClosing", FieldType.FLAG, "whether one leaves before that ends")),
          Field.version());

  private static final int YEARS_AHEAD = 5;
  private static final int DAYS_BEFORE = 3;
  private static final int DAYS_AFTER = 1;

  private final Content content;
  private final EventDates dates;
  private final MessageSending telling;

  SaveEvent(Content content, EventDates dates, MessageSending telling) {
    this.content = content;
    this.dates = dates;
    this.telling = telling;
  }

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<EventDates.Standing> run(Input input) {
    Optional<Club> club = Optional.ofNullable(input.idIfAny("club")).flatMap(content.clubs()::find);
    Event event = read(input, club.map(Club::language).orElse(Language.DANISH));
    int version = input.wholeOr("version", -1);
    List<Fault> found = new ArrayList<>(EventCheck.of(event));
    Instant farthest =
        dates.clock().instant().atZone(ZoneOffset.UTC).plusYears(YEARS_AHEAD).toInstant();
    if (event.ends().isAfter(farthest)) {
      found.add(new Fault("ends", new Problem.TooFarAhead(YEARS_AHEAD)));
    }
    club.ifPresent(each -> found.addAll(unknownTopics(event, each)));
    List<Fault> errors = input.errors(found);
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    if (club.isEmpty()) {
      return Outcome.missing(RefusalReason.Thing.CLUB, event.club());
    }
    Stored<Event> stands = content.events().read(event.club(), event.id());
    if (stands.content().map(Event::cancelled).orElse(false)) {
      return Outcome.refused(
          new RefusalReason.EventCancelled(), "id", new Problem.EventCancelled());
    }
    List<Fault> moved = moved(club.get(), stands, event);
    if (!moved.isEmpty()) {
      return Outcome.refused(new RefusalReason.ReadersKnow(), moved);
    }
    if (!stands.isAsRead(version)
        || !content.events().replace(stands, event, dates.clock().instant())) {
      return Outcome.overtaken("id", RefusalReason.Thing.EVENT);
    }
    return dates.keep(club.get(), event.id());
  }

  /** What readers know otherwise, by a code that they have or a mail that they got. */
  private List<Fault> moved(Club club, Stored<Event> stands, Event event) {
    Optional<Event> known =
        stands
            .content()
            .filter(each -> !each.isWhereAndWhen(event) || !each.sale().equals(event.sale()));
    if (known.isEmpty() || !telling.isKnown(club, known.get())) {
      return List.of();
    }
    Event before = known.get();
    return new Finding()
        .unless(before.starts().equals(event.starts()), "starts", new Problem.KnownToReaders())
        .unless(before.ends().equals(event.ends()), "ends", new Problem.KnownToReaders())
        .unless(before.place().equals(event.place()), "place", new Problem.KnownToReaders())
        .unless(before.sale().equals(event.sale()), "closesAt", new Problem.KnownToReaders())
        .errors();
  }

  private static Field note(String name, String days) {
    return Field.part(
        name,
        "{days, subject, text, url, linkText}, drafted where a field is left out",
        Field.of("days", FieldType.WHOLE, days),
        Field.of("subject", FieldType.TEXT, "the mail's subject"),
        Field.of("text", FieldType.MARKDOWN, "Markdown"),
        Field.of("url", FieldType.ADDRESS, "where its link leads"),
        Field.of("linkText", FieldType.TEXT, "what the link says"));
  }

  private static List<Fault> unknownTopics(Event event, Club club) {
    Set<String> known = club.topics().stream().map(Club.Topic::id).collect(Collectors.toSet());
    return IntStream.range(0, event.topics().size())
        .filter(i -> !known.contains(event.topics().get(i)))
        .mapToObj(
            i ->
                new Fault("topics[" + i + "]", new Problem.NoTopic(List.of(event.topics().get(i)))))
        .toList();
  }

  private static @Nullable EventMails mails(Input input, DraftWords draft) {
    Input mails = input.optionalObject("mails");
    if (mails == null) {
      return null;
    }
    String title = input.textOr("title", "");
    return new EventMails(
        note(
            mails.optionalObject("before"),
            DAYS_BEFORE,
            draft.soon(title),
            input.textOr("text", Prose.markdown(title))),
        note(
            mails.optionalObject("after"),
            DAYS_AFTER,
            draft.thanks(title),
            draft.thanksInFull(Prose.markdown(title))),
        mails.flag("ticketsOpen", false),
        mails.flag("ticketsClosing", false));
  }

  private static EventMails.@Nullable Note note(
      @Nullable Input note, int days, String subject, String text) {
    return note == null
        ? null
        : new EventMails.Note(
            note.wholeOr("days", days),
            note.textOr("subject", subject),
            note.markdown("text", text),
            note.address("url"),
            note.optional("linkText"));
  }

  private static Event read(Input input, Language language) {
    return new Event(
        input.id("club"),
        input.text("id"),
        input.text("title"),
        input.markdown("text", ""),
        input.optional("speaker"),
        input.instant("starts"),
        input.instant("ends"),
        input.text("place"),
        input.whole("price"),
        input.address("shopUrl"),
        input.optionalInstant("opensAt"),
        input.optionalInstant("closesAt"),
        input.optionalInstant("publicAt"),
        input.texts("topics"),
        mails(input, DraftWords.in(language)),
        false);
  }
}

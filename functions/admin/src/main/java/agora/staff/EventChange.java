package agora.staff;

import agora.clubs.Club;
import agora.events.Event;
import agora.events.Message;
import agora.store.Stored;
import java.util.ArrayList;
import java.util.List;

/**
 * Changes an event and tells those whom it concerns, in one act. The message waits before the event
 * is changed, and does not leave where the event is not as it says: so of a command that breaks off
 * nobody hears anything that is not so, and given again it goes on.
 */
public record EventChange(Content content, EventDates dates, MessageSending telling) {

  /** The fields of such a command: those that all have stand around its own. */
  static Field[] fields(Field... own) {
    List<Field> all = new ArrayList<>(List.of(Field.club(), Field.event()));
    all.addAll(List.of(own));
    all.add(Field.of("text", FieldType.MARKDOWN, "what staff add to the mail, in Markdown"));
    all.add(
        Field.of(
            "dryRun",
            FieldType.FLAG,
            "true, also where it is left out, to see who would be told what; false to do it"));
    return all.toArray(Field[]::new);
  }

  /**
   * What becomes of an event.
   *
   * @param told who is told, and what
   */
  public record Changed(boolean dryRun, MessageSending.Told told, EventDates.Standing event) {}

  Outcome<Changed> run(
      Club club,
      Stored<Event> read,
      Event after,
      Message.About about,
      String text,
      boolean dryRun) {
    Event before = read.content().orElseThrow();
    Message message =
        new Message(
            about,
            "",
            text,
            null,
            null,
            after.facts(),
            before.facts(),
            read.version(),
            telling.concerned(club, before));
    if (dryRun) {
      return new Outcome.Done<>(
          new Changed(true, telling.shown(club, message), dates.standing(club, before.id())));
    }
    return switch (telling.tell(club, name(before, about, read.version()), before.id(), message)) {
      case Outcome.Done<MessageSending.Told>(var told) -> change(club, read, after, told);
      case Outcome.Refused<MessageSending.Told>(var refusal) -> new Outcome.Refused<>(refusal);
    };
  }

  private Outcome<Changed> change(
      Club club, Stored<Event> read, Event after, MessageSending.Told told) {
    if (!content.events().replace(read, after, dates.clock().instant())) {
      telling.regret(told);
      return Outcome.overtaken("event", RefusalReason.Thing.EVENT);
    }
    return new Outcome.Done<>(new Changed(false, told, dates.kept(club, after.id())));
  }

  private static String name(Event event, Message.About about, long version) {
    String word =
        switch (about) {
          case MOVED -> "moved";
          case CANCELLED -> "cancelled";
          case TAKES_PLACE -> "takes-place";
          case WORD -> "message";
        };
    return event.id() + "--" + word + "-" + version;
  }
}

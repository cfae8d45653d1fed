package agora.staff;

import agora.audit.ReadingPurpose;
import java.util.List;
import java.util.stream.Stream;

/**
 * A field of a command.
 *
 * @param type how it is written, and how a form asks for it
 * @param required whether a command without it is refused, whatever else it says
 * @param help what it means and its limits, in English
 * @param choices what may stand in a {@link FieldType#CHOICE}; else empty
 * @param fields what a {@link FieldType#PART} and each of {@link FieldType#PARTS} has; else empty
 */
public record Field(
    String name,
    FieldType type,
    boolean required,
    String help,
    List<String> choices,
    List<Field> fields) {

  /** What members' data is read for. */
  public static final String PURPOSE = "purpose";

  static Field of(String name, FieldType type, String help) {
    return new Field(name, type, false, help, List.of(), List.of());
  }

  static Field choice(String name, List<String> choices, String help) {
    return new Field(name, FieldType.CHOICE, false, help, choices, List.of());
  }

  static Field part(String name, String help, Field... fields) {
    return new Field(name, FieldType.PART, false, help, List.of(), List.of(fields));
  }

  static Field parts(String name, String help, Field... fields) {
    return new Field(name, FieldType.PARTS, false, help, List.of(), List.of(fields));
  }

  Field needed() {
    return new Field(name, type, true, help, choices, fields);
  }

  // what many commands have

  static Field club() {
    return of("club", FieldType.ID, "the club's id").needed();
  }

  static Field issue() {
    return of("issue", FieldType.ID, "the issue's id").needed();
  }

  static Field event() {
    return of("event", FieldType.ID, "the event's id").needed();
  }

  static Field mailing() {
    return of("mailing", FieldType.ID, "the mailing's id").needed();
  }

  /** Commands that read members' data have it; the audit keeps it. */
  static Field purpose() {
    return choice(
        PURPOSE,
        ReadingPurpose.WORDS,
        "what members' data is read for, which they can read; needed of who is signed in");
  }

  /** What commands that save a content in place of another are told of the other. */
  static Field version() {
    return of(
        "version",
        FieldType.WHOLE,
        "the version that was read, as lists and answers have it; where it is given, the command is"
            + " refused if somebody has saved since");
  }

  static Field[] all(List<Field> some, Field... others) {
    return Stream.concat(some.stream(), Stream.of(others)).toArray(Field[]::new);
  }
}

package agora.staff;

/** How a field is written in JSON. */
public enum FieldType {
  /** One line that somebody writes as they like. */
  TEXT,
  /**
   * What something is known by elsewhere: a book's number, a file's hash. Its digits are its own.
   */
  CODE,
  /** Several lines as they are. */
  LINES,
  /** The lines of a file. */
  FILE,
  /** The bytes of a picture, in Base64. */
  PICTURE,
  /** Several lines of Markdown. */
  MARKDOWN,
  /** The id of something, as lists have it. */
  ID,
  /** One of its choices. */
  CHOICE,
  /** An address on the web. */
  ADDRESS,
  /** A mail address. */
  MAIL,
  /** A moment in UTC, as in {@code 2026-12-10T18:00:00Z}. */
  TIME,
  /** A day and time where the club is, as in {@code 2026-12-03T10:00}. */
  LOCAL_TIME,
  /** A month, as in {@code 2026-12}. */
  MONTH,
  /** Where a list goes on, as an answer had it. */
  CURSOR,
  /** A whole number. */
  WHOLE,
  /** True or false. */
  FLAG,
  /** A list of texts. */
  TEXTS,
  /** An object with fields of its own. */
  PART,
  /** A list of such objects. */
  PARTS
}

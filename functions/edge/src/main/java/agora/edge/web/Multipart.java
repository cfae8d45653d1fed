package agora.edge.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Reads a form of the type multipart/form-data (RFC 7578, in the syntax of RFC 2046 §5.1) in one
 * walk from line to line: no octet is looked at more often than a few times, whatever was sent.
 * Lines may end in LF alone. Files are passed over, since no form of ours asks for one; so are
 * parts without a name. Texts are UTF-8 (RFC 7578 §5.1), and a name ends at its next quote, as
 * browsers write it.
 */
final class Multipart {

  /** Characters that a boundary may have (RFC 2046 §5.1.1). */
  private static final int LONGEST_BOUNDARY = 70;

  /** Where in a body the reader is: before the first part, in a part's head, or in its content. */
  private enum Place {
    PREAMBLE,
    HEAD,
    CONTENT
  }

  /** What a line is. */
  private enum Line {
    TEXT,
    DELIMITER,
    CLOSE
  }

  private final CharSequence body;
  private final String delimiter;
  private final BiConsumer<String, String> fields;

  private Place place = Place.PREAMBLE;
  private String name = "";
  private int content; // where the part's content begins
  private int before; // where the line before this one ended, without its break

  private Multipart(CharSequence body, String boundary, BiConsumer<String, String> fields) {
    this.body = body;
    this.delimiter = "--" + boundary;
    this.fields = fields;
  }

  /**
   * Hands over a body's fields in their order.
   *
   * @param body one character for each octet (ISO 8859-1)
   * @throws IllegalArgumentException if the type has no boundary of 1 to 70 characters, or the body
   *     breaks off before its close
   */
  static void read(CharSequence body, String contentType, BiConsumer<String, String> fields) {
    String boundary = parameter(contentType, "boundary");
    if (boundary.isEmpty() || boundary.length() > LONGEST_BOUNDARY) {
      throw new IllegalArgumentException("a boundary of " + boundary.length() + " characters");
    }
    new Multipart(body, boundary, fields).read();
  }

  private void read() {
    int at = 0;
    while (at < body.length()) {
      int feed = at;
      while (feed < body.length() && body.charAt(feed) != '\n') {
        feed++;
      }
      int end = feed > at && body.charAt(feed - 1) == '\r' ? feed - 1 : feed;
      Line line = line(at, end);
      if (line == Line.TEXT) {
        text(at, end, feed + 1);
      } else {
        endPart();
        place = Place.HEAD;
        name = "";
      }
      if (line == Line.CLOSE) {
        return; // what follows is for nobody (RFC 2046 §5.1.1, epilogue)
      }
      before = end;
      at = feed + 1;
    }
    throw new IllegalArgumentException("a body without its close");
  }

  private Line line(int start, int end) {
    int at = start;
    for (int i = 0; i < delimiter.length(); i++, at++) {
      if (at == end || body.charAt(at) != delimiter.charAt(i)) {
        return Line.TEXT;
      }
    }
    boolean close = end - at >= 2 && body.charAt(at) == '-' && body.charAt(at + 1) == '-';
    for (at += close ? 2 : 0; at < end; at++) {
      if (body.charAt(at) != ' ' && body.charAt(at) != '\t') {
        return Line.TEXT; // a longer boundary, of a part within this one
      }
    }
    return close ? Line.CLOSE : Line.DELIMITER;
  }

  private void text(int start, int end, int next) {
    if (place != Place.HEAD) {
      return;
    }
    if (start == end) {
      place = Place.CONTENT;
      content = next;
    } else if (name.isEmpty()) {
      name = fieldName(body.subSequence(start, end).toString());
    }
  }

  private void endPart() {
    if (place == Place.CONTENT && !name.isEmpty()) {
      String value = before > content ? body.subSequence(content, before).toString() : "";
      fields.accept(utf8(name), utf8(value));
    }
  }

  /** The name that a line of a part's head gives to a field, or nothing. */
  private static String fieldName(String line) {
    boolean names =
        line.regionMatches(true, 0, "content-disposition:", 0, "content-disposition:".length());
    return names && parameter(line, "filename").isEmpty() && parameter(line, "filename*").isEmpty()
        ? parameter(line, "name")
        : "";
  }

  /** A header's parameter without its quotes, or an empty text. */
  private static String parameter(String header, String wanted) {
    for (String each : pieces(header)) {
      int cut = each.indexOf('=');
      if (cut > 0 && each.substring(0, cut).strip().equalsIgnoreCase(wanted)) {
        String value = each.substring(cut + 1).strip();
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
      }
    }
    return "";
  }

  /** A header at its semicolons, but for those in quotes. */
  private static List<String> pieces(String header) {
    List<String> pieces = new ArrayList<>();
    boolean quoted = false;
    int start = 0;
    for (int at = 0; at < header.length(); at++) {
      char each = header.charAt(at);
      quoted ^= each == '"';
      if (each == ';' && !quoted) {
        pieces.add(header.substring(start, at));
        start = at + 1;
      }
    }
    pieces.add(header.substring(start));
    return pieces;
  }

  private static String utf8(String octets) {
    return new String(octets.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}

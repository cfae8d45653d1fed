package agora.signup;

import agora.clubs.Club;
import agora.compose.Prose;
import agora.events.Event;
import agora.store.Stored;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.Status;
import biweekly.util.Duration;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/**
 * A club's events for calendar programs (RFC 5545). An event keeps its uid, and its sequence grows
 * with each change, so that programs move or cross out what they have when the library does.
 */
final class CalendarFile {

  /** Octets of a line, without its end (RFC 5545, 3.1). */
  private static final int LINE = 75;

  /** How often programs ask again (RFC 7986, 5.7; and for Outlook in its own words). */
  private static final int HOURS_BETWEEN = 1;

  private CalendarFile() {}

  /**
   * The file.
   *
   * @param base the pages' address, without a final slash
   * @param now when it is made
   */
  static String of(Club club, List<Stored<Event>> events, String base, Instant now) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId("-//Agora//" + club.id() + "//DA");
    calendar.setName(club.name());
    calendar.setExperimentalProperty("X-WR-CALNAME", club.name());
    calendar.setExperimentalProperty("X-WR-TIMEZONE", club.rhythm().zone());
    calendar.setRefreshInterval(Duration.builder().hours(HOURS_BETWEEN).build());
    calendar.setExperimentalProperty("X-PUBLISHED-TTL", "PT" + HOURS_BETWEEN + "H");
    events.forEach(each -> calendar.addEvent(entry(club, each, base, now)));
    return folded(unfolded(calendar));
  }

  private static VEvent entry(Club club, Stored<Event> stored, String base, Instant now) {
    Event event = stored.content().orElseThrow();
    VEvent entry = new VEvent();
    entry.setUid(event.id() + "." + club.id() + "@agora");
    entry.setSequence(Math.toIntExact(stored.version()));
    // In a file without a method the stamp is the time of the last change (RFC 5545, 3.8.7.2).
    entry.setDateTimeStamp(Date.from(stored.changed().orElse(now)));
    stored.changed().ifPresent(at -> entry.setLastModified(Date.from(at)));
    entry.setSummary(event.title());
    entry.setDateStart(Date.from(event.starts()));
    entry.setDateEnd(Date.from(event.ends()));
    entry.setLocation(event.place());
    entry.setDescription(Prose.text(event.text()));
    entry.setUrl(base + "/clubs/" + club.id());
    entry.setStatus(event.cancelled() ? Status.cancelled() : Status.confirmed());
    return entry;
  }

  private static String unfolded(ICalendar calendar) {
    StringWriter out = new StringWriter();
    try (ICalWriter writer = new ICalWriter(out, ICalVersion.V2_0)) {
      writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null); // it counts letters
      writer.write(calendar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** Lines of at most 75 octets; no letter is cut. */
  private static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    int octets = 0;
    for (int i = 0; i < text.length(); ) {
      int letter = text.codePointAt(i);
      int size = size(letter);
      boolean ends = letter == '\r' || letter == '\n';
      if (!ends && octets + size > LINE) {
        folded.append("\r\n ");
        octets = 1;
      }
      folded.appendCodePoint(letter);
      octets = ends ? 0 : octets + size;
      i += Character.charCount(letter);
    }
    return folded.toString();
  }

  /** Octets of a letter in UTF-8 (RFC 3629, 3). */
  private static int size(int letter) {
    return letter < 0x80 ? 1 : letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4;
  }
}

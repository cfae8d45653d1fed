package agora.signup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.events.Event;
import agora.events.Events;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What calendar programs make of a club's events, read by another library than wrote them. */
final class FeedsTest {

  private final SignupClub club = new SignupClub();
  private final Events events = new Events(club.contents());

  @BeforeEach
  void begin() {
    save(event("Debat om klima", "Kom **med**."));
  }

  @AfterEach
  void close() {
    club.close();
  }

  private Event event(String title, String text) {
    return new Event(
        SignupClub.ID,
        "debat",
        title,
        text,
        null,
        club.now.plus(Duration.ofDays(30)),
        club.now.plus(Duration.ofDays(30)).plusSeconds(7200),
        "Salen",
        0,
        null,
        null,
        null,
        null);
  }

  private void save(Event event) {
    assertTrue(events.replace(events.read(SignupClub.ID, "debat"), event, club.now));
  }

  private String file() {
    return club.get("/clubs/{club}/events.ics", Map.of("club", SignupClub.ID)).body();
  }

  private Calendar calendar() {
    try {
      return new CalendarBuilder().build(new StringReader(file()));
    } catch (IOException | ParserException e) {
      throw new AssertionError(file(), e);
    }
  }

  private VEvent only() {
    List<VEvent> all = calendar().getComponents("VEVENT");
    assertEquals(1, all.size());
    return all.getFirst();
  }

  private static String of(VEvent event, String property) {
    Optional<Property> found = event.getProperty(property);
    return found.map(Property::getValue).orElse("");
  }

  @Test
  void aMoveIsTheSameEventWithAHigherSequenceAndTheTimeOfTheChange() {
    VEvent before = only();
    assertEquals("20261102T080000Z", of(before, "LAST-MODIFIED"));
    club.now = club.now.plus(Duration.ofDays(1));
    Event now = events.find(SignupClub.ID, "debat").orElseThrow();
    save(now.moved(now.starts().plusSeconds(86_400), now.ends().plusSeconds(86_400), "Her", null));
    VEvent after = only();
    assertEquals(of(before, "UID"), of(after, "UID"));
    assertEquals("CONFIRMED", of(after, "STATUS"));
    assertEquals("20261203T080000Z", of(after, "DTSTART"));
    assertEquals("20261103T080000Z", of(after, "LAST-MODIFIED"));
    assertEquals("20261103T080000Z", of(after, "DTSTAMP"));
    assertTrue(sequence(after) > sequence(before), after::toString);
  }

  @Test
  void aCancelledEventStaysAndIsCrossedOutAndOneThatTakesPlaceAfterAllIsBack() {
    VEvent before = only();
    club.now = club.now.plus(Duration.ofDays(1));
    save(events.find(SignupClub.ID, "debat").orElseThrow().cancel());
    VEvent cancelled = only();
    assertEquals(of(before, "UID"), of(cancelled, "UID"));
    assertEquals("CANCELLED", of(cancelled, "STATUS"));
    assertTrue(sequence(cancelled) > sequence(before), cancelled::toString);
    save(events.find(SignupClub.ID, "debat").orElseThrow().cancelled(false));
    assertEquals("CONFIRMED", of(only(), "STATUS"));
    assertTrue(sequence(only()) > sequence(cancelled));
  }

  private static int sequence(VEvent event) {
    return Integer.parseInt(of(event, "SEQUENCE"));
  }

  @Test
  void aFileThatNobodyHasChangedIsTheSameToTheByteAnHourLater() {
    String first = file();
    club.now = club.now.plus(Duration.ofHours(1));
    assertEquals(first, file());
  }

  @Test
  void theCalendarHasTheClubsName() {
    Optional<Property> name = calendar().getProperty("X-WR-CALNAME");
    assertEquals("Hør her", name.orElseThrow().getValue());
  }

  @Test
  void noLineIsLongerThan75OctetsAndNoLetterIsCut() {
    Random random = new Random(11);
    String[] letters = {"a", "æ", "ø", "€", "😀", " ", ",", ";", "\\", "x", "–"};
    for (int run = 0; run < 200; run++) {
      StringBuilder title = new StringBuilder("T");
      for (int i = 0; i < 1 + random.nextInt(150); i++) {
        title.append(letters[random.nextInt(letters.length)]);
      }
      save(event(title + "z", "**" + "å".repeat(random.nextInt(300)) + "** og mere"));
      byte[] bytes = file().getBytes(StandardCharsets.UTF_8);
      for (String line : new String(bytes, StandardCharsets.ISO_8859_1).split("\r\n", -1)) {
        assertTrue(line.length() <= 75, line);
        String whole =
            new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        assertTrue(whole.indexOf('\uFFFD') < 0, whole);
      }
      assertEquals(title + "z", of(only(), "SUMMARY"));
    }
  }
}

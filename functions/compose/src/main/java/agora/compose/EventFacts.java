package agora.compose;

import agora.clubs.Club;
import agora.events.Event;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** When, where, with whom and for how much, in the reader's language and the club's time zone. */
final class EventFacts {

  private final Frame frame;
  private final ZoneId zone;
  private final DateTimeFormatter day;
  private final DateTimeFormatter time;

  EventFacts(Club club, Frame frame) {
    this.frame = frame;
    this.zone = ZoneId.of(club.rhythm().zone());
    boolean english = frame.language().equals("en");
    Locale locale = english ? Locale.UK : Locale.of("da", "DK");
    this.day = DateTimeFormatter.ofPattern(english ? "EEEE d MMMM" : "EEEE 'den' d. MMMM", locale);
    this.time = DateTimeFormatter.ofPattern(english ? "HH:mm" : "HH.mm", locale);
  }

  List<String> of(Event event) {
    List<String> facts = new ArrayList<>();
    var starts = event.starts().atZone(zone);
    String when =
        "%s %s–%s"
            .formatted(
                day.format(starts), time.format(starts), time.format(event.ends().atZone(zone)));
    facts.add(capitalised(when));
    facts.add(event.place());
    String speaker = event.speaker();
    if (speaker != null && !speaker.isBlank()) {
      facts.add(frame.speaker() + " " + speaker);
    }
    facts.add(event.price() == 0 ? frame.free() : event.price() + " kr.");
    return facts;
  }

  String until(Instant closes) {
    return frame.unlockNote() + " " + day.format(closes.atZone(zone));
  }

  private static String capitalised(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}

package agora.compose;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The words of the frame, in Danish or English. */
record Words(boolean english) {
  String say(String da, String en) {
    return english ? en : da;
  }

  String when(Instant at, String zone) {
    return DateTimeFormatter.ofPattern(
            say("EEEE 'den' d. MMMM yyyy 'kl.' HH.mm", "EEEE d MMMM yyyy 'at' HH:mm"),
            Locale.forLanguageTag(say("da-DK", "en-GB")))
        .format(at.atZone(ZoneId.of(zone)));
  }

  String price(int kroner) {
    return kroner == 0 ? say("Gratis", "Free") : say(kroner + " kr.", "DKK " + kroner);
  }
}

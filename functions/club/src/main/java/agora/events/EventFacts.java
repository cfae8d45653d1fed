package agora.events;

import agora.clubs.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** When, where, with whom and for how much: the same words in a mail and on a page. */
public record EventFacts(Times times) {

  /** Each fact as a line. */
  public List<String> of(Event event) {
    List<String> facts = new ArrayList<>();
    if (event.cancelled()) {
      facts.add(in("Aflyst", "Cancelled"));
    }
    facts.add(when(event));
    facts.add(event.place());
    String speaker = event.speaker();
    if (speaker != null && !speaker.isBlank()) {
      facts.add(in("Medvirkende: ", "With ") + speaker);
    }
    facts.add(event.price() == 0 ? in("Gratis", "Free of charge") : event.price() + " kr.");
    return facts;
  }

  /** When it begins and ends, as a line's beginning. */
  public String when(Event event) {
    String when = times.span(event.starts(), event.ends());
    return when.substring(0, 1).toUpperCase(Locale.ROOT) + when.substring(1);
  }

  private String in(String danish, String english) {
    return times.language().choose(danish, english);
  }
}

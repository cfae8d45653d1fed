package agora.events;

import agora.clubs.Club;
import agora.clubs.Phrase;
import agora.clubs.Times;
import agora.events.words.EventWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** When, where, with whom and for how much: the same words in a mail and on a page. */
public record EventFacts(Times times) {

  /** Each fact as a line. */
  public List<List<Phrase>> of(Event event, Club club) {
    EventWords say = EventWords.in(times.language());
    List<List<Phrase>> facts = new ArrayList<>();
    if (event.cancelled()) {
      facts.add(ours(say.cancelled()));
    }
    facts.add(ours(when(event)));
    facts.add(List.of(Phrase.theirs(event.place(), club)));
    String speaker = event.speaker();
    if (speaker != null && !speaker.isBlank()) {
      facts.add(List.of(Phrase.ours(say.with()), Phrase.theirs(speaker, club)));
    }
    facts.add(ours(price(event)));
    return facts;
  }

  /** What it costs. */
  public String price(Event event) {
    return event.price() == 0 ? EventWords.in(times.language()).free() : event.price() + " kr.";
  }

  private static List<Phrase> ours(String text) {
    return List.of(Phrase.ours(text));
  }

  /** When it begins and ends, as a line's beginning. */
  public String when(Event event) {
    String when = times.span(event.starts(), event.ends());
    return when.substring(0, 1).toUpperCase(Locale.ROOT) + when.substring(1);
  }
}

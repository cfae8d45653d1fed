package agora.events;

import agora.clubs.Times;
import agora.events.words.EventWords;

/**
 * What is said of a sale in a mail, which may be read at any time: so it names times, not states.
 */
public record SaleWords(Times times) {

  /** Until when members are alone, and until when there are codes, as one line. */
  public String of(Sale sale) {
    EventWords say = EventWords.in(times.language());
    String last = say.codeBy(times.moment(sale.closesAt()));
    if (!sale.publicAt().isAfter(sale.opensAt())) {
      return last;
    }
    String alone = say.forMembersUntil(times.moment(sale.publicAt()));
    return sale.publicAt().equals(sale.closesAt()) ? alone : alone + " " + last;
  }
}

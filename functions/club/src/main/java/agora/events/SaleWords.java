package agora.events;

import agora.clubs.Times;

/**
 * What is said of a sale in a mail, which may be read at any time: so it names times, not states.
 */
public record SaleWords(Times times) {

  /** Until when members are alone, and until when there are codes, as one line. */
  public String of(Sale sale) {
    String last =
        in("Hent koden senest ", "Get your code by ") + times.moment(sale.closesAt()) + ".";
    if (!sale.publicAt().isAfter(sale.opensAt())) {
      return last;
    }
    String alone =
        in("Forbeholdt medlemmer indtil ", "For members only until ")
            + times.moment(sale.publicAt())
            + ".";
    return sale.publicAt().equals(sale.closesAt()) ? alone : alone + " " + last;
  }

  private String in(String danish, String english) {
    return times.language().choose(danish, english);
  }
}

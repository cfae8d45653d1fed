package agora.admin;

import agora.mailings.Mailing;
import agora.mailings.Mailings;
import agora.mailings.Pace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far a mailing is, from its counters, its head and the senders' pace: three small reads. */
record Progress(Mailings mailings, Pace pace) {

  private static final List<String> COUNTERS =
      List.of(
          "planned",
          "sent",
          "delivered",
          "bounced",
          "complained",
          "uncertain",
          "missing",
          "again",
          "late",
          "softBounced",
          "rejected",
          "delayed");

  /**
   * The figures by name. {@code missing} are not sent to, {@code again} were sent to a second time
   * since nothing was heard of the first, {@code late} of those were heard of afterwards, {@code
   * unreported} are sent to and nothing is heard of them, {@code rate} is the mails a second that
   * all senders together keep to.
   */
  Map<String, @Nullable Object> of(String mailing, Map<String, Long> counts) {
    Map<String, @Nullable Object> figures = new LinkedHashMap<>();
    COUNTERS.forEach(name -> figures.put(name, counts.getOrDefault(name, 0L)));
    long sent = counts.getOrDefault("sent", 0L);
    figures.put("unreported", Math.max(0, sent - counts.getOrDefault("reported", 0L)));
    Optional<Mailing> head = mailings.find(mailing);
    figures.put("state", head.map(each -> each.state().name()).orElse(null));
    figures.put("reason", head.map(each -> Objects.toString(each.reason(), null)).orElse(null));
    long remaining =
        Math.max(
            0,
            counts.getOrDefault("planned", 0L)
                - sent
                - counts.getOrDefault("missing", 0L)
                - counts.getOrDefault("uncertain", 0L));
    double rate = pace.rate();
    boolean sends = head.filter(each -> each.state().sends()).isPresent();
    figures.put("rate", rate);
    figures.put("remaining", remaining);
    figures.put(
        "secondsLeft", sends && rate > 0 ? (Object) (long) Math.ceil(remaining / rate) : null);
    return figures;
  }
}

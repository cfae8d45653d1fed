package agora.librarysite;

import agora.checks.Problem;
import agora.checks.WebAddress;
import agora.fetch.PublicWeb;
import agora.fetch.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks a library's site for its events: {@code GET /api/v1/events} of DPL CMS. */
public final class LibrarySite {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final PublicWeb web;

  public LibrarySite(PublicWeb web) {
    this.web = web;
  }

  /** What came of asking. */
  public sealed interface Answer {}

  /**
   * The site's events, each once.
   *
   * @param unread titles of those that are not understood, or what they have in place of one
   */
  public record Told(List<SiteEvent> events, List<String> unread) implements Answer {}

  /** Nothing is known, and why. */
  public record Silent(Problem why) implements Answer {}

  /** In what a site gives its prices: its own description says øre, and its code kroner. */
  public enum Prices {
    KRONER,
    OERE
  }

  /**
   * The events from a day on.
   *
   * @param site any address of it
   * @param zone of times that don't say theirs
   */
  public Answer of(WebAddress site, LocalDate from, ZoneId zone, Prices prices) {
    URI any = URI.create(site.text());
    WebAddress address =
        WebAddress.of(
                "%s://%s/api/v1/events?_format=json&from_date=%s"
                    .formatted(any.getScheme(), any.getRawAuthority(), from))
            .orElseThrow();
    return switch (web.get(address)) {
      case Reply.Nothing(var why) -> new Silent(new Problem.Unreached(why));
      case Reply.Page page when page.isGone() -> new Silent(new Problem.NoEventList());
      case Reply.Page page when !page.isThere() ->
          new Silent(new Problem.PageClosed(page.status()));
      case Reply.Page page -> read(page.body(), new SiteEntry.Reader(zone, prices));
    };
  }

  private static Answer read(byte[] body, SiteEntry.Reader reader) {
    JsonNode all;
    try {
      all = JSON.readTree(body);
    } catch (IOException e) {
      return new Silent(new Problem.NoEventList());
    }
    if (!all.isArray()) {
      return new Silent(new Problem.NoEventList());
    }
    Map<String, SiteEvent> events = new LinkedHashMap<>();
    List<String> unread = new ArrayList<>();
    for (JsonNode entry : all) {
      Optional<SiteEvent> event = reader.read(entry);
      event.ifPresent(each -> events.putIfAbsent(each.uuid(), each));
      if (event.isEmpty()) {
        unread.add(SiteEntry.name(entry));
      }
    }
    return new Told(List.copyOf(events.values()), List.copyOf(unread));
  }
}

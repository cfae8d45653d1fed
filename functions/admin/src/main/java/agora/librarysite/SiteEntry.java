package agora.librarysite;

import agora.checks.WebAddress;
import agora.compose.Prose;
import agora.proposals.Line;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the site's list of events: what of it is understood, with whatever else passed over.
 */
final class SiteEntry {

  private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm[:ss][.SSS][XXX][XX]");

  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_TEXT = 1_000;
  private static final int DEAREST = 100_000;

  private final JsonNode entry;

  private SiteEntry(JsonNode entry) {
    this.entry = entry;
  }

  /**
   * How a site is read.
   *
   * @param zone of times that don't say theirs
   */
  record Reader(ZoneId zone, LibrarySite.Prices prices) {

    /** The event; empty where it lacks what an event must have. */
    Optional<SiteEvent> read(JsonNode entry) {
      return new SiteEntry(entry).event(this);
    }
  }

  /** What an entry that isn't understood is told by. */
  static String name(JsonNode entry) {
    String title = line(entry.path("title"), LONGEST_LINE);
    return title.isEmpty() ? line(entry.path("uuid"), LONGEST_LINE) : title;
  }

  private Optional<SiteEvent> event(Reader reader) {
    String uuid = entry.path("uuid").asText("").strip().toLowerCase(Locale.ROOT);
    String title = line(entry.path("title"), LONGEST_LINE);
    JsonNode times = at(entry, "date_time", "dateTime");
    Instant starts = time(times.path("start"), reader.zone());
    Instant ends = time(times.path("end"), reader.zone());
    Integer price = price(reader.prices());
    return !UUID.matcher(uuid).matches()
            || title.isEmpty()
            || starts == null
            || ends == null
            || price == null
        ? Optional.empty()
        : Optional.of(
            new SiteEvent(
                uuid,
                Optional.of(entry.path("series").path("uuid").asText(""))
                    .filter(each -> UUID.matcher(each).matches())
                    .orElse(null),
                title,
                Prose.markdown(text()),
                starts,
                ends,
                place(),
                price,
                WebAddress.of(at(entry, "external_data", "externalData").path("url").asText(""))
                    .map(WebAddress::text)
                    .orElse(null),
                state(),
                Stream.of("categories", "tags").flatMap(each -> texts(entry.path(each))).toList()));
  }

  private String text() {
    String description = line(entry.path("description"), LONGEST_TEXT);
    return description.isEmpty() ? line(entry.path("body"), LONGEST_TEXT) : description;
  }

  /** The name of the place, or else of the branches, or else the address. */
  private String place() {
    JsonNode address = entry.path("address");
    if (address.path("locationType").asText("").equals("online")) {
      return "Online";
    }
    String named =
        Stream.of("location", "locationAdditional")
            .map(each -> line(address.path(each), LONGEST_LINE / 2))
            .filter(each -> !each.isEmpty())
            .reduce("", SiteEntry::joined);
    String branches = texts(entry.path("branches")).reduce("", SiteEntry::joined);
    String street =
        Stream.of("street", "zip_code", "city")
            .map(each -> line(address.path(each), LONGEST_LINE / 4))
            .filter(each -> !each.isEmpty())
            .reduce("", SiteEntry::joined);
    String place = named.isEmpty() ? branches.isEmpty() ? street : branches : named;
    return place.length() > LONGEST_LINE ? place.substring(0, LONGEST_LINE).strip() : place;
  }

  private static String joined(String one, String other) {
    return one.isEmpty() ? other : one + ", " + other;
  }

  private SiteEvent.State state() {
    return switch (entry.path("state").asText("")) {
      case "Cancelled" -> SiteEvent.State.CANCELLED;
      case "Occurred" -> SiteEvent.State.OVER;
      default -> SiteEvent.State.COMING;
    };
  }

  /** Of the dearest ticket; 0 where there are none, and null where one is not to be understood. */
  private @Nullable Integer price(LibrarySite.Prices prices) {
    int dearest = 0;
    for (JsonNode category : at(entry, "ticket_categories", "ticketCategories")) {
      JsonNode price = category.path("price");
      if (!price.path("value").isNumber() || !price.path("currency").asText("DKK").equals("DKK")) {
        return null;
      }
      BigDecimal value = price.path("value").decimalValue();
      BigDecimal kroner = prices == LibrarySite.Prices.OERE ? value.movePointLeft(2) : value;
      if (kroner.signum() < 0 || kroner.compareTo(BigDecimal.valueOf(DEAREST)) > 0) {
        return null;
      }
      dearest = Math.max(dearest, kroner.setScale(0, RoundingMode.CEILING).intValue());
    }
    return dearest;
  }

  private static @Nullable Instant time(JsonNode text, ZoneId zone) {
    try {
      TemporalAccessor read =
          TIME.parseBest(text.asText(""), OffsetDateTime::from, LocalDateTime::from);
      return read instanceof OffsetDateTime time
          ? time.toInstant()
          : LocalDateTime.from(read).atZone(zone).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** A field by its name, or by the one that other versions of the CMS give it. */
  private static JsonNode at(JsonNode node, String name, String other) {
    JsonNode found = node.path(name);
    return found.isContainerNode()
        ? found
        : node.path(other).isContainerNode() ? node.path(other) : MissingNode.getInstance();
  }

  private static Stream<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(each -> texts.add(line(each, LONGEST_LINE)));
    return texts.stream().filter(each -> !each.isEmpty());
  }

  private static String line(JsonNode text, int most) {
    return text.isValueNode() ? Line.of(text.asText(""), most) : "";
  }
}

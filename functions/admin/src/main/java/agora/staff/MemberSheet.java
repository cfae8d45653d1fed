package agora.staff;

import agora.checks.Wrong;
import agora.clubs.Club;
import agora.members.Address;
import agora.members.Importing;
import agora.members.Names;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/** Members as a former system exports them, each with the evidence of its consent. */
record MemberSheet(List<Row> rows) {

  static final List<String> COLUMNS =
      List.of(
          "address",
          "name",
          "language",
          "topics",
          "consent_date",
          "consent_source",
          "consent_text");

  private static final Pattern BETWEEN = Pattern.compile("[,;|\\s]+");
  private static final int LONGEST_TEXT = 4_000;

  /** A row: what is to be imported, or why it cannot be. */
  sealed interface Row {
    CSVRecord record();

    record Good(CSVRecord record, Importing importing) implements Row {}

    record Bad(CSVRecord record, String verdict, Wrong reason) implements Row {}
  }

  static MemberSheet read(String csv, Club club, InstantSource clock) throws Sheet.Unreadable {
    Set<String> seen = new HashSet<>();
    List<Row> rows = new ArrayList<>();
    for (CSVRecord each : Sheet.read(csv, COLUMNS).rows()) {
      rows.add(row(each, club, clock.instant(), seen));
    }
    return new MemberSheet(List.copyOf(rows));
  }

  private static Row row(CSVRecord each, Club club, Instant now, Set<String> seen) {
    Optional<Address> address = Address.of(Sheet.field(each, "address"));
    if (address.isEmpty()) {
      return new Row.Bad(each, "bad", new Wrong.CannotSendTo());
    }
    if (!seen.add(address.get().text())) {
      return new Row.Bad(each, "duplicate", new Wrong.FurtherUp());
    }
    String name = Sheet.field(each, "name");
    if (!Names.isFine(name)) {
      return new Row.Bad(each, "bad", new Wrong.NoName());
    }
    String language =
        Sheet.field(each, "language").isEmpty() ? club.language() : Sheet.field(each, "language");
    if (!club.languages().contains(language)) {
      return new Row.Bad(each, "bad", new Wrong.NoLanguage(club.languages()));
    }
    List<String> topics =
        BETWEEN.splitAsStream(Sheet.field(each, "topics")).filter(t -> !t.isEmpty()).toList();
    List<String> unknown = MemberFields.unknown(club, topics);
    if (!unknown.isEmpty()) {
      return new Row.Bad(each, "bad", new Wrong.NoTopic(unknown));
    }
    return evidence(each, club, now, address.get(), topics, language);
  }

  private static Row evidence(
      CSVRecord each,
      Club club,
      Instant now,
      Address address,
      List<String> topics,
      String language) {
    Optional<Instant> consented = time(Sheet.field(each, "consent_date"));
    String source = Sheet.field(each, "consent_source");
    String text = Sheet.field(each, "consent_text");
    if (consented.isEmpty()) {
      return new Row.Bad(each, "bad", new Wrong.NoConsentDate());
    }
    if (consented.get().isAfter(now)) {
      return new Row.Bad(each, "bad", new Wrong.ConsentToCome());
    }
    if (source.isEmpty() || source.length() > 200) {
      return new Row.Bad(each, "bad", new Wrong.NoConsentSource());
    }
    if (text.isEmpty() || text.length() > LONGEST_TEXT) {
      return new Row.Bad(each, "bad", new Wrong.NoConsentText());
    }
    String name = Sheet.field(each, "name");
    return new Row.Good(
        each,
        new Importing(
            club.id(),
            address,
            name.isEmpty() ? null : name,
            language,
            topics,
            consented.get(),
            source,
            text,
            "",
            ""));
  }

  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(
          text.length() == 10
              ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
              : Instant.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}

package agora.imports;

import agora.checks.Cpr;
import agora.clubs.Club;
import agora.clubs.Language;
import agora.members.Address;
import agora.members.Names;
import agora.members.consents.ImportedMember;
import agora.sheets.Dates;
import agora.sheets.KnownColumn;
import agora.sheets.Row;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a member of a former system from a row, with the evidence of the consent. */
public final class MemberCells {

  /**
   * What is said of the consent where a row doesn't: other systems export when it was given, and
   * not where and to which words.
   *
   * @param source empty where each row must say it
   * @param text empty where each row must say it
   * @param actor who of the staff brought the file
   * @param document what tells the file from others
   */
  public record Consent(String source, String text, String actor, String document) {}

  private static final int LONGEST_SOURCE = 200;
  private static final int LONGEST_TEXT = 4_000;
  private static final Instant BEFORE_MAILS = Instant.parse("1990-01-01T00:00:00Z");
  private static final List<KnownColumn> SYSTEM_TIMES =
      List.of(KnownColumn.CONFIRM_TIME, KnownColumn.OPTIN_TIME, KnownColumn.CREATED_AT);
  private static final Set<String> MAILED = Set.of("", "enabled", "subscribed", "active", "aktiv");

  private final Club club;
  private final Consent otherwise;
  private final InstantSource clock;

  MemberCells(Club club, Consent otherwise, InstantSource clock) {
    this.club = club;
    this.otherwise = otherwise;
    this.clock = clock;
  }

  /** What a row says. */
  sealed interface Read {
    record Good(ImportedMember importing) implements Read {}

    record Refused(Verdict verdict) implements Read {}
  }

  /** Ends the reading of a row. */
  private static final class Refusal extends Exception {
    private final transient ImportProblem why;

    Refusal(ImportProblem why) {
      super(null, null, false, false);
      this.why = why;
    }
  }

  Read read(Row row) {
    try {
      return new Read.Good(importing(row));
    } catch (Refusal e) {
      return new Read.Refused(Verdict.bad(row.number(), e.why));
    }
  }

  private ImportedMember importing(Row row) throws Refusal {
    check(!row.broken(), new ImportProblem.Broken());
    Address address = address(row.cell(KnownColumn.ADDRESS));
    String status = row.cell(KnownColumn.STATUS);
    check(MAILED.contains(status.toLowerCase(Locale.ROOT)), new ImportProblem.Status(status));
    String name = name(row);
    String source = or(row.cell(KnownColumn.CONSENT_SOURCE), otherwise.source());
    String text = or(row.cell(KnownColumn.CONSENT_TEXT), otherwise.text());
    ImportedMember importing =
        new ImportedMember(
            club.id(),
            address,
            name.isEmpty() ? null : name,
            language(row.cell(KnownColumn.LANGUAGE)),
            topics(row),
            consented(row),
            source,
            text,
            otherwise.actor(),
            otherwise.document());
    check(!source.isEmpty() && source.length() <= LONGEST_SOURCE, new ImportProblem.NoSource());
    check(!text.isEmpty() && text.length() <= LONGEST_TEXT, new ImportProblem.NoText());
    for (String each : List.of(name, source, text)) {
      check(!Cells.isGarbled(each), new ImportProblem.Garbled(each));
    }
    check(!Cpr.isIn(source) && !Cpr.isIn(text), new ImportProblem.ConsentCpr());
    return importing;
  }

  private static Address address(String cell) throws Refusal {
    check(!cell.isEmpty(), new ImportProblem.NoAddress());
    return Cells.address(cell).orElseThrow(() -> new Refusal(new ImportProblem.CannotSendTo(cell)));
  }

  private static String name(Row row) throws Refusal {
    String whole = Cells.unlessNothing(row.cell(KnownColumn.NAME));
    String name =
        whole.isEmpty()
            ? (Cells.unlessNothing(row.cell(KnownColumn.FIRST_NAME))
                    + " "
                    + Cells.unlessNothing(row.cell(KnownColumn.LAST_NAME)))
                .strip()
            : whole;
    Optional<Names.Fault> fault = Names.fault(name);
    if (fault.isPresent()) {
      throw new Refusal(
          switch (fault.get()) {
            case TOO_LONG -> new ImportProblem.NameTooLong();
            case UNSEEN -> new ImportProblem.NameUnseen();
            case CPR -> new ImportProblem.NameCpr();
          });
    }
    return name;
  }

  /** A language by its code, with or without a country, or by its name. */
  private Language language(String cell) throws Refusal {
    String text = Cells.unlessNothing(cell);
    return text.isEmpty()
        ? club.language()
        : Language.meant(text)
            .filter(club.languages()::contains)
            .orElseThrow(
                () ->
                    new Refusal(
                        new ImportProblem.NoLanguage(cell, Language.codes(club.languages()))));
  }

  private List<String> topics(Row row) throws Refusal {
    List<String> topics = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (String each : parts(row.cell(KnownColumn.TOPICS), "[,;|]")) {
      topic(each).ifPresentOrElse(topics::add, () -> byWords(each, topics, unknown));
    }
    check(unknown.isEmpty(), new ImportProblem.NoTopic(unknown));
    parts(row.cell(KnownColumn.TAGS), "[,;|]").forEach(tag -> topic(tag).ifPresent(topics::add));
    return topics.stream().distinct().toList();
  }

  /** Ids were parted by spaces, too. */
  private void byWords(String text, List<String> topics, List<String> unknown) {
    for (String each : parts(text, " ")) {
      topic(each).ifPresentOrElse(topics::add, () -> unknown.add(each));
    }
  }

  private static List<String> parts(String cell, String between) {
    return Stream.of(Cells.unlessNothing(cell).split(between))
        .map(part -> part.replace('"', ' ').strip())
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** A topic by its id or by its name in any language. */
  private Optional<String> topic(String text) {
    return club.topics().stream()
        .filter(topic -> topic.id().equalsIgnoreCase(text) || isNamed(topic, text))
        .map(Club.Topic::id)
        .findFirst();
  }

  private static boolean isNamed(Club.Topic topic, String text) {
    return Arrays.stream(Language.values()).map(topic::name).anyMatch(text::equalsIgnoreCase);
  }

  private Instant consented(Row row) throws Refusal {
    String own = Cells.unlessNothing(row.cell(KnownColumn.CONSENT_DATE));
    Instant consented =
        (own.isEmpty()
                ? Dates.read(row.first(SYSTEM_TIMES), ZoneOffset.UTC)
                : Dates.read(own, ZoneId.of(club.rhythm().zone())))
            .orElseThrow(() -> new Refusal(new ImportProblem.NoDate()));
    check(!consented.isAfter(clock.instant()), new ImportProblem.DateAhead());
    check(!consented.isBefore(BEFORE_MAILS), new ImportProblem.DateTooOld());
    return consented;
  }

  private static String or(String cell, String otherwise) {
    String text = Cells.unlessNothing(cell);
    return text.isEmpty() ? otherwise : text;
  }

  private static void check(boolean fine, ImportProblem why) throws Refusal {
    if (!fine) {
      throw new Refusal(why);
    }
  }
}

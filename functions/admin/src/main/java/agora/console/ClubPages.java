package agora.console;

import agora.checks.Fault;
import agora.clubs.Club;
import agora.clubs.Holidays;
import agora.clubs.Language;
import agora.clubs.NextIssue;
import agora.console.words.ClubScreenWords;
import agora.edge.lambda.Json;
import agora.edge.web.Response;
import agora.staff.Outcome;
import agora.staff.Refusal;
import agora.store.Contents;
import agora.store.Stored;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** <i>Klub</i>: what a club is, as a form; and a new one. */
final class ClubPages {

  private static final String SAVE = "save-club";
  private static final int DATES = 6;
  private static final String BY_DATE = "by-date";

  /** What makes up a club. A command that changes one takes it for granted. */
  private static final Set<String> MADE_OF =
      Set.of("name", "about", "language", "topics", "sender", "rhythm", "languages");

  /** What a new club has as usual. */
  private static final Set<String> LATER = Set.of("rules", "privacy");

  private final Reading reading;
  private final CommandRunner giver;

  ClubPages(Reading reading, CommandRunner giver) {
    this.reading = reading;
    this.giver = giver;
  }

  Response settings(Visit visit) {
    Stored<Club> stored = reading.clubs().read(visit.ofClub().id());
    Map<String, @Nullable Object> fields = fields(stored.content().orElseThrow());
    fields.put("version", (int) stored.version());
    return page(visit, 200, fields, null);
  }

  Response save(Visit visit) {
    Map<String, @Nullable Object> fields = giver.posted(visit, SAVE);
    fields.put("id", visit.ofClub().id());
    fields.computeIfPresent("topics", (_, each) -> named(each));
    if (giver.give(visit, SAVE, fields) instanceof Outcome.Refused<?>(var refusal)) {
      return page(visit, refusal.status(), fields, refusal);
    }
    giver.say(visit, FlashMessage.of(ClubScreenWords.in(visit.language()).saved()));
    return Response.seeOther(Addresses.club(visit.ofClub().id()) + "/settings");
  }

  Response begin(Visit visit) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("language", Language.DANISH.code());
    fields.put("languages", List.of(Language.DANISH.code()));
    fields.put("look", Map.of("accent", Club.Look.PLAIN.accent()));
    fields.put(
        "rhythm",
        Map.of(
            "dayOfMonth",
            1,
            "week",
            BY_DATE,
            "time",
            "09:00",
            "zone",
            "Europe/Copenhagen",
            "workingDays",
            true));
    return page(visit, 200, fields, null);
  }

  Response create(Visit visit) {
    Map<String, @Nullable Object> fields = giver.posted(visit, SAVE);
    if (Json.asText(fields.get("id")).isBlank()) {
      fields.put("id", Posted.name(Json.asText(fields.get("name"))));
    }
    fields.put("topics", named(fields.get("topics")));
    fields.put("version", 0); // no club that is there already
    String id = Json.asText(fields.get("id"));
    if (giver.give(visit, SAVE, fields) instanceof Outcome.Refused<?>(var refusal)) {
      return page(visit, refusal.status(), fields, refusal);
    }
    giver.say(visit, FlashMessage.of(ClubScreenWords.in(visit.language()).made()));
    return Response.seeOther(Addresses.club(id));
  }

  /** Why an issue leaves on another day than its rhythm says; empty where it doesn't. */
  static String moved(Club club, Reading reading, ZonedDateTime leaves, Language language) {
    LocalDate day = club.rhythm().in(YearMonth.from(leaves));
    boolean free = Holidays.isHoliday(day) || Holidays.isWeekend(day);
    if (!free || !Holidays.workingDayFrom(day).equals(leaves.toLocalDate())) {
      return "";
    }
    String named =
        reading.when(club, language).dayInFull(day.atStartOfDay(leaves.getZone()).toInstant());
    return Holidays.isHoliday(day)
        ? ClubScreenWords.in(language).holiday(named)
        : ClubScreenWords.in(language)
            .weekend(named, day.getDayOfWeek().getDisplayName(TextStyle.FULL, language.locale()));
  }

  /** What a topic is called in links follows from the Danish one where nobody gives it. */
  private static List<Map<String, @Nullable Object>> named(@Nullable Object topics) {
    List<Map<String, @Nullable Object>> named = new ArrayList<>();
    for (Object each : Json.asList(topics)) {
      Map<String, @Nullable Object> topic = new LinkedHashMap<>(Json.asMap(each));
      if (Language.codes().stream().allMatch(code -> Json.asText(topic.get(code)).isBlank())) {
        continue; // its names were taken away, and so is the topic
      }
      if (Json.asText(topic.get("id")).isBlank()) {
        topic.put("id", Posted.name(Json.asText(topic.get(Language.DANISH.code()))));
      }
      for (String code : Language.codes()) {
        if (Json.asText(topic.get(code)).isBlank()) {
          topic.put(code, topic.get(Language.DANISH.code()));
        }
      }
      named.add(topic);
    }
    return named;
  }

  private Map<String, @Nullable Object> fields(Club club) {
    try {
      Map<String, @Nullable Object> stored = Json.object(Contents.write(club));
      Map<String, @Nullable Object> fields = new LinkedHashMap<>();
      giver.known(SAVE).fields().stream()
          .filter(field -> stored.get(field.name()) != null)
          .forEach(field -> fields.put(field.name(), stored.get(field.name())));
      fields.put("rhythm", words(Json.asMap(fields.get("rhythm"))));
      return fields;
    } catch (IOException e) {
      throw new IllegalStateException(e); // we wrote it ourselves
    }
  }

  /** A rhythm as the command says it. */
  private static Map<String, @Nullable Object> words(Map<String, @Nullable Object> stored) {
    Map<String, @Nullable Object> rhythm = new LinkedHashMap<>(stored);
    rhythm.computeIfPresent("week", (_, each) -> Json.asText(each).toLowerCase(Locale.ROOT));
    rhythm.computeIfPresent("weekday", (_, each) -> Json.asText(each).toLowerCase(Locale.ROOT));
    if (rhythm.get("week") == null) {
      rhythm.put("week", BY_DATE);
    }
    return rhythm;
  }

  private Response page(
      Visit visit, int status, Map<String, @Nullable Object> fields, @Nullable Refusal refusal) {
    List<Fault> errors = refusal == null ? List.of() : refusal.errors();
    FormFields.Drawn drawn =
        FormFields.draw(giver.known(SAVE), fields, errors, visit.club(), reading, visit.language());
    boolean isNew = visit.club() == null;
    Map<String, Object> values = new LinkedHashMap<>();
    values.put(
        "frame",
        ScreenFrame.of(
            visit,
            isNew
                ? ClubScreenWords.in(visit.language()).begin()
                : ClubScreenWords.in(visit.language()).club(),
            Place.CLUB));
    values.put("isNew", isNew);
    values.put(
        "boxes",
        drawn.boxes().stream()
            .filter(box -> !box.name().equals("id") || (isNew && box.isWrong())) // made of the name
            .filter(box -> !isNew || !LATER.contains(box.name()))
            .map(ClubPages::shown)
            .map(box -> MADE_OF.contains(box.name()) ? box.needed() : box)
            .toList());
    values.put(
        "address", isNew ? "/admin/new-club" : Addresses.club(visit.ofClub().id()) + "/settings");
    values.put("dates", isNew ? List.of() : dates(visit));
    values.put(
        "rhythm",
        isNew
            ? ""
            : reading.when(visit.ofClub(), visit.language()).rhythm(visit.ofClub().rhythm()));
    values.put("dated", !isNew && giver.may(visit, "shift-issue"));
    values.put("closes", !isNew && giver.may(visit, "close-club"));
    values.put("saves", isNew || giver.may(visit, SAVE));
    values.put("publicPage", isNew ? "" : "/clubs/" + visit.ofClub().id());
    if (refusal != null) {
      values.put("refused", RefusalNotice.of(refusal, drawn.rest(), visit.language()));
    }
    return visit.page(status, "club", values);
  }

  /** Without what follows from the rest: where the club is, and what a topic is called in links. */
  private static FormField shown(FormField box) {
    boolean follows =
        box.name().equals("rhythm.zone") || box.name().matches("topics\\[[0-9]+]\\.id");
    return follows && !box.isWrong()
        ? FormField.hidden(box.name(), box.value())
        : box.with(box.inner().stream().map(ClubPages::shown).toList());
  }

  /** When the next issues leave. */
  private List<String> dates(Visit visit) {
    Club club = visit.ofClub();
    LocalTimes when = reading.when(club, visit.language());
    List<String> dates = new ArrayList<>();
    Instant from = reading.now();
    for (int i = 0; i < DATES; i++) {
      Optional<ZonedDateTime> next =
          NextIssue.after(club.rhythm(), reading.clubs().rhythmExceptions(club.id()), from);
      if (next.isEmpty()) {
        return dates;
      }
      from = next.get().toInstant();
      String why = moved(club, reading, next.get(), visit.language());
      String date = when.moment(from);
      dates.add(why.isEmpty() ? date : ClubScreenWords.in(visit.language()).because(date, why));
    }
    return dates;
  }
}

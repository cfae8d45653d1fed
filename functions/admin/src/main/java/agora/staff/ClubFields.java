package agora.staff;

import agora.checks.Problem;
import agora.clubs.Club;
import agora.clubs.Language;
import agora.clubs.Rules;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A club as the fields of a command say it, over the club as it stands.
 *
 * @param stands null where there is none yet, so that what makes it up is needed
 */
record ClubFields(Input input, @Nullable Club stands) {

  /** Which of the weekdays an issue goes by; none at first. */
  static final List<String> WEEKS =
      Stream.concat(Stream.of("by-date"), Arrays.stream(Club.Week.values()).map(ClubFields::word))
          .toList();

  static final List<String> WEEKDAYS =
      Arrays.stream(DayOfWeek.values()).map(ClubFields::word).toList();

  Club read() {
    Input look = input.part("look");
    Input privacy = input.part("privacy");
    return new Club(
        input.text("id"),
        text(input, "name", Club::name),
        text(input, "about", Club::about),
        language(),
        input.has("topics") ? topics() : stands == null ? List.of() : stands.topics(),
        sender(),
        rhythm(),
        input.has("staff") ? input.texts("staff") : or(List.of(), Club::staff),
        input.has("languages") ? input.languages("languages") : or(List.of(), Club::languages),
        new Club.Look(look.textOr("accent", or(Club.Look.PLAIN, Club::look).accent())),
        new Club.Privacy(
            given(privacy, "da", or(Club.Privacy.NONE, Club::privacy).da()),
            given(privacy, "en", or(Club.Privacy.NONE, Club::privacy).en())),
        rules(),
        stands == null ? null : stands.deleted(),
        input.has("deputy") ? input.optional("deputy") : stands == null ? null : stands.deputy());
  }

  private List<Club.Topic> topics() {
    return input.objects("topics").stream()
        .map(topic -> new Club.Topic(topic.text("id"), topic.text("da"), topic.text("en")))
        .toList();
  }

  private Club.Sender sender() {
    Input sender = part("sender");
    return new Club.Sender(
        text(sender, "name", club -> club.sender().name()),
        text(sender, "mailbox", club -> club.sender().mailbox()),
        text(sender, "replyTo", club -> club.sender().replyTo()));
  }

  private Club.Rhythm rhythm() {
    Input rhythm = part("rhythm");
    Club.Week week = of(Club.Week.values(), rhythm.textOr("week", ""));
    DayOfWeek day = of(DayOfWeek.values(), rhythm.textOr("weekday", ""));
    boolean says = rhythm.has("week");
    chosen(rhythm, "week", WEEKS);
    chosen(rhythm, "weekday", WEEKDAYS);
    return new Club.Rhythm(
        stands == null
            ? rhythm.whole("dayOfMonth")
            : rhythm.wholeOr("dayOfMonth", stands.rhythm().dayOfMonth()),
        text(rhythm, "time", club -> club.rhythm().time()),
        text(rhythm, "zone", club -> club.rhythm().zone()),
        rhythm.flag("workingDays", stands != null && stands.rhythm().workingDays()),
        says || stands == null ? week : stands.rhythm().week(),
        says && week == null
            ? null
            : day == null && stands != null ? stands.rhythm().weekday() : day);
  }

  private static void chosen(Input part, String name, List<String> choices) {
    if (!choices.contains(part.textOr(name, choices.getFirst()))) {
      part.error(name, new Problem.NoneOf(choices));
    }
  }

  private static <E extends Enum<E>> @Nullable E of(E[] all, String word) {
    return Arrays.stream(all).filter(each -> word(each).equals(word)).findFirst().orElse(null);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private Rules rules() {
    Input rules = input.part("rules");
    Rules before = or(Rules.USUAL, Club::rules);
    return new Rules(
        rules.flag("children", before.children()),
        rules.has("invitation") ? rules.optional("invitation") : before.invitation(),
        rules.wholeOr("minimumAge", before.minimumAge()),
        rules.wholeOr("evidenceMonths", before.evidenceMonths()),
        rules.wholeOr("reducedMonths", before.reducedMonths()),
        rules.wholeOr("trackingMonths", before.trackingMonths()),
        rules.wholeOr("winBackAfter", before.winBackAfter()),
        rules.flag("yearlyQuestion", before.yearlyQuestion()));
  }

  /** A part that a new club needs. */
  private Input part(String name) {
    return stands == null ? input.object(name) : input.part(name);
  }

  private String text(Input part, String name, Function<Club, String> before) {
    return stands == null || part.has(name) ? part.text(name) : before.apply(stands);
  }

  /** A text that may be emptied. */
  private static String given(Input part, String name, String before) {
    return part.has(name) ? part.textOr(name, "") : before;
  }

  private Language language() {
    Language given = input.language("language");
    return given == null ? or(Language.DANISH, Club::language) : given;
  }

  private <T> T or(T otherwise, Function<Club, T> before) {
    return stands == null ? otherwise : before.apply(stands);
  }
}

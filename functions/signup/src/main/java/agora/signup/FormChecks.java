package agora.signup;

import agora.checks.Texts;
import agora.clubs.Club;
import agora.clubs.Language;
import agora.edge.web.Form;
import agora.members.Address;
import agora.members.Member;
import agora.members.Names;
import agora.members.consents.For;
import agora.members.consents.Shown;
import agora.members.memberships.Choices;
import agora.members.memberships.SignUp;
import agora.pages.Pages;
import agora.pages.Typed;
import agora.signup.words.FormWords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks what a citizen typed, and says what is wrong in the reader's language. */
@For
final class FormChecks {

  /** As they stand on the pages, from the top. */
  private static final List<String> FIELDS =
      List.of(
          "name",
          "email",
          "invitation",
          "guardian",
          "age",
          "consent",
          "topics",
          "frequency",
          "pause");

  private static final Set<String> SOURCES = Set.of("web", "poster", "desk", "event", "mail");
  private static final Pattern POSTER = Pattern.compile("poster-[a-z]+(-[a-z]+){0,3}");
  private static final String ANY_POSTER = "poster";
  private static final Pattern NO_NAME =
      Pattern.compile("[^\\p{L}\\p{M} '’,\\d.-]|\\d(?!\\.)|(?<!\\d)\\.");
  private static final int LONGEST_PLACE = 60;
  private static final int MOST_WORDS = 4;
  private static final int LONGEST_SOURCE = 40;
  private static final Set<String> YES = Set.of("yes", "true", "on", "1");

  private final Club club;
  private final Form form;
  private final Language reader;
  private final FormWords say;
  private final Map<String, String> errors = new LinkedHashMap<>();

  FormChecks(Club club, Form form, Language reader) {
    this.club = club;
    this.form = form;
    this.reader = reader;
    this.say = FormWords.in(reader);
  }

  /** What became of the checks. */
  sealed interface Outcome {
    /** A sign-up to carry out. */
    record Good(SignUp joining) implements Outcome {}

    /** The form, with what is wrong. */
    record Bad(Typed typed) implements Outcome {}

    /** Somebody who says that they are too young. */
    record TooYoung() implements Outcome {}
  }

  /**
   * Where a sign-up came from: one of a short list, or a poster by the place where it hangs, in a
   * few letters, so that a link can bring nothing else.
   */
  static String source(String given) {
    boolean poster = given.length() <= LONGEST_SOURCE && POSTER.matcher(given).matches();
    return poster || SOURCES.contains(given) ? given : "web";
  }

  /**
   * The name of a place where a poster hangs, as it is printed on it: letters, what stands between
   * them, and the number of a floor, at most {@value #LONGEST_PLACE} characters, so that a link has
   * a poster say no address and no telephone.
   */
  static String place(String given) {
    String name = NO_NAME.matcher(given).replaceAll(" ").strip().replaceAll(" +", " ");
    return name.substring(0, Math.min(name.length(), LONGEST_PLACE)).strip();
  }

  /**
   * What a poster's code says of the place where it hangs, of the place's name as people write it:
   * its first words, without digits; of no name that it is a poster.
   */
  static String posterAt(String place) {
    List<String> words =
        Arrays.stream(Texts.idOf(place.replaceAll("[0-9]", " ")).split("-"))
            .filter(word -> !word.isEmpty())
            .limit(MOST_WORDS)
            .toList();
    String source = ANY_POSTER;
    for (String word : words) {
      source = (source + "-" + word).length() <= LONGEST_SOURCE ? source + "-" + word : source;
    }
    return source;
  }

  /**
   * @param shown the page that the form stood on
   */
  Outcome joining(Shown shown) {
    if (!club.forChildren() && form.text("age").equals("under-15")) {
      return new Outcome.TooYoung();
    }
    Optional<Address> address = address("email");
    String name = form.text("name").strip();
    checkName(name);
    checkChoices();
    admission();
    if (!ticked("consent")) {
      wrong("consent", say.consentNeeded());
    }
    if (!errors.isEmpty() || address.isEmpty()) {
      return new Outcome.Bad(typed());
    }
    return new Outcome.Good(
        new SignUp(
            club.id(),
            address.get(),
            name.isEmpty() ? null : name,
            language(club.languages().contains(reader) ? reader : club.languages().getFirst()),
            topics(),
            club.forChildren() || form.text("tracking").isEmpty()
                ? null
                : tracking(Member.Tracking.ANONYMOUS),
            club.forChildren() ? Member.Tracking.NONE : Member.Tracking.ANONYMOUS,
            source(form.text("source")),
            club.forChildren(),
            shown));
  }

  /** Age, a guardian's yes, and the code of those who are invited. */
  private void admission() {
    if (club.forChildren() && !ticked("guardian")) {
      wrong("guardian", say.guardianNeeded());
    }
    // Our own page asks; a site of the library's that sends JSON has its own words for it.
    if (!club.forChildren() && form.text("page").equals("join") && !form.text("age").equals("15")) {
      wrong("age", say.ageNeeded(club.rules().minimumAge()));
    }
    String code = club.neededCode();
    if (code != null && !code.equalsIgnoreCase(form.text("invitation").strip())) {
      wrong("invitation", say.wrongInvitation());
    }
  }

  /** An address that we can send to. */
  Optional<Address> address(String field) {
    String typed = form.text(field);
    Optional<Address> address = Address.of(typed);
    if (address.isEmpty()) {
      wrong(field, typed.isBlank() ? say.addressNeeded() : say.wrongAddress());
    }
    return address;
  }

  /**
   * What the preferences page asks for; empty where something is wrong. A field that is not there
   * stays as it is.
   */
  Optional<Choices> choices(Member member, Instant now) {
    checkChoices();
    String name = form.has("name") ? form.text("name").strip() : member.name();
    checkName(name == null ? "" : name);
    Instant paused = pause(member, now);
    if (!errors.isEmpty()) {
      return Optional.empty();
    }
    String frequency = form.text("frequency");
    return Optional.of(
        new Choices(
            name == null || name.isEmpty() ? null : name,
            language(member.language()),
            topics(),
            club.forChildren() ? Member.Tracking.NONE : tracking(member.tracking()),
            frequency.isEmpty()
                ? member.frequency()
                : Member.Frequency.valueOf(constant(frequency)),
            paused,
            form.has("panel") ? ticked("panel") : member.panel()));
  }

  private void checkChoices() {
    if (!form.text("language").isEmpty() && chosen().isEmpty()) {
      wrong("language", say.wrongLanguage());
    }
    if (!club.topics().stream().map(Club.Topic::id).toList().containsAll(topics())) {
      wrong("topics", say.wrongTopics());
    }
    oneOf("tracking", Set.of("none", "anonymous", "personal"));
    oneOf("frequency", Set.of("issues", "own-events", "all"));
  }

  private void oneOf(String field, Set<String> known) {
    if (!form.text(field).isEmpty() && !known.contains(form.text(field))) {
      wrong(field, say.wrongChoice());
    }
  }

  /** Until when nothing is sent: the start of the day that the member chose. */
  private @Nullable Instant pause(Member member, Instant now) {
    if (!form.has("pause")) {
      return member.paused();
    }
    String typed = form.text("pause").strip();
    if (typed.isEmpty()) {
      return null;
    }
    Pages.Range days = pauses(club, now);
    try {
      LocalDate until = LocalDate.parse(typed);
      if (!until.isBefore(days.first()) && !until.isAfter(days.last())) {
        return until.atStartOfDay(ZoneId.of(club.rhythm().zone())).toInstant();
      }
    } catch (DateTimeParseException e) {
      // said below, as for a day that is too early or too late
    }
    wrong("pause", say.wrongPause());
    return null;
  }

  /** Until when a member may pause: from tomorrow, for a year at most. */
  static Pages.Range pauses(Club club, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneId.of(club.rhythm().zone()));
    return new Pages.Range(today.plusDays(1), today.plusDays(Choices.LONGEST_PAUSE_DAYS));
  }

  private Language language(Language otherwise) {
    return chosen().orElse(otherwise);
  }

  /** The one of the club's languages that was chosen. */
  private Optional<Language> chosen() {
    return Language.known(form.text("language")).filter(club.languages()::contains);
  }

  private List<String> topics() {
    return form.all("topics").stream().filter(each -> !each.isEmpty()).distinct().toList();
  }

  private Member.Tracking tracking(Member.Tracking otherwise) {
    String tracking = form.text("tracking");
    return tracking.isEmpty() ? otherwise : Member.Tracking.valueOf(constant(tracking));
  }

  private static String constant(String value) {
    return value.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private boolean ticked(String field) {
    return form.all(field).stream().anyMatch(each -> YES.contains(each.toLowerCase(Locale.ROOT)));
  }

  /** The form as it was sent, with what is wrong. */
  Typed typed() {
    Map<String, String> values = new LinkedHashMap<>();
    for (String field :
        List.of(
            "email",
            "name",
            "language",
            "source",
            "tracking",
            "invitation",
            "age",
            "frequency",
            "pause")) {
      values.put(field, form.text(field));
    }
    values.put("source", source(form.text("source")));
    values.put("guardian", ticked("guardian") ? "yes" : "");
    values.put("panel", ticked("panel") ? "yes" : "");
    return new Typed(values, topics(), ticked("consent"), inOrder());
  }

  /** In the order of the forms' fields. */
  private Map<String, String> inOrder() {
    Map<String, String> ordered = new LinkedHashMap<>();
    FIELDS.stream()
        .filter(errors::containsKey)
        .forEach(each -> ordered.put(each, errors.getOrDefault(each, "")));
    ordered.putAll(errors);
    return Collections.unmodifiableMap(ordered);
  }

  private void checkName(String name) {
    Names.fault(name).ifPresent(fault -> wrong("name", words(fault)));
  }

  private String words(Names.Fault fault) {
    return switch (fault) {
      case TOO_LONG -> say.longName();
      case UNSEEN -> say.unseenInName();
      case CPR -> say.cprInName();
    };
  }

  private void wrong(String field, String message) {
    errors.put(field, message);
  }
}

package agora.clubs;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A club: its audience, its topics, its sender and its rhythm.
 *
 * @param id letters a to z, digits and hyphens, as in its address: {@code her-er-debat}
 * @param name as citizens read it
 * @param about a sentence or two on what the club is, in Danish
 * @param language the club's first language
 * @param topics what members can choose between
 * @param sender who the mails are from
 * @param rhythm when the monthly issue goes out
 * @param staff addresses that are told what staff must know
 * @param languages which ones members can choose, the first one first
 * @param look how its pages and mails differ from other clubs'
 * @param privacy what the club says on personal data, beside what Agora says itself
 * @param rules who may join, and how long what is kept
 * @param deleted when staff had what it left removed; null for a club that is not
 * @param deputy an address that is told too when staff leave an approval waiting; null for none
 */
public record Club(
    String id,
    String name,
    String about,
    Language language,
    List<Topic> topics,
    Sender sender,
    Rhythm rhythm,
    List<String> staff,
    List<Language> languages,
    Look look,
    Privacy privacy,
    Rules rules,
    @Nullable Instant deleted,
    @Nullable String deputy) {

  /** A club as it was saved, where what was not yet known then gets its default. */
  public Club {
    language = language == null ? Language.DANISH : language;
    languages =
        languages == null || languages.isEmpty()
            ? all(language)
            : languages.stream().distinct().toList();
    look = look == null ? Look.PLAIN : look;
    privacy = privacy == null ? Privacy.NONE : privacy;
    rules = rules == null ? Rules.USUAL : rules;
  }

  /** A club with the usual languages, look and rules. */
  public Club(
      String id,
      String name,
      String about,
      Language language,
      List<Topic> topics,
      Sender sender,
      Rhythm rhythm,
      List<String> staff) {
    this(
        id,
        name,
        about,
        language,
        topics,
        sender,
        rhythm,
        staff,
        all(language),
        Look.PLAIN,
        Privacy.NONE,
        Rules.USUAL);
  }

  /** A club that is there. */
  public Club(
      String id,
      String name,
      String about,
      Language language,
      List<Topic> topics,
      Sender sender,
      Rhythm rhythm,
      List<String> staff,
      List<Language> languages,
      Look look,
      Privacy privacy,
      Rules rules) {
    this(
        id, name, about, language, topics, sender, rhythm, staff, languages, look, privacy, rules,
        null, null);
  }

  /** The same, of which only what must be kept is kept from now on. */
  public Club deleted(Instant now) {
    return new Club(
        id, name, about, language, topics, sender, rhythm, staff, languages, look, privacy, rules,
        now, deputy);
  }

  /** Whether it is a club for children, which a guardian joins for. */
  public boolean forChildren() {
    return rules.children();
  }

  /** The code without which nobody joins; null where none is needed. */
  public @Nullable String neededCode() {
    return rules.invitation();
  }

  private static List<Language> all(Language first) {
    return Stream.concat(Stream.of(first), Arrays.stream(Language.values())).distinct().toList();
  }

  /**
   * How a club looks.
   *
   * @param accent the colour of headings and buttons, as in {@code #8a2f1f}; it stands on white and
   *     on the pages' paper, and white text stands on it
   */
  public record Look(String accent) {
    public static final Look PLAIN = new Look("#8a2f1f");
  }

  /** What the club itself says on personal data, in plain text; empty where it adds nothing. */
  public record Privacy(String da, String en) {
    public static final Privacy NONE = new Privacy("", "");

    public String text(Language language) {
      return language.choose(da, en);
    }
  }

  /** A topic's name in a language; its id where the club has it no longer. */
  public String topic(String id, Language language) {
    return topics.stream()
        .filter(each -> each.id().equals(id))
        .map(each -> each.name(language))
        .findFirst()
        .orElse(id);
  }

  /** A topic; its id is what blocks and members carry. */
  public record Topic(String id, String da, String en) {
    /** The topic's name in a language. */
    public String name(Language language) {
      return language.choose(da, en);
    }
  }

  /**
   * Who the mails are from.
   *
   * @param mailbox the part before the @; the domain is the deployment's MAIL_DOMAIN
   * @param replyTo a mailbox that people read
   */
  public record Sender(String name, String mailbox, String replyTo) {

    /** Bytes of a name in an encoded word: with what stands around them at most 75 letters. */
    private static final int OF_A_WORD = 45;

    /** The From header: the name in encoded words (RFC 2047), so that none can break it. */
    public String from(String mailDomain) {
      String line = name.replaceAll("[\\r\\n\\t]", " ");
      String words = line.matches("[A-Za-z0-9 ]+") ? line : encoded(line);
      return words + " <" + mailbox + "@" + mailDomain + ">";
    }

    /** A letter is never cut: each word is read by itself. */
    private static String encoded(String line) {
      List<String> words = new ArrayList<>();
      StringBuilder word = new StringBuilder();
      line.codePoints()
          .mapToObj(Character::toString)
          .forEach(
              letter -> {
                if (bytes(word + letter).length > OF_A_WORD) {
                  words.add(word.toString());
                  word.setLength(0);
                }
                word.append(letter);
              });
      words.add(word.toString());
      return words.stream()
          .map(each -> "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes(each)) + "?=")
          .collect(Collectors.joining(" "));
    }

    private static byte[] bytes(String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }

  /** Which of a month's Tuesdays, say. */
  public enum Week {
    FIRST(1),
    SECOND(2),
    THIRD(3),
    FOURTH(4),
    LAST(-1);

    private final int ordinal;

    Week(int ordinal) {
      this.ordinal = ordinal;
    }
  }

  /**
   * The monthly rhythm.
   *
   * @param dayOfMonth 1 to 28; what a rhythm by weekday goes by where programs don't know it yet
   * @param time local time of day as HH:mm, never 02:00 to 02:59, which some days do not have
   * @param zone the IANA time zone, such as Europe/Copenhagen
   * @param workingDays whether an issue that would fall on a Saturday or Sunday waits for the next
   *     working day, as one on a public holiday always does
   * @param week which one of the weekdays it goes by; null where it goes by the day of the month
   * @param weekday null where week is
   */
  public record Rhythm(
      int dayOfMonth,
      String time,
      String zone,
      boolean workingDays,
      @Nullable Week week,
      @Nullable DayOfWeek weekday) {

    /** A rhythm by the day of the month. */
    public Rhythm(int dayOfMonth, String time, String zone, boolean workingDays) {
      this(dayOfMonth, time, zone, workingDays, null, null);
    }

    /** A rhythm that knows no weekends. */
    public Rhythm(int dayOfMonth, String time, String zone) {
      this(dayOfMonth, time, zone, false);
    }

    /** The day that a month's issue falls on. */
    public LocalDate in(YearMonth month) {
      return week == null || weekday == null
          ? month.atDay(dayOfMonth)
          : month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(week.ordinal, weekday));
    }
  }
}

package agora.issues;

import agora.checks.Finding;
import agora.checks.Problem;
import agora.clubs.Club;
import agora.clubs.Language;
import agora.events.Event;
import agora.events.Sale;
import agora.issues.words.LinkWords;
import agora.tokens.Tokens;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an issue's words leave unsaid, and what they tell that is not for its readers. */
final class WordCheck {

  /** Of a list of links, as screen readers have it, these say nothing (WCAG 2.1, 2.4.4). */
  private static final Set<String> EMPTY =
      Arrays.stream(Language.values())
          .flatMap(language -> LinkWords.in(language).empty().stream())
          .collect(Collectors.toUnmodifiableSet());

  private static final Pattern LINK = Pattern.compile("\\[([^\\]\\[]*)]\\(");
  private static final Pattern BARE = Pattern.compile("(?i)(https?://|www\\.)\\S+");

  /** A link of a mail that is counted for one reader. */
  private static final Pattern COUNTED = Pattern.compile("/c/[^/\\s]+_[^/\\s]+/l\\d+/[^/\\s]+");

  private static final Pattern MAIL =
      Pattern.compile("(?i)[a-z0-9._+-]{1,64}(?:@|%40)((?:[a-z0-9-]+\\.)+[a-z]{2,})");

  /** The months by their names in each language, in small letters. */
  private static final Map<String, Month> MONTHS =
      Arrays.stream(Language.values())
          .flatMap(language -> Arrays.stream(Month.values()).map(month -> named(month, language)))
          .collect(
              Collectors.toMap(
                  Map.Entry::getKey, Map.Entry::getValue, (same, _) -> same, TreeMap::new));

  private static final Pattern DAY =
      Pattern.compile("(?iu)\\b(\\d{1,2})\\.? (" + String.join("|", MONTHS.keySet()) + ")\\b");

  private final Club club;
  private final Finding errors;
  private final Finding warnings;

  private WordCheck(Club club, Finding errors, Finding warnings) {
    this.club = club;
    this.errors = errors;
    this.warnings = warnings;
  }

  static void of(Issue issue, Club club, List<Event> events, Finding errors, Finding warnings) {
    WordCheck check = new WordCheck(club, errors, warnings);
    check.telling("subject", issue.subject());
    check.telling("preheader", issue.preheader());
    for (int i = 0; i < issue.blocks().size(); i++) {
      check.block("blocks[" + i + "].", issue.blocks().get(i), events);
    }
  }

  private void block(String at, Block block, List<Event> events) {
    block.written().forEach((field, text) -> telling(at + field, text));
    Optional.ofNullable(block.linkText()).ifPresent(text -> link(at + "linkText", text));
    LINK.matcher(block.text()).results().forEach(link -> link(at + "text", link.group(1)));
    events.stream()
        .filter(event -> event.id().equals(block.event()))
        .forEach(event -> days(at + "text", block.text(), event));
  }

  /** Whose it would be that a text tells. */
  private void telling(String field, String text) {
    errors.unless(
        !Tokens.isIn(text) && !COUNTED.matcher(text).find(), field, new Problem.PersonalLink());
    MAIL.matcher(text)
        .results()
        .filter(mail -> !isOurs(mail))
        .map(mail -> mail.group().replaceFirst("(?i)%40", "@"))
        .distinct()
        .forEach(mail -> warnings.unless(false, field, new Problem.AddressOfSomebody(mail)));
  }

  private boolean isOurs(MatchResult mail) {
    String reply = club.sender().replyTo();
    return mail.group(1).equalsIgnoreCase(reply.substring(reply.indexOf('@') + 1));
  }

  private void link(String field, String text) {
    String heard = text.replaceAll("[^\\p{L}\\p{N} ]", " ").strip().replaceAll(" +", " ");
    boolean says =
        !EMPTY.contains(heard.toLowerCase(Locale.ROOT)) && !BARE.matcher(text.strip()).matches();
    warnings.unless(says || text.isBlank(), field, new Problem.EmptyLinkText(text.strip()));
  }

  /** Of an event that was moved, a text may still tell the day on which it was. */
  private void days(String field, String text, Event event) {
    List<LocalDate> its = days(event);
    DAY.matcher(text)
        .results()
        .filter(said -> its.stream().noneMatch(day -> isDay(said, day)))
        .map(MatchResult::group)
        .distinct()
        .forEach(said -> warnings.unless(false, field, new Problem.OtherDay(said, its.getFirst())));
  }

  private static Map.Entry<String, Month> named(Month month, Language language) {
    String name = month.getDisplayName(TextStyle.FULL, language.locale());
    return Map.entry(name.toLowerCase(language.locale()), month);
  }

  private static boolean isDay(MatchResult said, LocalDate day) {
    return Integer.parseInt(said.group(1)) == day.getDayOfMonth()
        && day.getMonth() == MONTHS.get(said.group(2).toLowerCase(Locale.ROOT));
  }

  /** The days from the first to the last, and those on which members and all may buy tickets. */
  private List<LocalDate> days(Event event) {
    List<LocalDate> days = new ArrayList<>();
    day(event.starts()).datesUntil(day(event.ends()).plusDays(1)).limit(366).forEach(days::add);
    event.sale().stream().flatMap(WordCheck::moments).map(this::day).forEach(days::add);
    return days;
  }

  private static Stream<Instant> moments(Sale sale) {
    return Stream.of(sale.opensAt(), sale.publicAt());
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneId.of(club.rhythm().zone()));
  }
}

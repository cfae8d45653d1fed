package agora.clubs;

import agora.checks.FieldError;
import agora.checks.Finding;
import agora.checks.Texts;
import agora.store.Contents;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What must hold for a club before it is saved. */
public final class ClubCheck {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final int LONGEST_ID = 50; // the name of its schedule has 64 characters at most
  private static final Pattern INVITATION = Pattern.compile("[A-Za-z0-9-]{4,40}");

  /** What a club's colour stands on: white in mails, the paper of the pages. */
  private static final List<String> GROUNDS = List.of("#ffffff", "#faf6ef");

  private ClubCheck() {}

  /** What is wrong with a club; nothing if it can be saved. */
  public static List<FieldError> of(Club club) {
    Finding found = new Finding();
    found.unless(
        Texts.isId(club.id()) && club.id().length() <= LONGEST_ID,
        "id",
        "Use at most 50 letters a to z, digits and hyphens, as in her-er-debat.");
    found.unless(
        Texts.isOneLine(club.name()) && club.name().length() <= 100,
        "name",
        "Use one line of at most 100 characters.");
    found.unless(
        club.language().equals("da") || club.language().equals("en"), "language", "Use da or en.");
    topics(club, found);
    sender(club.sender(), found);
    rhythm(club.rhythm(), found);
    for (int i = 0; i < club.staff().size(); i++) {
      found.unless(
          Texts.isMail(club.staff().get(i)), "staff[" + i + "]", "This is not a mail address.");
    }
    languages(club, found);
    look(club.look(), found);
    rules(club.rules(), found);
    found.unless(
        Contents.fits(club), "about", "The club's texts are too long to be kept together.");
    return found.errors();
  }

  private static void languages(Club club, Finding found) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < club.languages().size(); i++) {
      String each = club.languages().get(i);
      String field = "languages[" + i + "]";
      found.unless(each.equals("da") || each.equals("en"), field, "Use da or en.");
      found.unless(seen.add(each), field, "This language stands there twice.");
    }
    found.unless(
        seen.contains(club.language()), "languages", "The club's own language must be among them.");
  }

  /** The accent bears white text, and stands as text on white and on the pages' paper. */
  private static void look(Club.Look look, Finding found) {
    boolean colour = Contrast.isColour(look.accent());
    found.unless(colour, "look.accent", "Use a colour such as #8a2f1f.");
    if (!colour) {
      return;
    }
    for (String ground : GROUNDS) {
      double contrast = Contrast.of(look.accent(), ground);
      if (contrast < Contrast.AA) {
        found.unless(
            false,
            "look.accent",
            "The colour is too light to be read on %s: the contrast is %.1f, and WCAG 2.1 AA asks for 4.5."
                .formatted(ground, Math.floor(contrast * 10) / 10));
        return;
      }
    }
  }

  private static void rules(Rules rules, Finding found) {
    found.unless(
        rules.minimumAge() >= 15 && rules.minimumAge() <= 99,
        "rules.minimumAge",
        "Use 15 to 99: children under 15 cannot consent themselves.");
    found.unless(
        rules.invitation() == null || INVITATION.matcher(rules.invitation()).matches(),
        "rules.invitation",
        "Use 4 to 40 letters A to Z, digits and hyphens, or leave it out.");
    months(rules.evidenceMonths(), "rules.evidenceMonths", found);
    months(rules.trackingMonths(), "rules.trackingMonths", found);
    found.unless(
        rules.reducedMonths() >= rules.evidenceMonths() && rules.reducedMonths() <= 120,
        "rules.reducedMonths",
        "Use at least the months of the whole evidence, at most 120.");
    found.unless(
        rules.winBackAfter() >= 0 && rules.winBackAfter() <= 24,
        "rules.winBackAfter",
        "Use 1 to 24 issues, or 0 for never.");
  }

  private static void months(int months, String field, Finding found) {
    found.unless(months >= 1 && months <= 60, field, "Use 1 to 60 months.");
  }

  private static void topics(Club club, Finding found) {
    found.unless(!club.topics().isEmpty(), "topics", "Members need at least one topic to choose.");
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < club.topics().size(); i++) {
      String field = "topics[" + i + "].id";
      String id = club.topics().get(i).id();
      found.unless(Texts.isId(id), field, "Use letters a to z, digits and hyphens.");
      found.unless(seen.add(id), field, "Two topics have this id.");
    }
  }

  private static void sender(Club.Sender sender, Finding found) {
    found.unless(Texts.isOneLine(sender.name()), "sender.name", "Use one line.");
    found.unless(
        Texts.isMailbox(sender.mailbox()),
        "sender.mailbox",
        "Give only the part before the @, in a to z, digits, dots and hyphens.");
    found.unless(
        Texts.isMail(sender.replyTo()), "sender.replyTo", "Give a mail address that people read.");
  }

  private static void rhythm(Club.Rhythm rhythm, Finding found) {
    found.unless(
        rhythm.dayOfMonth() >= 1 && rhythm.dayOfMonth() <= 28,
        "rhythm.dayOfMonth",
        "Use 1 to 28, days that every month has.");
    LocalTime time = time(rhythm.time());
    found.unless(time != null, "rhythm.time", "Use hours and minutes, as in 09:00.");
    found.unless(
        time == null || !NextIssue.isSometimesMissing(time),
        "rhythm.time",
        "Choose a time outside 02:00 to 02:59: on the night when summer time begins, that hour does"
            + " not exist, and the issue would not be sent.");
    found.unless(
        isZone(rhythm.zone()), "rhythm.zone", "Use a time zone such as Europe/Copenhagen.");
  }

  private static @Nullable LocalTime time(String text) {
    try {
      return LocalTime.parse(text, TIME);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static boolean isZone(String text) {
    return ZoneId.getAvailableZoneIds().contains(text);
  }
}

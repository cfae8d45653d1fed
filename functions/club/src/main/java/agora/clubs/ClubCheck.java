package agora.clubs;

import agora.checks.Fault;
import agora.checks.Finding;
import agora.checks.Problem;
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
  public static List<Fault> of(Club club) {
    Finding found = new Finding();
    found.unless(
        Texts.isId(club.id()) && club.id().length() <= LONGEST_ID,
        "id",
        new Problem.NoNewId(LONGEST_ID));
    found.unless(
        Texts.isOneLine(club.name()) && club.name().length() <= 100,
        "name",
        new Problem.NoLine(100));
    topics(club, found);
    sender(club.sender(), found);
    rhythm(club.rhythm(), found);
    for (int i = 0; i < club.staff().size(); i++) {
      found.unless(Texts.isMail(club.staff().get(i)), "staff[" + i + "]", new Problem.NoMail());
    }
    found.unless(
        club.deputy() == null || Texts.isMail(club.deputy()), "deputy", new Problem.NoMail());
    found.unless(
        club.languages().contains(club.language()), "languages", new Problem.OwnLanguageMissing());
    look(club.look(), found);
    rules(club.rules(), found);
    found.unless(Contents.fits(club), "about", new Problem.TooLongTogether());
    return found.errors();
  }

  /** The accent bears white text, and stands as text on white and on the pages' paper. */
  private static void look(Club.Look look, Finding found) {
    boolean colour = Contrast.isColour(look.accent());
    found.unless(colour, "look.accent", new Problem.NoColour());
    if (!colour) {
      return;
    }
    for (String ground : GROUNDS) {
      double contrast = Contrast.of(look.accent(), ground);
      if (contrast < Contrast.AA) {
        found.unless(
            false, "look.accent", new Problem.TooLight(ground, Math.floor(contrast * 10) / 10));
        return;
      }
    }
  }

  private static void rules(Rules rules, Finding found) {
    found.unless(
        rules.minimumAge() >= Rules.LOWEST_AGE && rules.minimumAge() <= 99,
        "rules.minimumAge",
        new Problem.NoAge());
    found.unless(
        rules.invitation() == null || INVITATION.matcher(rules.invitation()).matches(),
        "rules.invitation",
        new Problem.NoInvitation());
    months(rules.evidenceMonths(), "rules.evidenceMonths", found);
    months(rules.trackingMonths(), "rules.trackingMonths", found);
    found.unless(
        rules.reducedMonths() >= rules.evidenceMonths() && rules.reducedMonths() <= 120,
        "rules.reducedMonths",
        new Problem.ReducedTooSoon(120));
    found.unless(
        rules.winBackAfter() >= 0 && rules.winBackAfter() <= 24,
        "rules.winBackAfter",
        new Problem.Outside(0, 24));
  }

  private static void months(int months, String field, Finding found) {
    found.unless(months >= 1 && months <= 60, field, new Problem.Outside(1, 60));
  }

  private static void topics(Club club, Finding found) {
    found.unless(!club.topics().isEmpty(), "topics", new Problem.NoTopics());
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < club.topics().size(); i++) {
      String field = "topics[" + i + "].id";
      String id = club.topics().get(i).id();
      found.unless(Texts.isId(id), field, new Problem.NoNewId(64));
      found.unless(seen.add(id), field, new Problem.Twice());
    }
  }

  private static void sender(Club.Sender sender, Finding found) {
    found.unless(
        Texts.isOneLine(sender.name()) && sender.name().length() <= 100,
        "sender.name",
        new Problem.NoLine(100));
    found.unless(Texts.isMailbox(sender.mailbox()), "sender.mailbox", new Problem.NoMailbox());
    found.unless(Texts.isMail(sender.replyTo()), "sender.replyTo", new Problem.NoMail());
  }

  private static void rhythm(Club.Rhythm rhythm, Finding found) {
    found.unless(
        rhythm.dayOfMonth() >= 1 && rhythm.dayOfMonth() <= 28,
        "rhythm.dayOfMonth",
        new Problem.NoDay());
    found.unless(
        rhythm.week() == null || rhythm.weekday() != null, "rhythm.weekday", new Problem.Needed());
    LocalTime time = time(rhythm.time());
    found.unless(time != null, "rhythm.time", new Problem.NoClock());
    found.unless(
        time == null || !NextIssue.isSometimesMissing(time),
        "rhythm.time",
        new Problem.MissingHour());
    found.unless(isZone(rhythm.zone()), "rhythm.zone", new Problem.NoZone());
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

package agora.staff.words;

import agora.audit.ReadingPurpose;
import agora.clubs.Club;
import agora.clubs.Language;
import agora.privacy.PrivacyFigures;
import agora.privacy.YearOfPrivacy;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The same in English. */
record EnglishYearWords() implements YearWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Language.ENGLISH.locale());

  @Override
  public String report(YearOfPrivacy.Year counted, PrivacyFigures of) {
    Club club = counted.club();
    Instant now = counted.now();
    int year = counted.year();
    var members = of.members();
    var yes = of.consents();
    var no = of.withdrawals();
    var late = of.overdue();
    return String.join(
        "\n",
        "Report to the data controller: %s, %d".formatted(club.name(), year),
        "Counted on "
            + DAY.format(now.atZone(ZoneId.of(club.rhythm().zone())))
            + " from the tables themselves.",
        "",
        ("Members now: %d. Awaiting confirmation: %d. Left: %d. Emails bounce: %d. Have"
                + " complained: %d.")
            .formatted(
                members.active(),
                members.pending(),
                members.former(),
                members.bounced(),
                members.complained()),
        ("Consents: %d have asked to become members, %d of them at the desk. %d are"
                + " confirmed. %d gave their consent in the old system.")
            .formatted(yes.asked(), yes.atTheDesk(), yes.confirmed(), yes.imported()),
        "Yes to topics: %d. Yes to personal tracking: %d. Yes on a child's behalf: %d."
            .formatted(yes.topics(), yes.personal(), yes.guardian()),
        ("Withdrawn: %d have left, %d did not answer the yearly question, %d were"
                + " unsubscribed by staff. Topics: %d. No to tracking: %d.")
            .formatted(no.leavers(), no.unanswered(), no.byStaff(), no.topics(), no.tracking()),
        "Deleted on request: %d.".formatted(of.erasures()),
        "Staff have looked at members' data: %d times, %d of them exports."
            .formatted(of.access().reads(), of.access().exports()),
        purposes(of),
        "Refused for lack of the role: %d.".formatted(of.access().forbidden()),
        ("Should be gone by now: %d (memberships %d, evidence %d, unconfirmed %d,"
                + " short-form evidence %d).")
            .formatted(
                late.all(),
                late.memberships(),
                late.evidence(),
                late.unconfirmed(),
                late.reduced()),
        "",
        "Date and signature: ____________________");
  }

  private static String purposes(PrivacyFigures of) {
    List<String> each =
        of.access().byPurpose().entrySet().stream()
            .map(one -> "%s: %d".formatted(words(one.getKey()), one.getValue()))
            .toList();
    return each.isEmpty() ? "Purposes: none." : "Purposes: " + String.join(". ", each) + ".";
  }

  private static String words(String purpose) {
    return ReadingPurpose.of(purpose)
        .map(
            known ->
                switch (known) {
                  case MEMBER_ASKED -> "the member asked for it";
                  case MAIL_TROUBLE -> "an email did not arrive";
                  case EVIDENCE -> "a consent must be shown";
                  case CLUB_WORK -> "the running of the club";
                  case SECURITY -> "security";
                })
        .orElse("not stated (the command line)");
  }
}

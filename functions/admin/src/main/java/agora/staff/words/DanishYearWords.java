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

/** The same in Danish. */
record DanishYearWords() implements YearWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d. MMMM yyyy 'kl.' HH.mm", Language.DANISH.locale());

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
        "Rapport til den dataansvarlige: %s, %d".formatted(club.name(), year),
        "Talt op "
            + DAY.format(now.atZone(ZoneId.of(club.rhythm().zone())))
            + " fra tabellerne selv.",
        "",
        "Medlemmer nu: %d. Venter på bekræftelse: %d. Meldt ud: %d. Mails kommer retur: %d. Har klaget: %d."
            .formatted(
                members.active(),
                members.pending(),
                members.former(),
                members.bounced(),
                members.complained()),
        "Samtykker: %d har bedt om at blive medlem, heraf %d ved skranken. %d er bekræftet. %d gav deres samtykke i et tidligere system."
            .formatted(yes.asked(), yes.atTheDesk(), yes.confirmed(), yes.imported()),
        "Ja til emner: %d. Ja til personlig måling: %d. Ja på et barns vegne: %d."
            .formatted(yes.topics(), yes.personal(), yes.guardian()),
        "Taget tilbage: %d har meldt sig ud, %d svarede ikke på det årlige spørgsmål, %d er meldt ud af personalet. Emner: %d. Nej til måling: %d."
            .formatted(no.leavers(), no.unanswered(), no.byStaff(), no.topics(), no.tracking()),
        "Slettet efter anmodning: %d.".formatted(of.erasures()),
        "Personalet har set på medlemmers oplysninger: %d gange, heraf %d udtræk."
            .formatted(of.access().reads(), of.access().exports()),
        purposes(of),
        "Afvist, fordi rollen manglede: %d.".formatted(of.access().forbidden()),
        "Burde være væk nu: %d (medlemskaber %d, dokumentation %d, ubekræftede %d, kort dokumentation %d)."
            .formatted(
                late.all(),
                late.memberships(),
                late.evidence(),
                late.unconfirmed(),
                late.reduced()),
        "",
        "Dato og underskrift: ____________________");
  }

  private static String purposes(PrivacyFigures of) {
    List<String> each =
        of.access().byPurpose().entrySet().stream()
            .map(one -> "%s: %d".formatted(words(one.getKey()), one.getValue()))
            .toList();
    return each.isEmpty() ? "Formål: ingen." : "Formål: " + String.join(". ", each) + ".";
  }

  private static String words(String purpose) {
    return ReadingPurpose.of(purpose)
        .map(
            known ->
                switch (known) {
                  case MEMBER_ASKED -> "medlemmet bad om det";
                  case MAIL_TROUBLE -> "en mail kom ikke frem";
                  case EVIDENCE -> "et samtykke skulle dokumenteres";
                  case CLUB_WORK -> "klubbens drift";
                  case SECURITY -> "sikkerhed";
                })
        .orElse("ikke oplyst (kommandolinjen)");
  }
}

package agora.newsletter;

import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.clubs.Language;
import agora.edge.aws.SingleMails;
import agora.mailings.Mailing;
import agora.pages.Letter;
import agora.pages.LetterFoot;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells a club's staff, in Danish, what they must know. */
record StaffMail(Clubs clubs, SingleMails mails, String publicBaseUrl) {

  /**
   * Tells that a mailing paused itself.
   *
   * @param details its figures, or SES's own word for what is wrong
   */
  void paused(Mailing mailing, Mailing.Reason reason, String details) {
    String why =
        switch (reason) {
          case BOUNCES -> "For mange mails er blevet afvist af modtagernes mailsystemer.";
          case COMPLAINTS -> "For mange modtagere har meldt mailen som spam.";
          case LEAVING ->
              "Usædvanligt mange har meldt sig ud af klubben, siden den første mail blev sendt.";
          case REFUSED_BY_SES -> "Amazon SES tager ikke imod flere mails i denne udsendelse.";
          case DAILY_QUOTA ->
              "Kontoens kvote hos Amazon SES er brugt for i dag. Resten sendes automatisk i"
                  + " morgen.";
          case STAFF, TOO_LATE, EVENT_GONE, NOT_READY -> "Udsendelsen er sat på pause.";
        };
    String next =
        reason == Mailing.Reason.DAILY_QUOTA
            ? ""
            : "\n\nResten er ikke sendt. Se efter, hvad der er galt, og vælg så: genoptag"
                + " udsendelsen (resume-mailing), eller annullér den (cancel-mailing).";
    tell(
        mailing,
        "Udsendelsen er sat på pause",
        why + "\n\nUdsendelse: " + mailing.id() + "\n" + details + next);
  }

  /** Tells those who were the club's staff when the mailing began. */
  void tell(Mailing mailing, String subject, String text) {
    tell(clubs.find(mailing.club()).orElseThrow(), mailing.staff(), subject, text);
  }

  void tell(Club club, String subject, String text) {
    tell(club, club.staff(), subject, text);
  }

  /** Tells the staff, and who stands in for those of them who are away. */
  void tellDeputyToo(Club club, String subject, String text) {
    List<String> all =
        Stream.concat(club.staff().stream(), Optional.ofNullable(club.deputy()).stream())
            .distinct()
            .toList();
    tell(club, all, subject, text);
  }

  private void tell(Club club, List<String> staff, String subject, String text) {
    if (staff.isEmpty()) {
      return;
    }
    List<String> paragraphs = Stream.of(text.split("\n\n")).map(String::strip).toList();
    Letter letter =
        new Letter(
            Language.DANISH,
            subject,
            paragraphs.getFirst(),
            paragraphs.stream().map(Letter.Words::say).toList(),
            List.of(
                new Letter.Link(
                    "Åbn klubben i Agora", publicBaseUrl + "/admin/clubs/" + club.id())),
            "Du får denne mail, fordi du står som medarbejder i klubben " + club.name() + ".",
            List.of());
    LetterFoot foot = LetterFoot.of(clubs.controller().orElse(null), club, publicBaseUrl);
    mails.toStaff(club, staff, letter.subject(), letter.html(foot), letter.text(foot));
  }
}

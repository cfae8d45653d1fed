package agora.staff;

import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.edge.aws.SingleMails;
import agora.pages.Letter;
import agora.pages.LetterFoot;
import agora.staff.words.ColleagueWords;
import java.util.List;

/** What those who run a club tell each other by mail. */
record StaffLetters(Clubs clubs, SingleMails mails, String publicBaseUrl) {

  /**
   * Sends one to all of them; when this returns, SES has taken it.
   *
   * @param says a paragraph each
   * @param path where in the console the button leads, below the club
   */
  void send(
      Club club, List<String> to, String subject, List<String> says, String button, String path) {
    Letter letter =
        new Letter(
            club.language(),
            subject,
            says.getFirst(),
            says.stream().map(Letter.Words::say).toList(),
            List.of(
                new Letter.Link(button, publicBaseUrl + "/admin/clubs/" + club.id() + "/" + path)),
            ColleagueWords.in(club.language()).why(club.name()),
            List.of());
    LetterFoot foot = LetterFoot.of(clubs.controller().orElse(null), club, publicBaseUrl);
    mails.toStaff(club, to, letter.subject(), letter.html(foot), letter.text(foot));
  }

  /** One of the staff as a mail names them. */
  static String who(String actor, ColleagueWords say) {
    return actor.contains("@") ? actor : say.somebody();
  }
}

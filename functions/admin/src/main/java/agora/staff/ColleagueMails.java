package agora.staff;

import agora.checks.Texts;
import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.edge.aws.SingleMails;
import agora.issues.Review;
import agora.pages.SingleMail;
import agora.pages.SingleMailFoot;
import agora.staff.words.ColleagueWords;
import java.util.List;
import java.util.Optional;

/** What those who run a club tell each other by mail. */
record ColleagueMails(Clubs clubs, SingleMails mails, String publicBaseUrl) {

  /**
   * Sends one to all of them; when this returns, SES has taken it.
   *
   * @param says a paragraph each
   * @param path where in the console the button leads, below the club
   */
  void send(
      Club club, List<String> to, String subject, List<String> says, String button, String path) {
    SingleMail mail =
        new SingleMail(
            club.language(),
            subject,
            says.getFirst(),
            says.stream().map(SingleMail.Words::say).toList(),
            List.of(
                new SingleMail.Link(
                    button, publicBaseUrl + "/admin/clubs/" + club.id() + "/" + path)),
            ColleagueWords.in(club.language()).why(club.name()),
            List.of());
    SingleMailFoot foot = SingleMailFoot.of(clubs.controller().orElse(null), club, publicBaseUrl);
    mails.toStaff(club, to, mail.subject(), mail.html(foot), mail.text(foot));
  }

  /**
   * Who asked for an approval, to be told the answer; nobody where they have given it themselves.
   */
  static List<String> asked(Optional<Review> review, String by) {
    return review.map(Review::asked).stream()
        .filter(each -> Texts.isMail(each) && !each.equals(by))
        .toList();
  }

  /** One of the staff as a mail names them. */
  static String who(String actor, ColleagueWords say) {
    return actor.contains("@") ? actor : say.somebody();
  }
}

package agora.newsletter.notices;

import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.edge.aws.SingleMails;
import agora.mailings.Mailing;
import agora.newsletter.words.StaffNotice;
import agora.newsletter.words.StaffNoticeWords;
import agora.pages.SingleMail;
import agora.pages.SingleMailFoot;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tells a club's staff, in the club's language, what they must know. */
public record StaffMail(Clubs clubs, SingleMails mails, String publicBaseUrl) {

  /** The words in which the staff of a mailing's club are told. */
  public StaffNoticeWords words(Mailing mailing) {
    return words(club(mailing));
  }

  private static StaffNoticeWords words(Club club) {
    return StaffNoticeWords.in(club.language());
  }

  private Club club(Mailing mailing) {
    return clubs.find(mailing.club()).orElseThrow();
  }

  /** Tells those who were the club's staff when the mailing began. */
  public void tell(Mailing mailing, Function<StaffNoticeWords, StaffNotice> what) {
    tell(club(mailing), mailing.staff(), what);
  }

  public void tell(Club club, Function<StaffNoticeWords, StaffNotice> what) {
    tell(club, club.staff(), what);
  }

  /** Tells the staff, and who stands in for those of them who are away. */
  public void tellDeputyToo(Club club, Function<StaffNoticeWords, StaffNotice> what) {
    List<String> all =
        Stream.concat(club.staff().stream(), Optional.ofNullable(club.deputy()).stream())
            .distinct()
            .toList();
    tell(club, all, what);
  }

  private void tell(Club club, List<String> staff, Function<StaffNoticeWords, StaffNotice> what) {
    if (staff.isEmpty()) {
      return;
    }
    StaffNoticeWords say = words(club);
    StaffNotice notice = what.apply(say);
    List<String> paragraphs = Stream.of(notice.text().split("\n\n")).map(String::strip).toList();
    SingleMail mail =
        new SingleMail(
            club.language(),
            notice.subject(),
            paragraphs.getFirst(),
            paragraphs.stream().map(SingleMail.Words::say).toList(),
            List.of(
                new SingleMail.Link(
                    say.openTheClub(), publicBaseUrl + "/admin/clubs/" + club.id())),
            say.why(club.name()),
            List.of());
    SingleMailFoot foot = SingleMailFoot.of(clubs.controller().orElse(null), club, publicBaseUrl);
    mails.toStaff(club, staff, mail.subject(), mail.html(foot), mail.text(foot));
  }
}

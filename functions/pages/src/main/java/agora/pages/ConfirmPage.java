package agora.pages;

import agora.clubs.Club;
import agora.members.Member;
import agora.members.consents.Consent;
import agora.members.consents.Wording;
import agora.members.memberships.PendingSignUp;
import agora.pages.words.SignUpWords;
import java.util.List;

/**
 * What somebody is about to say yes to, each with its words.
 *
 * @param names what the words call the library and the club
 */
public record ConfirmPage(Club club, PendingSignUp asking, Wording.Names names) {

  /** The words of a yes. */
  public String words(PageFrame frame, Consent.Purpose purpose) {
    return Wording.of(purpose, frame.language(), names);
  }

  /** The topics that were asked for, as far as the club still has them. */
  public List<Club.Topic> topics() {
    return club.topics().stream().filter(each -> asking.topics().contains(each.id())).toList();
  }

  /** What is said of clicks: what was chosen without a yes, or what holds until more is. */
  public String clicks(PageFrame frame) {
    Member.Tracking chosen = asking.tracking();
    return chosen == null || chosen == Member.Tracking.PERSONAL
        ? Wording.usual(asking.usual(), frame.language())
        : SignUpWords.in(frame.language()).youHaveChosen(words(frame, Consent.Purpose.of(chosen)));
  }
}

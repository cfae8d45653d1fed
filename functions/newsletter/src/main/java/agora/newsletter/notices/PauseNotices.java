package agora.newsletter.notices;

import agora.edge.lambda.Log;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import agora.newsletter.words.StaffNoticeWords;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Tells staff once why a mailing paused itself. What to tell is written with the pause, so that it
 * outlives who found the reason: whoever next finds the mailing paused tells them instead. Only a
 * sender that is lost between SES's taking of the mail and the note of it has them told twice.
 */
public record PauseNotices(Mailings mailings, StaffMail staff, InstantSource clock) {

  /** Pauses the mailing, and tells staff; false where it does not go on anyway. */
  public boolean pause(Mailing mailing, Mailing.Reason reason, String details) {
    if (!mailings.pause(mailing.id(), reason, details)) {
      return false;
    }
    tell(mailing);
    return true;
  }

  /** The words in which the staff of a mailing's club are told. */
  public StaffNoticeWords words(Mailing mailing) {
    return staff.words(mailing);
  }

  /** Tells staff of a mailing that is paused, unless they are told. */
  public void tell(Mailing mailing) {
    mailings
        .tell(mailing.id(), clock.instant())
        .ifPresent(
            untold -> {
              try {
                staff.tell(
                    mailing, say -> say.paused(untold.reason(), mailing.id(), untold.details()));
                mailings.told(untold);
              } catch (
                  SdkException e) { // an account that may send nothing cannot tell staff either
                Log.error(
                    "staff-not-told",
                    e,
                    Map.of("mailing", mailing.id(), "reason", untold.reason()));
              }
            });
  }
}

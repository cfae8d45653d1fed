package agora.newsletter.notices;

import agora.edge.lambda.LambdaEvent;
import agora.edge.lambda.Log;
import agora.ids.MailingId;
import agora.mailings.Mailings;
import agora.store.Ledger;
import java.util.Map;

/**
 * Tells staff, once, of a mailing that does not get on: a part of it has failed for the second
 * time, which is six minutes after the first, as long as the queues hide a message. It is tried
 * three times more, and then lies with the dead letters until staff have it tried again.
 */
public record FailureNotices(Mailings mailings, StaffMail staff, Ledger ledger) {

  private static final int SECOND = 2;

  /**
   * Tells staff where it is time to.
   *
   * @param message the message that has failed
   * @param problem in words that name no member
   */
  public void tell(MailingId mailing, LambdaEvent.Message message, String problem) {
    if (message.receives() < SECOND) {
      return;
    }
    try {
      mailings
          .find(mailing)
          .ifPresent(
              head ->
                  ledger.once(
                      "stuck#" + mailing,
                      () -> staff.tell(head, say -> say.partFailed(mailing, problem))));
    } catch (RuntimeException e) { // the next try tells
      Log.error("staff-not-told", e, Map.of("mailing", mailing));
    }
  }
}

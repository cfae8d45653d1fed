package agora.mailings;

import agora.mailings.Mailing.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * How a mailing fares, and when it must stop. SES puts an account under review at 5 % bounces or
 * 0.1 % complaints (SES developer guide, "reputation"), and pauses it soon after. Gmail reports no
 * complaints: readers who leave speak for them. A few are no rate, so each limit has a floor.
 * Anybody can sign up and leave again: so ten are never enough to stop a mailing, and none count
 * who joined lately.
 *
 * @param sent mails that SES took
 * @param left members who left the club since the mailing's first mail, but for those who joined
 *     within the 30 days before
 */
public record Reputation(long sent, long bounced, long complained, long left) {

  private static final double BOUNCES = 0.05;
  private static final long BOUNCES_FLOOR = 10;
  private static final double COMPLAINTS = 0.001;
  private static final long COMPLAINTS_FLOOR = 3;
  private static final double LEAVING = 0.03;
  private static final long LEAVING_FLOOR = 25;

  /** The limits that are passed, the gravest first; none while the mailing may go on. */
  public List<Reason> limits() {
    List<Reason> passed = new ArrayList<>();
    if (beyond(complained, COMPLAINTS, COMPLAINTS_FLOOR)) {
      passed.add(Reason.COMPLAINTS);
    }
    if (beyond(bounced, BOUNCES, BOUNCES_FLOOR)) {
      passed.add(Reason.BOUNCES);
    }
    if (beyond(left, LEAVING, LEAVING_FLOOR)) {
      passed.add(Reason.LEAVING);
    }
    return passed;
  }

  private boolean beyond(long count, double rate, long floor) {
    return count >= floor && count >= rate * sent;
  }

  /** How many in a hundred of those that were sent. */
  public double percent(long count) {
    return sent == 0 ? 0.0 : 100.0 * count / sent;
  }
}

package agora.edge.aws;

import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.NotFoundException;
import software.amazon.awssdk.services.sesv2.model.SuppressionListReason;

/** The addresses that SES sends nothing to, since they bounced or their owner complained. */
public final class Suppressions {

  private final SesV2Client ses;

  public Suppressions(SesV2Client ses) {
    this.ses = ses;
  }

  /**
   * Lets an address be mailed again that SES had stopped after a bounce. After a complaint it stays
   * stopped, whoever asks.
   *
   * @return whether it was lifted
   */
  public boolean liftBounce(String address) {
    try {
      var found = ses.getSuppressedDestination(get -> get.emailAddress(address));
      if (found.suppressedDestination().reason() != SuppressionListReason.BOUNCE) {
        return false;
      }
      ses.deleteSuppressedDestination(delete -> delete.emailAddress(address));
      return true;
    } catch (NotFoundException e) {
      return false;
    }
  }
}

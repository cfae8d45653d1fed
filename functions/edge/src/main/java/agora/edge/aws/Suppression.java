package agora.edge.aws;

import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.NotFoundException;
import software.amazon.awssdk.services.sesv2.model.SuppressionListReason;

/**
 * SES's list of addresses that the account sends nothing to. An address that bounced may come off
 * it; one whose owner complained never does, since that is their wish.
 */
public final class Suppression {

  private final Supplier<SesV2Client> ses;

  public Suppression(Supplier<SesV2Client> ses) {
    this.ses = ses;
  }

  /** Why an address is on the list, BOUNCE or COMPLAINT; empty where it is not. */
  public Optional<String> reason(String address) {
    try {
      var answer = ses.get().getSuppressedDestination(get -> get.emailAddress(address));
      return Optional.of(answer.suppressedDestination().reasonAsString());
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  /**
   * Takes an address off the list, unless its owner complained.
   *
   * @return whether it is off the list now
   */
  public boolean lift(String address) {
    Optional<String> reason = reason(address);
    if (reason.isEmpty()) {
      return true;
    }
    if (!reason.get().equals(SuppressionListReason.BOUNCE.toString())) {
      return false;
    }
    try {
      ses.get().deleteSuppressedDestination(delete -> delete.emailAddress(address));
    } catch (NotFoundException e) {
      return true; // somebody else took it off
    }
    return true;
  }
}

package agora.newsletter.planning;

import agora.checks.Domains;
import agora.newsletter.sending.SendingAccount;
import agora.newsletter.sources.Objection;
import agora.newsletter.sources.PlanningResult;
import agora.newsletter.words.StaffNoticeWords;
import java.util.Optional;

/** Whether this deployment may mail its members at all. */
record DeploymentCheck(SendingAccount account, String publicBaseUrl, String mailDomain) {

  Optional<Objection> objection() {
    if (!Domains.aligned(publicBaseUrl, mailDomain)) {
      return Optional.of(
          new Objection(
              PlanningResult.REFUSED_UNALIGNED, say -> say.otherDomain(publicBaseUrl, mailDomain)));
    }
    account.review();
    if (!account.production()) {
      return Optional.of(
          new Objection(PlanningResult.REFUSED_IN_SANDBOX, StaffNoticeWords::inSandbox));
    }
    return Optional.empty();
  }
}

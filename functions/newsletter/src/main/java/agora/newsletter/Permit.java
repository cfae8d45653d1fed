package agora.newsletter;

import agora.checks.Domains;
import java.util.Optional;

/** Whether this deployment may mail its members at all. */
record Permit(Account account, String publicBaseUrl, String mailDomain) {

  Optional<Objection> objection() {
    if (!Domains.aligned(publicBaseUrl, mailDomain)) {
      return Optional.of(
          new Objection(
              Step.REFUSED_UNALIGNED,
              "Links i mails fører til %s, men mails kommer fra %s. Modtagernes mailsystemer kan"
                      .formatted(publicBaseUrl, mailDomain)
                  + " opfatte det som svindel. Giv klubbens sider en adresse under samme domæne"
                  + " (PublicHost), og send igen."));
    }
    account.review();
    if (!account.production()) {
      return Optional.of(
          new Objection(
              Step.REFUSED_IN_SANDBOX,
              "Kontoen hos Amazon SES er stadig i prøvetilstand (sandbox) og kan kun skrive til"
                  + " godkendte adresser. Bed om produktionsadgang, og send igen."));
    }
    return Optional.empty();
  }
}

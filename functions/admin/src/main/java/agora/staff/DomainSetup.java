package agora.staff;

import agora.checks.Domains;
import agora.checks.Problem;
import agora.fetch.DomainRecords;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.DkimStatus;
import software.amazon.awssdk.services.sesv2.model.GetEmailIdentityResponse;
import software.amazon.awssdk.services.sesv2.model.MailFromAttributes;
import software.amazon.awssdk.services.sesv2.model.MailFromDomainStatus;
import software.amazon.awssdk.services.sesv2.model.NotFoundException;

/**
 * Whether mail programs can see that mails are the library's: what SES and DNS know of the domain
 * that they are from, and of the one that their links lead to.
 */
record DomainSetup(DomainRecords dns, String mailDomain, String publicBaseUrl) {

  void check(SesV2Client ses, SetupFindings found) {
    Optional<GetEmailIdentityResponse> asked =
        found.asked(() -> identity(ses), "domain", "signature", "returns");
    String returns =
        asked
            .map(GetEmailIdentityResponse::mailFromAttributes)
            .map(MailFromAttributes::mailFromDomain)
            .orElse("bounce." + mailDomain);
    asked.ifPresent(identity -> identity(identity, returns, found));
    record(
        found,
        "spf",
        Stream.of(returns),
        text -> text.startsWith("v=spf1") && text.contains("amazonses.com"),
        new Problem.NoSpf(returns));
    record(
        found,
        "dmarc",
        Stream.of(mailDomain, Domains.organisation(mailDomain)).map(each -> "_dmarc." + each),
        text -> text.startsWith("v=DMARC1"),
        new Problem.NoDmarc(mailDomain));
    found.unless(
        Domains.aligned(publicBaseUrl, mailDomain),
        "links",
        new Problem.OtherDomain(publicBaseUrl, mailDomain));
    found.unless(
        publicBaseUrl.startsWith("https://"), "tls", new Problem.PlainPages(publicBaseUrl));
  }

  private void identity(GetEmailIdentityResponse identity, String returns, SetupFindings found) {
    found.unless(
        Boolean.TRUE.equals(identity.verifiedForSendingStatus()),
        "domain",
        new Problem.NotVerified(mailDomain));
    found.unless(
        Optional.ofNullable(identity.dkimAttributes())
            .filter(each -> each.status() == DkimStatus.SUCCESS)
            .isPresent(),
        "signature",
        new Problem.NotSigned(mailDomain));
    found.unless(
        Optional.ofNullable(identity.mailFromAttributes())
            .filter(each -> each.mailFromDomainStatus() == MailFromDomainStatus.SUCCESS)
            .isPresent(),
        "returns",
        new Problem.NoReturns(returns));
  }

  /** What SES knows of the domain: nothing, where it doesn't know it. */
  private GetEmailIdentityResponse identity(SesV2Client ses) {
    try {
      return ses.getEmailIdentity(get -> get.emailIdentity(mailDomain));
    } catch (NotFoundException e) {
      return GetEmailIdentityResponse.builder().build();
    }
  }

  /** One of the names has a text that is right; where DNS says nothing, nor do we. */
  private void record(
      SetupFindings found,
      String what,
      Stream<String> names,
      Predicate<String> is,
      Problem problem) {
    try {
      boolean isThere = false;
      for (String name : names.distinct().toList()) {
        List<String> texts = dns.texts(name);
        isThere = isThere || texts.stream().anyMatch(is);
      }
      found.unless(isThere, what, problem);
    } catch (IOException e) {
      found.unseen(what);
    }
  }
}

package agora.signup;

import agora.clubs.Club;
import agora.clubs.Language;
import agora.edge.lambda.Log;
import agora.edge.web.Form;
import agora.edge.web.Reader;
import agora.edge.web.Request;
import agora.edge.web.Response;
import agora.ids.MemberId;
import agora.members.Address;
import agora.members.Member;
import agora.members.consents.Consent;
import agora.members.limits.MailLimit.By;
import agora.members.limits.SignupLimit;
import agora.members.memberships.Memberships;
import agora.pages.Pages;
import agora.pages.Typed;
import agora.pages.words.Notices;
import agora.privacy.TrackingRemoval;
import agora.tokens.Purpose;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Leaving. A person's press on the page is enough, or a POST of a mail program (RFC 8058), which
 * needs no page and no cookie and is answered with 200 and no redirect. The link of a membership
 * that ended opens nothing of a later one of the same person, but it ends it: whoever presses it
 * wants no more mails. There is no {@code mailto:} beside it: the stack receives no mail, which SES
 * cannot do in every region of the EU, and RFC 8058 asks for none.
 */
final class Leave {

  /** Why somebody left, if they like to say. No free text: people write what we should not know. */
  private static final Set<String> REASONS =
      Set.of("too-many", "not-for-me", "moved", "joined-by-mistake", "other");

  private final PublicPages front;
  private final MemberLinks memberLinks;
  private final Memberships memberships;
  private final TrackingRemoval withdrawal;
  private final MembershipMails post;
  private final SignupLimit limit;
  private final LostMailQueue lost;

  Leave(
      PublicPages front,
      MemberLinks memberLinks,
      Memberships memberships,
      TrackingRemoval withdrawal,
      MembershipMails post,
      SignupLimit limit,
      LostMailQueue lost) {
    this.front = front;
    this.memberLinks = memberLinks;
    this.memberships = memberships;
    this.withdrawal = withdrawal;
    this.post = post;
    this.limit = limit;
    this.lost = lost;
  }

  Response get(Request request) {
    return memberLinks.open(
        request,
        Purpose.UNSUBSCRIBE,
        link -> {
          MemberLinks.Opened opened = present(link);
          Language language = opened.reader().language();
          String club = opened.club().name();
          return opened
              .reader()
              .notice(
                  200,
                  opened.member().state() == Member.State.LEFT
                      ? Notices.in(language).left(club)
                      : Notices.in(language)
                          .leave(club, MaskedAddress.address(opened.member().email())));
        });
  }

  Response post(Request request) {
    Form form = Form.of(request).orElse(new Form(Map.of()));
    return form.text("List-Unsubscribe").equals("One-Click")
        ? memberLinks.open(
            request, Purpose.UNSUBSCRIBE, link -> leave(present(link), Consent.How.ONE_CLICK))
        : memberLinks.press(request, Purpose.UNSUBSCRIBE, this::page);
  }

  private MemberLinks.Opened present(MemberLinks.Opened link) {
    Member latest = memberships.latest(link.member());
    return latest.state() == Member.State.ACTIVE ? link.of(latest) : link;
  }

  private Response page(MemberLinks.Opened link, Form form) {
    MemberLinks.Opened opened = present(link);
    if (form.text("act").equals("mine")) {
      return post.mine(opened.club(), opened.member(), By.LINK)
          ? opened.reader().notice(200, Notices.in(opened.reader().language()).mineSent())
          : opened.tooManyMails();
    }
    if (form.has("reason")) {
      reason(opened, form.text("reason"));
      return opened.reader().notice(200, Notices.in(opened.reader().language()).thanks());
    }
    return leave(opened, Consent.How.PAGE);
  }

  private Response leave(MemberLinks.Opened opened, Consent.How how) {
    String club = opened.club().id();
    MemberId member = opened.member().id();
    memberships.leave(club, member, how);
    try {
      withdrawal.finish(club, member);
    } catch (SdkException e) { // they have left; the daily job takes back the rest
      Log.error("withdrawal-unfinished", e, Map.of("club", club, "member", member));
    }
    Reader reader = opened.reader();
    return reader.page(
        200, Pages.left(reader.language(), reader.statementUrl(), reader.mark(), opened.club()));
  }

  /** Counted in the log alone, with nothing that tells who it was. */
  private static void reason(MemberLinks.Opened opened, String reason) {
    if (REASONS.contains(reason)) {
      Log.info("left-because", Map.of("club", opened.club().id(), "reason", reason));
    }
  }

  /** The page for those who have lost the mail. */
  Response lost(Request request) {
    return front
        .find(request.path("club"))
        .map(club -> lost(200, front.reader(request, club), club, Typed.nothing("web")))
        .orElseGet(() -> front.reader(request).missing());
  }

  /** Has a link sent, if the address is a member's; the answer is the same if it is not. */
  Response find(Request request) {
    Club club = front.find(request.path("club")).orElse(null);
    if (club == null) {
      return front.reader(request).missing();
    }
    Reader reader = front.reader(request, club);
    Form form = Form.of(request).orElse(new Form(Map.of()));
    FormChecks checks = new FormChecks(club, form, reader.language());
    Optional<Address> address = checks.address("email");
    if (address.isEmpty()) {
      return reader.json() ? reader.wrong(checks.typed()) : lost(422, reader, club, checks.typed());
    }
    if (!limit.allowsLost(request.sourceAddress())) {
      return reader.notice(
          429, Notices.in(reader.language()).tooManyLost(), "/clubs/" + club.id() + "/leave");
    }
    lost.ask(club, address.get(), form.text("act").equals("mine"));
    return reader.notice(
        200, Notices.in(reader.language()).ifMember(), "/clubs/" + club.id() + "/leave");
  }

  private static Response lost(int status, Reader reader, Club club, Typed typed) {
    return reader.page(status, Pages.lost(reader.language(), reader.statementUrl(), club, typed));
  }
}

package agora.signup;

import agora.clubs.Language;
import agora.edge.lambda.Log;
import agora.edge.web.Reader;
import agora.edge.web.Request;
import agora.edge.web.Response;
import agora.members.Address;
import agora.members.Member;
import agora.members.links.Sessions;
import agora.members.memberships.AddressChange;
import agora.pages.words.Notices;
import agora.tokens.Purpose;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;

/** Confirming a new address, by the link that was mailed to it. The old address is told. */
final class AddressMove {

  private final MemberLinks memberLinks;
  private final Sessions sessions;
  private final AddressChange change;
  private final MembershipMails post;

  AddressMove(
      MemberLinks memberLinks, Sessions sessions, AddressChange change, MembershipMails post) {
    this.memberLinks = memberLinks;
    this.sessions = sessions;
    this.change = change;
    this.post = post;
  }

  Response get(Request request) {
    return memberLinks.open(
        request,
        Purpose.ADDRESS,
        opened -> {
          Language language = opened.reader().language();
          if (isDone(opened)) {
            return opened.reader().notice(200, Notices.in(language).addressChanged());
          }
          return asked(opened).isPresent()
              ? opened
                  .reader()
                  .notice(200, Notices.in(language).confirmNewAddress(opened.club().name()))
              : opened.reader().notice(410, Notices.in(language).oldAddressLink());
        });
  }

  Response post(Request request) {
    return memberLinks.press(
        request,
        Purpose.ADDRESS,
        (opened, _) -> {
          Reader reader = opened.reader();
          Address to = asked(opened).orElse(null);
          if (to == null) {
            return reader.notice(410, Notices.in(reader.language()).oldAddressLink());
          }
          if (isDone(opened)) {
            return reader.notice(200, Notices.in(reader.language()).addressChanged());
          }
          return switch (change.move(opened.member(), to)) {
            case AddressChange.Outcome.Moved() -> {
              tell(opened);
              yield reader.notice(200, Notices.in(reader.language()).addressChanged());
            }
            case AddressChange.Outcome.Refused() ->
                reader.notice(409, Notices.in(reader.language()).addressRefused());
          };
        });
  }

  private Optional<Address> asked(MemberLinks.Opened opened) {
    return opened.expired() || opened.member().state() != Member.State.ACTIVE
        ? Optional.empty()
        : sessions.movesTo(opened.club().id(), opened.member().id(), opened.secret());
  }

  private boolean isDone(MemberLinks.Opened opened) {
    return asked(opened).filter(to -> to.text().equals(opened.member().email())).isPresent();
  }

  private void tell(MemberLinks.Opened opened) {
    try {
      post.moved(opened.club(), opened.member());
    } catch (SdkException e) { // the move stands, with or without the mail
      Log.error(
          "move-not-told", e, Map.of("club", opened.club().id(), "member", opened.member().id()));
    }
  }
}

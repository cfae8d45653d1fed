package agora.signup;

import agora.clubs.Club;
import agora.edge.aws.Suppression;
import agora.members.Address;
import agora.members.MailLimit;
import agora.members.Member;
import agora.members.Sessions;
import agora.pages.Letter;
import agora.pages.Letters;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;

/** Sends the single mails of a membership. */
final class Post {

  private final SesV2Client ses;
  private final Links links;
  private final MailLimit limit;
  private final Sessions sessions;
  private final String mailDomain;
  private final String configurationSet;

  private final Suppression suppression;

  Post(
      SesV2Client ses,
      Links links,
      MailLimit limit,
      Sessions sessions,
      String mailDomain,
      String configurationSet) {
    this.ses = ses;
    this.suppression = new Suppression(ses);
    this.links = links;
    this.limit = limit;
    this.sessions = sessions;
    this.mailDomain = mailDomain;
    this.configurationSet = configurationSet;
  }

  /** Sends nothing where the address had too many already; whoever asked is not told. */
  void confirm(Club club, Member member) {
    if (!limit.allows(member)) {
      return;
    }
    send(
        club,
        member,
        Letters.confirm(member.language(), club.name(), member.name(), links.confirm(member)),
        List.of());
  }

  /** Sends nothing where the address had too many already; whoever asked is not told. */
  void already(Club club, Member member) {
    if (!limit.allows(member)) {
      return;
    }
    String leave = links.unsubscribe(member);
    send(
        club,
        member,
        Letters.already(
            member.language(), club.name(), member.name(), links.preferences(member), leave),
        oneClick(leave));
  }

  /** The member's own links, for whoever has lost the mail. */
  void links(Club club, Member member) {
    if (!limit.allows(member)) {
      return;
    }
    String leave = links.unsubscribe(member);
    send(
        club,
        member,
        Letters.links(
            member.language(), club.name(), member.name(), links.preferences(member), leave),
        oneClick(leave));
  }

  /** A fresh link to all that is known; nothing where the address had too many mails already. */
  void mine(Club club, Member member) {
    if (!limit.allows(member)) {
      return;
    }
    String link = links.mine(member, sessions.link(member));
    send(
        club, member, Letters.mine(member.language(), club.name(), member.name(), link), List.of());
  }

  /** Asks a new address to confirm that the member may move to it. */
  void move(Club club, Member member, Address to, String secret) {
    if (!limit.allows(to)) {
      return;
    }
    send(
        club,
        to.text(),
        Letters.move(member.language(), club.name(), member.name(), links.address(member, secret)),
        List.of());
  }

  /** Tells the old address that the member has moved. */
  void moved(Club club, Member before) {
    send(
        club,
        before,
        Letters.moved(before.language(), club.name(), before.name(), club.sender().replyTo()),
        List.of());
  }

  /** Why SES sends nothing to the member: BOUNCE or COMPLAINT; empty where it sends. */
  Optional<String> suppressed(Member member) {
    return suppression.reason(member.email());
  }

  /** Lets SES try a mailbox again that refused a mail; never one whose owner complained. */
  void lift(Member member) {
    suppression.lift(member.email());
  }

  /**
   * Takes an erased member off SES's suppression list where the reason allows it.
   *
   * @return whether the address stays on it, since its owner complained
   */
  boolean forget(Member member) {
    return !suppression.lift(member.email());
  }

  void welcome(Club club, Member member) {
    String leave = links.unsubscribe(member);
    send(
        club,
        member,
        Letters.welcome(
            member.language(), club.name(), member.name(), links.preferences(member), leave),
        oneClick(leave));
  }

  /** RFC 8058: mail programs leave by one POST. */
  private static List<MessageHeader> oneClick(String leave) {
    return List.of(
        MessageHeader.builder().name("List-Unsubscribe").value("<" + leave + ">").build(),
        MessageHeader.builder()
            .name("List-Unsubscribe-Post")
            .value("List-Unsubscribe=One-Click")
            .build());
  }

  private void send(Club club, Member member, Letter letter, List<MessageHeader> headers) {
    send(club, member.email(), letter, headers);
  }

  private void send(Club club, String to, Letter letter, List<MessageHeader> headers) {
    ses.sendEmail(
        mail ->
            mail.fromEmailAddress(
                    name(club.sender().name())
                        + " <"
                        + club.sender().mailbox()
                        + "@"
                        + mailDomain
                        + ">")
                .replyToAddresses(club.sender().replyTo())
                .configurationSetName(configurationSet)
                .destination(each -> each.toAddresses(to))
                .content(
                    content ->
                        content.simple(
                            simple ->
                                simple
                                    .subject(text(letter.subject()))
                                    .body(
                                        body ->
                                            body.html(text(letter.html()))
                                                .text(text(letter.text())))
                                    .headers(headers))));
  }

  /** A sender's name as a header takes it: quoted, or encoded where it is not ASCII (RFC 2047). */
  private static String name(String name) {
    if (StandardCharsets.US_ASCII.newEncoder().canEncode(name)) {
      return "\"" + name.replaceAll("[\"\\\\\\p{Cntrl}]", "") + "\"";
    }
    return "=?UTF-8?B?"
        + Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8))
        + "?=";
  }

  private static Content text(String data) {
    return Content.builder().data(data).charset("UTF-8").build();
  }
}

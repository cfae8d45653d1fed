package agora.signup;

import agora.clubs.Club;
import agora.members.MailLimit;
import agora.members.Member;
import agora.pages.Letter;
import agora.pages.Letters;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;

/** Sends the single mails of a membership. */
final class Post {

  private final SesV2Client ses;
  private final Links links;
  private final MailLimit limit;
  private final String mailDomain;
  private final String configurationSet;

  Post(SesV2Client ses, Links links, MailLimit limit, String mailDomain, String configurationSet) {
    this.ses = ses;
    this.links = links;
    this.limit = limit;
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
                .destination(to -> to.toAddresses(member.email()))
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

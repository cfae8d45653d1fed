package agora.edge.aws;

import agora.clubs.Club;
import agora.members.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.MessageTag;

/** Mails to one person each, or to a club's staff, through SES. */
public final class SingleMails {

  private final Supplier<SesV2Client> ses;
  private final String mailDomain;
  private final String configurationSet;

  public SingleMails(Supplier<SesV2Client> ses, String mailDomain, String configurationSet) {
    this.ses = ses;
    this.mailDomain = mailDomain;
    this.configurationSet = configurationSet;
  }

  /**
   * A mail.
   *
   * @param to the member's address, or another that the mail is meant for
   * @param leave the link of one-click unsubscription (RFC 8058); null where the reader is no
   *     member yet
   */
  public record Mail(String to, String subject, Body body, @Nullable String leave) {}

  /** What a mail says, in both forms. */
  public record Body(String html, String text) {}

  /**
   * Sends a mail of a club to a member; when this returns, SES has taken it. It is tagged with
   * both, so that what SES reports of it finds the member.
   */
  public void send(Club club, Member member, Mail mail) {
    send(
        club,
        List.of(mail.to()),
        List.of(
            tag("club", club.id()),
            tag("member", member.id().value()),
            tag("ses:feedback-id-a", club.id()),
            tag("ses:feedback-id-b", "single")),
        mail);
  }

  /** Sends one mail to all of a club's staff; when this returns, SES has taken it. */
  public void toStaff(Club club, List<String> staff, String subject, String html, String text) {
    send(
        club,
        staff,
        List.of(tag("ses:feedback-id-a", club.id()), tag("ses:feedback-id-b", "staff")),
        new Mail("", subject, new Body(html, text), null));
  }

  private void send(Club club, List<String> to, List<MessageTag> tags, Mail mail) {
    ses.get()
        .sendEmail(
            send ->
                send.fromEmailAddress(club.sender().from(mailDomain))
                    .replyToAddresses(club.sender().replyTo())
                    .configurationSetName(configurationSet)
                    .emailTags(tags)
                    .destination(destination -> destination.toAddresses(to))
                    .content(
                        content ->
                            content.simple(
                                simple ->
                                    simple
                                        .subject(text(mail.subject()))
                                        .body(
                                            body ->
                                                body.html(text(mail.body().html()))
                                                    .text(text(mail.body().text())))
                                        .headers(headers(club, mail.leave())))));
  }

  private static MessageTag tag(String name, String value) {
    return MessageTag.builder().name(name).value(value).build();
  }

  /** No reply of a machine is wanted (RFC 3834). */
  private List<MessageHeader> headers(Club club, @Nullable String leave) {
    List<MessageHeader> headers =
        new ArrayList<>(List.of(ListHeaders.header("Auto-Submitted", "auto-generated")));
    if (leave != null) {
      headers.addAll(ListHeaders.of(club.id(), mailDomain, leave));
    }
    return headers;
  }

  private static Content text(String data) {
    return Content.builder().data(data).charset("UTF-8").build();
  }
}

package agora.edge.aws;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;

/** Mails to one person each, through SES. */
public final class SingleMails {

  private final SesV2Client ses;
  private final String mailDomain;
  private final String configurationSet;

  public SingleMails(SesV2Client ses, String mailDomain, String configurationSet) {
    this.ses = ses;
    this.mailDomain = mailDomain;
    this.configurationSet = configurationSet;
  }

  /** Who a mail is from; the mailbox is the part before the @. */
  public record From(String name, String mailbox, String replyTo) {}

  /**
   * A mail.
   *
   * @param leave the link of one-click unsubscription (RFC 8058); null where the reader is no
   *     member yet
   */
  public record Mail(String to, String subject, String html, String text, @Nullable String leave) {}

  /** Sends a mail; when this returns, SES has taken it. */
  public void send(From from, Mail mail) {
    ses.sendEmail(
        send ->
            send.fromEmailAddress(
                    name(from.name()) + " <" + from.mailbox() + "@" + mailDomain + ">")
                .replyToAddresses(from.replyTo())
                .configurationSetName(configurationSet)
                .destination(to -> to.toAddresses(mail.to()))
                .content(
                    content ->
                        content.simple(
                            simple ->
                                simple
                                    .subject(text(mail.subject()))
                                    .body(
                                        body ->
                                            body.html(text(mail.html())).text(text(mail.text())))
                                    .headers(oneClick(mail.leave())))));
  }

  private static List<MessageHeader> oneClick(@Nullable String leave) {
    return leave == null
        ? List.of()
        : List.of(
            header("List-Unsubscribe", "<" + leave + ">"),
            header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
  }

  private static MessageHeader header(String name, String value) {
    return MessageHeader.builder().name(name).value(value).build();
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

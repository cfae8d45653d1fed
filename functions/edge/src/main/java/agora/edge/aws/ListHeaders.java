package agora.edge.aws;

import java.util.List;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;

/** What tells a mail program which list a mail is of, and how one leaves it with one press. */
public final class ListHeaders {

  private ListHeaders() {}

  /**
   * The headers of RFC 2919 and RFC 8058.
   *
   * @param club its id
   * @param leave the address that whoever unsubscribes posts to
   */
  public static List<MessageHeader> of(String club, String mailDomain, String leave) {
    return List.of(
        header("List-Id", "<" + club + "." + mailDomain + ">"),
        header("List-Unsubscribe", "<" + leave + ">"),
        header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
  }

  static MessageHeader header(String name, String value) {
    return MessageHeader.builder().name(name).value(value).build();
  }
}

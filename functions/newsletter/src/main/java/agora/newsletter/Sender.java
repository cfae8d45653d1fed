package agora.newsletter;

import agora.clubs.Club;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The From header of a club's mails. */
final class Sender {

  private Sender() {}

  /** The name as an encoded word (RFC 2047), so that no name can break the header. */
  static String from(Club club, String mailDomain) {
    String name = club.sender().name().replaceAll("[\\r\\n\\t]", " ");
    String header =
        name.matches("[A-Za-z0-9 ]+")
            ? name
            : "=?UTF-8?B?"
                + Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8))
                + "?=";
    return header + " <" + club.sender().mailbox() + "@" + mailDomain + ">";
  }
}

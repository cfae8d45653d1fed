package agora.testkit.aws;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** Mails as files, and raw mails as their parts. */
public final class Eml {
  private static final Session SESSION = Session.getInstance(new Properties());

  /** What a raw mail holds. */
  record Parts(Map<String, String> headers, String html, String text) {}

  private Eml() {}

  public static byte[] write(OutboxMail mail) {
    try {
      MimeMultipart parts = new MimeMultipart("alternative");
      if (!mail.text().isEmpty()) {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.text(), "utf-8");
        parts.addBodyPart(text);
      }
      if (!mail.html().isEmpty()) {
        MimeBodyPart html = new MimeBodyPart();
        html.setText(mail.html(), "utf-8", "html");
        parts.addBodyPart(html);
      }
      MimeMessage message =
          new MimeMessage(SESSION) {
            @Override
            protected void updateMessageID() {} // it has the one that SES gave
          };
      if (parts.getCount() == 0) {
        message.setText("", "utf-8");
      } else {
        message.setContent(parts);
      }
      for (var header : mail.headers().entrySet()) {
        if (header.getKey().equals("Subject")) {
          message.setSubject(header.getValue(), "utf-8");
        } else {
          message.setHeader(header.getKey(), header.getValue());
        }
      }
      message.saveChanges();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      message.writeTo(bytes);
      return bytes.toByteArray();
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(
          "The mail %s can't be written as a file: %s".formatted(mail.id(), e.getMessage()), e);
    }
  }

  static Parts read(byte[] raw) {
    try {
      MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(raw));
      Map<String, String> headers = new LinkedHashMap<>();
      message
          .getAllHeaders()
          .asIterator()
          .forEachRemaining(header -> headers.put(header.getName(), header.getValue()));
      if (message.getSubject() != null) {
        headers.put("Subject", message.getSubject());
      }
      return new Parts(headers, part(message, "text/html"), part(message, "text/plain"));
    } catch (MessagingException | IOException e) {
      throw AwsError.badRequest(
          "BadRequestException", "The raw message is not a mail: " + e.getMessage());
    }
  }

  private static String part(Part part, String type) throws MessagingException, IOException {
    if (part.isMimeType(type)) {
      return part.getContent().toString();
    }
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        String found = part(parts.getBodyPart(i), type);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return "";
  }
}

package agora.compose;

import agora.clubs.Phrase;
import java.util.Locale;

/** The plain-text part: the whole issue for those who read without HTML. */
final class TextPart {

  private final MailModel mail;
  private final StringBuilder out = new StringBuilder();

  private TextPart(MailModel mail) {
    this.mail = mail;
  }

  static String of(MailModel mail) {
    return new TextPart(mail).text();
  }

  private String text() {
    MailFrame frame = mail.frame();
    String month = mail.month();
    line(mail.name() + (month.isEmpty() ? "" : " · " + month));
    line(mail.subject());
    out.append("\n");
    out.append(mail.hello("name_text")).append("\n\n");
    Part intro = mail.intro();
    if (intro != null) {
      part(intro);
    }
    if (mail.chooses()) {
      out.append("{{" + Pick.IN_TEXT + "}}");
    }
    mail.sections().forEach(this::section);
    if (mail.isIssue()) {
      line(frame.words().answer().toUpperCase(Locale.ROOT) + "\n");
      line(frame.words().writes() + " " + mail.replyTo() + "\n");
    }
    line("-- "); // a signature (RFC 3676, 4.3)
    line(mail.sender() + ", " + mail.replyTo() + "\n");
    if (mail.isIssue()) {
      line(mail.passOn() + "\n");
    }
    line(frame.why() + "\n");
    link(frame.words().preferences(), "{{preferences}}");
    link(frame.words().unsubscribe(), "{{unsubscribe}}");
    link(mail.foot().says(), mail.foot().address());
    link(frame.words().privacy(), mail.foot().privacy());
    mail.foot().library().forEach(this::line);
    return out.toString();
  }

  private void section(MailModel.Section section) {
    if (!section.name().isEmpty()) {
      line(section.name().toUpperCase(Locale.ROOT) + "\n");
    }
    section.parts().forEach(this::part);
  }

  private void part(Part part) {
    if (!part.title().isEmpty()) {
      line(part.title());
    }
    String author = part.author();
    if (author != null) {
      line(mail.frame().words().by() + " " + author);
    }
    String text = Prose.text(part.block().shown());
    if (!text.isEmpty()) {
      line("\n" + text);
    }
    out.append("\n");
    if (part.event() != null) {
      mail.facts(part).forEach(fact -> line(Phrase.text(fact)));
      out.append("\n");
    }
    String ticket = part.ticket();
    if (ticket != null) {
      link(mail.sale(part) + " " + mail.frame().words().code(), ticket);
    }
    String benefit = part.benefit();
    if (benefit != null) {
      link((mail.places(part) + " " + mail.frame().words().getYours()).strip(), benefit);
    }
    String read = part.read();
    if (read != null) {
      link(mail.frame().words().readOn(), read);
    }
    String click = part.click();
    if (click != null) {
      link(part.linkText(), click);
    }
    out.append("\n");
  }

  private void line(String text) {
    out.append(text).append("\n");
  }

  private void link(String says, String address) {
    line(says + ":\n" + address + "\n");
  }
}

package agora.compose;

import ch.digitalfondue.mjml4j.Mjml4j;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** The HTML part, by way of MJML, which knows what mail programs understand. */
final class MjmlPart {

  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "agora.compose.jte");

  private MjmlPart() {}

  static String of(Mail mail) {
    StringOutput mjml = new StringOutput(16_384);
    ENGINE.render("mail.jte", mail, mjml);
    return Mjml4j.render(mjml.toString(), new Mjml4j.Configuration(mail.frame().language().code()));
  }
}

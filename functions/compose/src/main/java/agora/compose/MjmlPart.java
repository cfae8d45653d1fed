package agora.compose;

import ch.digitalfondue.mjml4j.Mjml4j;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The HTML part, by way of MJML, which knows what mail programs understand. */
final class MjmlPart {

  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "agora.compose.jte");

  private MjmlPart() {}

  static String of(MailModel mail) {
    return of("mail.jte", Map.of("mail", mail), mail.frame().language().code());
  }

  /** Rows of a table as they stand in the HTML, with no MJML in them. */
  static String rows(MailModel mail, Part part, String why) {
    StringOutput html = new StringOutput(1024);
    ENGINE.render("pick.jte", Map.of("mail", mail, "part", part, "why", why), html);
    return html.toString().strip();
  }

  static String of(String template, Map<String, Object> values, String language) {
    StringOutput mjml = new StringOutput(16_384);
    ENGINE.render(template, values, mjml);
    return Mjml4j.render(mjml.toString(), new Mjml4j.Configuration(language));
  }
}

package agora.console;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The console's pages. All that comes from outside is escaped by the templates. */
final class Templates {

  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), "agora.console.jte");

  private Templates() {}

  static String of(String name, Map<String, Object> values) {
    StringOutput out = new StringOutput(8192);
    ENGINE.render(name + ".jte", values, out);
    return out.toString();
  }
}

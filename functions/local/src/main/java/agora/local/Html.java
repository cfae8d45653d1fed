package agora.local;

import agora.testkit.aws.HttpAnswer;

/** The frame of local's own pages. */
final class Html {
  private static final String STYLE =
      """
      body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; color: #1c2430; background: #fbfaf7 }
      a { color: #0b5394 } h1 { font-size: 1.5rem } h2 { font-size: 1.1rem; margin-top: 2rem }
      ul { padding-left: 1.2rem } code, pre { background: #eee9df; border-radius: 4px; padding: .1em .3em; overflow-wrap: anywhere }
      pre { padding: .8rem; white-space: pre-wrap } iframe { width: 100%; height: 75vh; border: 1px solid #c9c2b4; background: #fff }
      button { font: inherit; padding: .5rem .9rem; border: 1px solid #0b5394; border-radius: 6px; background: #0b5394; color: #fff; cursor: pointer }
      form { display: inline-block; margin: 0 .4rem .4rem 0 } dl { display: grid; grid-template-columns: minmax(7rem, auto) 1fr; gap: .2rem 1rem }
      dd { margin: 0; overflow-wrap: anywhere } .mail { display: block; padding: .6rem 0; border-bottom: 1px solid #ddd6c8; text-decoration: none }
      .mail small { color: #5d6675; display: block } input { font: inherit; padding: .4rem; max-width: 100% }
      """;

  private Html() {}

  static HttpAnswer page(String title, String body) {
    return HttpAnswer.html(
        """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title><style>%s</style></head>
        <body>
        %s
        </body>
        </html>
        """
            .formatted(escaped(title), STYLE, body));
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}

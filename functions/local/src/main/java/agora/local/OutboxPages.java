package agora.local;

import agora.testkit.aws.Eml;
import agora.testkit.aws.HttpAnswer;
import agora.testkit.aws.JsonTrees;
import agora.testkit.aws.Outbox;
import agora.testkit.aws.OutboxMail;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The outbox to look at: the list, one mail as a reader sees it, the mail as a file, and all of it
 * as JSON.
 */
final class OutboxPages {
  private final Outbox outbox;

  OutboxPages(Outbox outbox) {
    this.outbox = outbox;
  }

  HttpAnswer json(String to) {
    ArrayNode list = JsonTrees.array();
    outbox.to(to).forEach(mail -> list.add(mail.json()));
    return HttpAnswer.json(200, JsonTrees.pretty(list));
  }

  HttpAnswer list(String to) {
    String rows =
        outbox.to(to).reversed().stream()
            .limit(500)
            .map(
                mail ->
                    "<a class=\"mail\" href=\"/local/outbox/%s\">%s<small>%s · %s</small></a>"
                        .formatted(
                            mail.id(),
                            Html.escaped(mail.subject()),
                            Html.escaped(mail.to()),
                            mail.at()))
            .collect(Collectors.joining("\n"));
    return Html.page(
        "Outbox",
        """
        <p><a href="/local">Agora on this machine</a></p>
        <h1>Outbox</h1>
        <form><label>To <input name="to" type="email" value="%s"></label> <button>Show</button></form>
        %s
        """
            .formatted(Html.escaped(to), rows.isEmpty() ? "<p>No mail has left yet.</p>" : rows));
  }

  HttpAnswer mail(String name) {
    boolean file = name.endsWith(".eml");
    boolean html = name.endsWith(".html");
    String id = name.replaceFirst("\\.(eml|html)$", "");
    return outbox
        .find(id)
        .map(mail -> file ? eml(mail) : html ? body(mail) : reading(mail))
        .orElse(HttpAnswer.of(404, "text/plain", "There is no such mail."));
  }

  private static HttpAnswer eml(OutboxMail mail) {
    return new HttpAnswer(
        200, List.of(new HttpAnswer.Header("Content-Type", "message/rfc822")), Eml.write(mail));
  }

  private static HttpAnswer body(OutboxMail mail) {
    // The same protection as the frame's, for whoever opens the part alone. Links open, scripts
    // don't run.
    return HttpAnswer.html(mail.html())
        .with(
            "Content-Security-Policy",
            "sandbox allow-popups allow-popups-to-escape-sandbox"
                + " allow-top-navigation-by-user-activation");
  }

  private static HttpAnswer reading(OutboxMail mail) {
    return Html.page(
        mail.subject(),
        """
        <p><a href="/local/outbox">Outbox</a></p>
        <h1>%1$s</h1>
        <p>%2$s → <a href="/local/outbox?to=%3$s">%3$s</a>, %4$s · <a href="/local/outbox/%5$s.eml">as a file</a> · <a href="/local/outbox/%5$s.html">HTML alone</a></p>
        <iframe title="The mail" src="/local/outbox/%5$s.html" sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"></iframe>
        <h2>Plain text</h2>
        <pre>%6$s</pre>
        <h2>Headers</h2>
        %7$s
        <h2>Tags</h2>
        %8$s
        """
            .formatted(
                Html.escaped(mail.subject()),
                Html.escaped(mail.from()),
                Html.escaped(mail.to()),
                mail.at(),
                mail.id(),
                Html.escaped(mail.text()),
                pairs(mail.headers()),
                pairs(mail.tags())));
  }

  private static String pairs(Map<String, String> pairs) {
    return pairs.entrySet().stream()
        .map(
            each ->
                "<dt>%s</dt><dd>%s</dd>"
                    .formatted(Html.escaped(each.getKey()), Html.escaped(each.getValue())))
        .collect(Collectors.joining("", "<dl>", "</dl>"));
  }
}

package agora.local;

import agora.testkit.aws.HttpAnswer;
import agora.testkit.aws.HttpRequestIn;
import agora.testkit.aws.StaffLogin;
import agora.testkit.aws.UserPool;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The pool's managed login on this machine: in place of a password it asks whom one wants to be.
 * The console signs in there as it does on AWS.
 */
final class StaffPages {

  /** Where it stands; the pool's address and issuer in the functions' environment. */
  static final String PATH = "/local/login";

  private static final Map<String, String> PEOPLE =
      Map.of(
          "1 frida.admin@bibliotek.example", "må alt",
          "2 rosa.skriver@bibliotek.example", "skriver udgaver og arrangementer",
          "3 gert.godkender@bibliotek.example", "godkender og sender",
          "4 dina.betjener@bibliotek.example", "hjælper medlemmer",
          "5 ole.gaest@bibliotek.example", "har ingen rolle");

  private final StaffLogin login;

  StaffPages(String url, String client, InstantSource clock) {
    login =
        new StaffLogin(url + PATH, client, url + "/admin", clock)
            .with("frida.admin@bibliotek.example", "admin")
            .with("rosa.skriver@bibliotek.example", "writer")
            .with("gert.godkender@bibliotek.example", "approver")
            .with("dina.betjener@bibliotek.example", "desk")
            .with("ole.gaest@bibliotek.example");
  }

  /** Who is in a group of the pool. */
  List<UserPool.User> in(String group) {
    return login.people().entrySet().stream()
        .filter(each -> each.getValue().contains(group))
        .map(each -> UserPool.User.of(each.getKey()))
        .toList();
  }

  HttpAnswer answer(HttpRequestIn request) {
    Map<String, String> query = new TreeMap<>(HttpRequestIn.parameters(request.query()));
    return switch (request.path().substring(PATH.length())) {
      case "/oauth2/authorize" -> page(query);
      case "/as" -> login.signIn(query.getOrDefault("email", ""), query);
      default -> login.answer(request, request.path().substring(PATH.length()));
    };
  }

  private HttpAnswer page(Map<String, String> query) {
    String refusal = login.refusal(query);
    if (!refusal.isEmpty()) {
      return HttpAnswer.json(400, "{\"error\":\"" + Html.escaped(refusal) + "\"}");
    }
    String hidden =
        query.entrySet().stream()
            .map(
                field ->
                    "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                        .formatted(Html.escaped(field.getKey()), Html.escaped(field.getValue())))
            .collect(Collectors.joining());
    String people =
        new TreeMap<>(PEOPLE)
            .entrySet().stream()
                .map(
                    each ->
                        "<p><button name=\"email\" value=\"%s\">%s</button> %s</p>"
                            .formatted(
                                each.getKey().substring(2),
                                each.getKey().substring(2),
                                each.getValue()))
                .collect(Collectors.joining());
    return Html.page(
        "Log ind lokalt",
        """
        <h1>Log ind lokalt</h1>
        <p>Kun på denne maskine: her er ingen adgangskode. På AWS står der bibliotekets eget login. Hvem vil du være?</p>
        <form action="%s/as">%s%s</form>
        """
            .formatted(PATH, hidden, people));
  }
}

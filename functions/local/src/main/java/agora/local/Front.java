package agora.local;

import agora.dynamo.journal.JournalException;
import agora.stack.Template;
import agora.testkit.aws.AwsError;
import agora.testkit.aws.HttpAnswer;
import agora.testkit.aws.HttpRequestIn;
import agora.testkit.aws.Services;
import agora.testkit.aws.Signature;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says who answers a request: AWS's services for one that an SDK signed, local's own pages, or the
 * template's route. The start page stands at {@code /} and {@code /local}; the template's own
 * {@code GET /} answers where a query follows ({@code /?lang=da}).
 */
final class Front {
  private static final Pattern INVOKE =
      Pattern.compile("/2015-03-31/functions/([^/]+)/invocations");

  private final RouteTable routes;
  private final Lambda lambda;
  private final Services services;
  private final LocalPages pages;
  private final InstantSource clock;

  Front(
      Template template, Lambda lambda, Services services, LocalPages pages, InstantSource clock) {
    this.routes = new RouteTable(template.routes());
    this.lambda = lambda;
    this.services = services;
    this.pages = pages;
    this.clock = clock;
  }

  HttpAnswer answer(HttpRequestIn request) {
    try {
      return routed(request);
    } catch (JournalException e) { // a full disk, for instance: nothing of the request was kept
      return new AwsError(500, "InternalFailure", String.valueOf(e.getMessage())).answer();
    }
  }

  private HttpAnswer routed(HttpRequestIn request) {
    Optional<Signature> signed = Signature.of(request);
    Matcher invoke = INVOKE.matcher(request.path());
    if (invoke.matches()) {
      return invoke(
          signed.map(Signature::caller).orElse("anonymous"),
          HttpRequestIn.decoded(invoke.group(1)),
          request);
    }
    if (signed.isPresent()) {
      return services.answer(request);
    }
    if (pages.own(request)) {
      return pages.answer(request);
    }
    return routes
        .match(request.method(), request.path())
        .map(match -> call(match, request))
        .orElseGet(() -> HttpAnswer.json(404, "{\"message\":\"Not Found\"}"));
  }

  private HttpAnswer call(RouteTable.Match match, HttpRequestIn request) {
    FunctionHost host = lambda.find(match.route().function());
    return host == null
        ? HttpEvents.internalError()
        : HttpEvents.answer(host.call(HttpEvents.event(request, match, clock.instant())));
  }

  private HttpAnswer invoke(String caller, String function, HttpRequestIn request) {
    if (!request.method().equals("POST")) {
      return HttpAnswer.json(405, "{\"message\":\"Method Not Allowed\"}");
    }
    try {
      return lambda.invoke(
          caller,
          function,
          request.header("x-amz-invocation-type", "RequestResponse"),
          request.text());
    } catch (AwsError e) {
      return e.answer();
    }
  }
}

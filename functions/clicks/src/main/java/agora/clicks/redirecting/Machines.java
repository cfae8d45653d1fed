package agora.clicks.redirecting;

import agora.edge.web.Request;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells requests that no person made: looks ahead of browsers and mail programs, and scanners. */
final class Machines {

  private static final Pattern SCANNERS =
      Pattern.compile(
          "bot\\b|crawl|spider|scan|preview|proofpoint|mimecast|barracuda|safelinks|messagelabs"
              + "|symantec|fireeye|trendmicro|sophos|cloudmark|urldefense|googleimageproxy"
              + "|facebookexternalhit|curl/|wget/|python-|go-http-client|java/|okhttp|libwww"
              + "|headlesschrome|phantomjs");

  private static final Pattern AHEAD = Pattern.compile("prefetch|preview|prerender");

  private Machines() {}

  /** Whether a request is suspected to be a machine's. */
  static boolean made(Request request) {
    String agent = request.header("user-agent").toLowerCase(Locale.ROOT);
    return request.method().equals("HEAD")
        || isAhead(request.header("sec-purpose"))
        || isAhead(request.header("purpose"))
        || isAhead(request.header("x-purpose"))
        || isAhead(request.header("x-moz"))
        || agent.isBlank()
        || SCANNERS.matcher(agent).find();
  }

  private static boolean isAhead(String purpose) {
    return AHEAD.matcher(purpose.toLowerCase(Locale.ROOT)).find();
  }
}

package agora.edge.web;

import java.net.URI;

/**
 * Tells posts that another site made in a reader's browser. Browsers say so themselves, in
 * Sec-Fetch-Site or in Origin; whoever sends neither is no browser, and has no reader's cookies. A
 * JSON body cannot be posted across sites without a permission (CORS) that we never give.
 */
public final class CrossSite {

  private CrossSite() {}

  /** Whether a post shall be refused. Mail programs leave by a post of their own (RFC 8058). */
  public static boolean refuses(Request request, String publicBaseUrl) {
    if (!request.method().equals("POST")
        || request.routeKey().equals("POST /unsubscribe/{token}")
        || request.header("content-type").startsWith("application/json")) {
      return false;
    }
    String site = request.header("sec-fetch-site");
    if (!site.isEmpty()) {
      return !site.equals("same-origin") && !site.equals("none");
    }
    String origin = request.header("origin");
    return !origin.isEmpty()
        && !origin.equals(publicBaseUrl)
        && !authority(origin).equals(request.header("host"));
  }

  private static String authority(String origin) {
    try {
      return String.valueOf(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}

package agora.edge.web;

import java.time.Duration;

/**
 * A cookie as answers set it (RFC 6265): no script reads it, and browsers send it over https alone.
 *
 * @param path the pages it is for begin like this
 * @param age how long a browser has it; nothing ends it at once
 */
public record Cookie(String name, String value, String path, SameSite sameSite, Duration age) {

  /** Whether a browser sends it along with what another site has it ask for. */
  public enum SameSite {
    /** With links alone that lead here. */
    LAX("Lax"),
    STRICT("Strict");

    private final String word;

    SameSite(String word) {
      this.word = word;
    }
  }

  /** As a Set-Cookie header says it. */
  String header() {
    return "%s=%s; HttpOnly; Path=%s; Secure; SameSite=%s; Max-Age=%d"
        .formatted(name, value, path, sameSite.word, age.toSeconds());
  }
}

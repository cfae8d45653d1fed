package agora.fetch;

import agora.checks.Problem;
import agora.checks.WebAddress;

/** What came of asking for an address. */
public sealed interface Reply {

  /**
   * What the address led to.
   *
   * @param address where it was found, after all redirects
   * @param status as HTTP has it (RFC 9110, section 15)
   * @param type the media type with its parameters, in lower case; empty where none is told
   * @param body unpacked; empty where only its status was asked for
   */
  record Page(WebAddress address, int status, String type, byte[] body) implements Reply {

    /** Whether what was asked for is there. */
    public boolean isThere() {
      return status >= 200 && status < 300;
    }

    /** Whether whoever has the address says that there is nothing, and will be nothing. */
    public boolean isGone() {
      return status == 404 || status == 410;
    }
  }

  /** Nothing came. */
  record Nothing(Problem.Unreached.Cause why) implements Reply {}
}

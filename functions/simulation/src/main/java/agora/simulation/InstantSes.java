package agora.simulation;

import agora.testkit.aws.HttpAnswer;
import agora.testkit.aws.HttpRequestIn;
import agora.testkit.aws.Service;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.function.ObjIntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An SES that takes every mail at once, and looks at none. It stands behind the SDK's own client,
 * which writes and signs each request as it would for AWS; only the network is missing.
 */
public final class InstantSes implements Service {

  private static final String ACCOUNT =
      """
      {"ProductionAccessEnabled": true, "SendingEnabled": true,
       "SendQuota": {"MaxSendRate": %s, "Max24HourSend": 1e9, "SentLast24Hours": 0}}
      """;

  private static final String TAKEN = "{\"Status\":\"SUCCESS\",\"MessageId\":\"m\"}";

  /** What every entry has once. */
  private static final byte[] ENTRY = "\"Destination\":".getBytes(StandardCharsets.UTF_8);

  private static final Pattern MAILING =
      Pattern.compile("\"Name\":\"mailing\",\"Value\":\"([^\"]+)\"");

  private final double rate;
  private final ObjIntConsumer<String> taken;
  private long calls;
  private long mails;
  private long bytes;

  /** One that takes as much as anybody sends. */
  public InstantSes() {
    this(1e6, (mailing, mails) -> {});
  }

  /**
   * One that says that it takes so many mails a second.
   *
   * @param taken hears the mailing, and how many mails, of each call
   */
  InstantSes(double rate, ObjIntConsumer<String> taken) {
    this.rate = rate;
    this.taken = taken;
  }

  public long calls() {
    return calls;
  }

  public long mails() {
    return mails;
  }

  public long bytes() {
    return bytes;
  }

  @Override
  public HttpAnswer answer(String caller, HttpRequestIn request) {
    return HttpAnswer.json(
        200,
        request.path().endsWith("/outbound-bulk-emails")
            ? taken(request.body())
            : ACCOUNT.formatted(rate));
  }

  private String taken(byte[] body) {
    int entries = count(body);
    calls++;
    mails += entries;
    bytes += body.length;
    Matcher mailing = MAILING.matcher(new String(body, StandardCharsets.UTF_8));
    taken.accept(mailing.find() ? mailing.group(1) : "", entries);
    return "{\"BulkEmailEntryResults\":["
        + String.join(",", Collections.nCopies(entries, TAKEN))
        + "]}";
  }

  private static int count(byte[] body) {
    int found = 0;
    for (int i = 0; i + ENTRY.length <= body.length; i++) {
      if (body[i] == '"' && Arrays.equals(body, i, i + ENTRY.length, ENTRY, 0, ENTRY.length)) {
        found++;
      }
    }
    return found;
  }
}

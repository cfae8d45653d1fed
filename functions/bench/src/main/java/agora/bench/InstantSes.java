package agora.bench;

import agora.testkit.aws.HttpAnswer;
import agora.testkit.aws.HttpRequestIn;
import agora.testkit.aws.Service;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;

/**
 * An SES that takes every mail at once, and looks at none. It stands behind the SDK's own client,
 * which writes and signs each request as it would for AWS; only the network is missing.
 */
final class InstantSes implements Service {

  private static final String ACCOUNT =
      """
      {"ProductionAccessEnabled": true, "SendingEnabled": true,
       "SendQuota": {"MaxSendRate": 1e6, "Max24HourSend": 1e9, "SentLast24Hours": 0}}
      """;

  private static final String TAKEN = "{\"Status\":\"SUCCESS\",\"MessageId\":\"m\"}";

  /** What every entry has once. */
  private static final byte[] ENTRY = "\"Destination\":".getBytes(StandardCharsets.UTF_8);

  long calls;
  long mails;
  long bytes;

  @Override
  public HttpAnswer answer(String caller, HttpRequestIn request) {
    return HttpAnswer.json(
        200, request.path().endsWith("/outbound-bulk-emails") ? taken(request.body()) : ACCOUNT);
  }

  private String taken(byte[] body) {
    int entries = count(body);
    calls++;
    mails += entries;
    bytes += body.length;
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

package agora.newsletter.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.GetAccountRequest;
import software.amazon.awssdk.services.sesv2.model.GetAccountResponse;

/** SES judges the account, and not each mailing: what it says of it rings staff's alarm. */
class AccountTest {

  /** An account of which SES says this alone. */
  private static SendingAccount account(@Nullable String status) {
    SesV2Client ses =
        new SesV2Client() {
          @Override
          public GetAccountResponse getAccount(GetAccountRequest request) {
            return GetAccountResponse.builder().enforcementStatus(status).build();
          }

          @Override
          public String serviceName() {
            return SERVICE_NAME;
          }

          @Override
          public void close() {}
        };
    return new SendingAccount(
        () -> ses, InstantSource.fixed(Instant.parse("2026-12-01T08:00:00Z")));
  }

  @SuppressWarnings("SystemOut") // a metric is a line of the log
  private static List<String> failures(@Nullable String status) {
    PrintStream before = System.out;
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    System.setOut(new PrintStream(lines, true, StandardCharsets.UTF_8));
    try {
      account(status).review();
    } finally {
      System.setOut(before);
    }
    return lines
        .toString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.contains("\"Failures\":1"))
        .toList();
  }

  @Test
  void anAccountThatSesReviewsOrHasStoppedRingsTheAlarmAndAHealthyOneDoesNot() {
    for (String status : List.of("PROBATION", "SHUTDOWN")) {
      List<String> counted = failures(status);
      assertEquals(1, counted.size(), status);
      assertEquals(true, counted.getFirst().contains(status));
    }
    assertEquals(List.of(), failures("HEALTHY"));
    assertEquals(List.of(), failures(null), "an answer that does not tell is no trouble");
  }
}

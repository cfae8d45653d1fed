package agora.mailings;

import agora.insights.Counter;
import agora.mailings.Mailing.Recipient;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How far a batch is, as sets of its recipients' places. Each set stands as an attribute of its own
 * on the claim, so that saying a thing twice changes nothing.
 *
 * @param sending what SES was being asked for when the claim was last written
 * @param sent those that SES took
 * @param missing those that are not sent to, and why
 * @param uncertain those that SES may have taken: its answer never came
 * @param again those that were uncertain, and that no event of SES spoke for in time
 * @param reported those that an event of SES spoke for
 * @param rejected those that SES took and then refused
 * @param troubles what SES reported of those whose mail did not do well
 * @param asked when SES was last asked for what became uncertain; null where nothing did
 * @param tries how often the batch was gone through and recipients were left over
 */
public record BatchProgress(
    Set<Integer> sending,
    Set<Integer> sent,
    Map<Integer, Missing> missing,
    Set<Integer> uncertain,
    Set<Integer> again,
    Set<Integer> reported,
    Set<Integer> rejected,
    Map<Integer, SesReports.Kind> troubles,
    @Nullable Instant asked,
    int tries) {

  static BatchProgress of(BatchClaimRow claim) {
    Long asked = claim.asked();
    return new BatchProgress(
        claim.sending(),
        claim.of(Counter.SENT),
        missing(claim.missing()),
        claim.of(Counter.UNCERTAIN),
        claim.of(Counter.AGAIN),
        claim.of(Counter.REPORTED),
        claim.of(Counter.REJECTED),
        SesReports.troubles(claim),
        asked == null ? null : Instant.ofEpochSecond(asked),
        (int) claim.tries());
  }

  /** Those to send to: nothing has become of them, and no event says that SES has their mail. */
  public Set<Integer> pending(List<Recipient> recipients) {
    Set<Integer> pending =
        IntStream.range(0, recipients.size())
            .boxed()
            .collect(Collectors.toCollection(TreeSet::new));
    List.of(sent, missing.keySet(), uncertain, reported).forEach(pending::removeAll);
    return pending;
  }

  /** Those whose mail SES has by its own events, whatever its answer was. */
  public Set<Integer> proven() {
    Set<Integer> proven = new TreeSet<>(reported);
    List.of(sent, missing.keySet()).forEach(proven::removeAll);
    return proven;
  }

  private static Map<Integer, Missing> missing(Set<String> set) {
    Map<Integer, Missing> missing = new TreeMap<>();
    for (String each : set) {
      int cut = each.indexOf('~');
      missing.put(
          Integer.valueOf(each.substring(0, cut)), Missing.valueOf(each.substring(cut + 1)));
    }
    return missing;
  }

  static AttributeValue missing(Map<Integer, Missing> missing) {
    return AttributeValue.fromSs(
        missing.entrySet().stream().map(each -> each.getKey() + "~" + each.getValue()).toList());
  }
}

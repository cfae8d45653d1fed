package agora.mailings;

import agora.mailings.Mailing.Recipient;
import agora.store.Item;
import java.time.Instant;
import java.util.Collection;
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
public record Standing(
    Set<Integer> sending,
    Set<Integer> sent,
    Map<Integer, Missing> missing,
    Set<Integer> uncertain,
    Set<Integer> again,
    Set<Integer> reported,
    Set<Integer> rejected,
    Map<Integer, Reports.Kind> troubles,
    @Nullable Instant asked,
    int tries) {

  static Standing read(Map<String, AttributeValue> item) {
    long asked = Item.present(item).number("asked", 0);
    return new Standing(
        places(item.get("sending")),
        places(item.get("sent")),
        missing(item.get("missing")),
        places(item.get("uncertain")),
        places(item.get("again")),
        places(item.get("reported")),
        places(item.get("rejected")),
        Reports.troubles(item),
        asked == 0 ? null : Instant.ofEpochSecond(asked),
        (int) Item.present(item).number("tries", 0));
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

  static Set<Integer> places(@Nullable AttributeValue set) {
    return set == null || !set.hasNs()
        ? Set.of()
        : set.ns().stream().map(Integer::valueOf).collect(Collectors.toCollection(TreeSet::new));
  }

  static AttributeValue places(Collection<Integer> places) {
    return AttributeValue.fromNs(places.stream().map(String::valueOf).toList());
  }

  private static Map<Integer, Missing> missing(@Nullable AttributeValue set) {
    Map<Integer, Missing> missing = new TreeMap<>();
    if (set != null && set.hasSs()) {
      for (String each : set.ss()) {
        int cut = each.indexOf('~');
        missing.put(
            Integer.valueOf(each.substring(0, cut)), Missing.valueOf(each.substring(cut + 1)));
      }
    }
    return missing;
  }

  static AttributeValue missing(Map<Integer, Missing> missing) {
    return AttributeValue.fromSs(
        missing.entrySet().stream().map(each -> each.getKey() + "~" + each.getValue()).toList());
  }
}

package agora.dynamo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What changed in a table, in order, for a day. It has one shard, which never ends. */
final class Stream {
  /** Every stream's one shard; AWS's ids have 28 characters at least. */
  static final String SHARD = "shardId-00000000000000000001-agora";

  private static final DateTimeFormatter LABEL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS");
  private static final Duration RETENTION = Duration.ofHours(24);

  private final String view;
  private final String label;
  private final NavigableMap<Long, Entry> records = new TreeMap<>();
  private long trimmed;

  /**
   * One change.
   *
   * @param byService whether the item went because its time to live was over
   */
  record Entry(
      long sequence,
      Instant at,
      Item keys,
      @Nullable Item before,
      @Nullable Item after,
      boolean byService) {

    String name() {
      return before == null ? "INSERT" : after == null ? "REMOVE" : "MODIFY";
    }
  }

  /**
   * An empty stream.
   *
   * @param view what records carry: KEYS_ONLY, NEW_IMAGE, OLD_IMAGE or NEW_AND_OLD_IMAGES
   * @param label the time that names it
   */
  Stream(String view, String label) {
    this.view = view;
    this.label = label;
  }

  /** As AWS names a stream that was switched on at a time. */
  static String label(Instant at) {
    return LABEL.format(at.atOffset(ZoneOffset.UTC));
  }

  String view() {
    return view;
  }

  String label() {
    return label;
  }

  void add(Entry record) {
    Instant oldest = record.at().minus(RETENTION);
    while (!records.isEmpty() && records.firstEntry().getValue().at().isBefore(oldest)) {
      trimmed = records.pollFirstEntry().getKey();
    }
    records.put(record.sequence(), record);
  }

  /** How many records there are. */
  int size() {
    return records.size();
  }

  /** The number of the last record that is too old. */
  long trimmed() {
    return trimmed;
  }

  /** Says that the records up to a number are too old. */
  void trim(long last) {
    trimmed = last;
  }

  /** The records behind a sequence number; those that are too old are not there any more. */
  List<Entry> behind(long sequence, int limit) {
    List<Entry> some = new ArrayList<>();
    for (Entry record : records.tailMap(sequence, false).values()) {
      if (some.size() == limit) {
        break;
      }
      some.add(record);
    }
    return some;
  }

  /** Whether a record of this number was there and is too old now. */
  boolean isTrimmed(long sequence) {
    return sequence <= trimmed;
  }

  boolean has(long sequence) {
    return records.containsKey(sequence);
  }

  /** As DynamoDB writes sequence numbers: 21 digits, in the order of their records. */
  static String number(long sequence) {
    return "%021d".formatted(sequence);
  }

  /** A record as the stream's API and Lambda show it. */
  ObjectNode json(Entry record, String region) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("eventID", "%032x".formatted(record.sequence()));
    json.put("eventName", record.name());
    json.put("eventVersion", "1.1");
    json.put("eventSource", "aws:dynamodb");
    json.put("awsRegion", region);
    ObjectNode change = json.putObject("dynamodb");
    change.put("ApproximateCreationDateTime", record.at().getEpochSecond());
    change.set("Keys", ValueJson.write(record.keys()));
    long size = record.keys().size();
    Item before = record.before();
    Item after = record.after();
    if (after != null && view.startsWith("NEW_")) {
      change.set("NewImage", ValueJson.write(after));
      size += after.size();
    }
    if (before != null && view.contains("OLD_")) {
      change.set("OldImage", ValueJson.write(before));
      size += before.size();
    }
    change.put("SequenceNumber", number(record.sequence()));
    change.put("SizeBytes", size);
    change.put("StreamViewType", view);
    if (record.byService()) {
      json.putObject("userIdentity")
          .put("PrincipalId", "dynamodb.amazonaws.com")
          .put("Type", "Service");
    }
    return json;
  }
}

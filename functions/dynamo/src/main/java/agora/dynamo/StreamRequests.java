package agora.dynamo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** DynamoDB Streams: DescribeStream, GetRecords, GetShardIterator and ListStreams. */
final class StreamRequests {
  private static final int MOST = 1000;

  private final Store store;
  private final TableRequests tables;
  private final String region;

  StreamRequests(Store store, TableRequests tables, String region) {
    this.store = store;
    this.tables = tables;
    this.region = region;
  }

  /** A table that has a stream. */
  private record Streaming(Table table, Stream stream) {}

  private Streaming streaming(JsonNode request) {
    String arn = Requests.text(request, "StreamArn");
    if (arn == null) {
      throw DynamoError.invalid(
          "1 validation error detected: Value null at 'streamArn' failed to satisfy constraint:"
              + " Member must not be null");
    }
    Table table = tables.ofStream(arn);
    if (table == null || table.stream == null) {
      throw DynamoError.of(
          "ResourceNotFoundException",
          "Requested resource not found: Stream: " + arn + " not found");
    }
    return new Streaming(table, table.stream);
  }

  ObjectNode list(JsonNode request) {
    String name = Requests.text(request, "TableName");
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode streams = answer.putArray("Streams");
    for (Table table : store.tables().values()) {
      Stream stream = table.stream;
      if (stream != null && (name == null || name.equals(table.name()))) {
        streams
            .addObject()
            .put("StreamArn", tables.streamArn(table, stream))
            .put("StreamLabel", stream.label())
            .put("TableName", table.name());
      }
    }
    return answer;
  }

  ObjectNode describe(JsonNode request) {
    Streaming of = streaming(request);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ObjectNode json = answer.putObject("StreamDescription");
    json.put("StreamArn", tables.streamArn(of.table, of.stream));
    json.put("StreamLabel", of.stream.label());
    json.put("StreamStatus", "ENABLED");
    json.put("StreamViewType", of.stream.view());
    json.put("CreationRequestDateTime", of.table.made().toEpochMilli() / 1000.0);
    json.put("TableName", of.table.name());
    json.set("KeySchema", of.table.definition().get("KeySchema"));
    json.putArray("Shards")
        .addObject()
        .put("ShardId", Stream.SHARD)
        .putObject("SequenceNumberRange")
        .put("StartingSequenceNumber", Stream.number(1));
    return answer;
  }

  ObjectNode iterator(JsonNode request) {
    Streaming of = streaming(request);
    if (!Stream.SHARD.equals(Requests.text(request, "ShardId"))) {
      throw DynamoError.of("ResourceNotFoundException", "Shard does not exist");
    }
    String type =
        Requests.choice(
            request,
            "ShardIteratorType",
            "",
            "AFTER_SEQUENCE_NUMBER",
            "LATEST",
            "AT_SEQUENCE_NUMBER",
            "TRIM_HORIZON");
    long after =
        switch (type) {
          case "TRIM_HORIZON" -> 0;
          case "LATEST" -> store.sequence();
          case "AT_SEQUENCE_NUMBER" -> sequence(request, of.stream) - 1;
          case "AFTER_SEQUENCE_NUMBER" -> sequence(request, of.stream);
          default ->
              throw DynamoError.invalid(
                  "1 validation error detected: Value null at 'shardIteratorType' failed to satisfy"
                      + " constraint: Member must not be null");
        };
    return JsonNodeFactory.instance.objectNode().put("ShardIterator", iterator(of, after));
  }

  private String iterator(Streaming of, long after) {
    return tables.streamArn(of.table, of.stream) + "|" + after;
  }

  private static long sequence(JsonNode request, Stream stream) {
    String text = Requests.text(request, "SequenceNumber");
    long sequence = text == null ? -1 : number(text);
    if (sequence < 0 || (!stream.has(sequence) && !stream.isTrimmed(sequence))) {
      throw DynamoError.invalid(
          "One or more parameter values were invalid: Invalid SequenceNumber");
    }
    if (stream.isTrimmed(sequence)) {
      throw trimmed();
    }
    return sequence;
  }

  private static DynamoError trimmed() {
    return DynamoError.of(
        "TrimmedDataAccessException", "The requested sequence number is beyond the trim point");
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  ObjectNode records(JsonNode request) {
    Integer limit = Requests.limit(request);
    if (limit != null && limit > MOST) {
      throw DynamoError.invalid(
          "One or more parameter values were invalid: Limit should be less than or equal to 1000");
    }
    String iterator = Requests.text(request, "ShardIterator");
    Streaming of = ofIterator(iterator);
    if (iterator == null || of == null) {
      throw DynamoError.invalid("Invalid ShardIterator");
    }
    long after = number(iterator.substring(iterator.indexOf('|') + 1));
    List<Stream.Entry> records = of.stream.behind(after, limit == null ? MOST : limit);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode all = answer.putArray("Records");
    records.forEach(each -> all.add(of.stream.json(each, region)));
    answer.put(
        "NextShardIterator",
        iterator(of, records.isEmpty() ? after : records.getLast().sequence()));
    return answer;
  }

  private @Nullable Streaming ofIterator(@Nullable String iterator) {
    int end = iterator == null ? -1 : iterator.indexOf('|');
    Table table = iterator == null || end < 0 ? null : tables.ofStream(iterator.substring(0, end));
    return table == null || table.stream == null ? null : new Streaming(table, table.stream);
  }
}

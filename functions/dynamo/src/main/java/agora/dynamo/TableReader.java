package agora.dynamo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes tables of CreateTable's requests, and refuses those that make none. */
final class TableReader {
  private static final int MOST_GLOBAL = 20;
  private static final int MOST_LOCAL = 5;

  private final ObjectNode request;
  private final Map<String, String> types = new TreeMap<>();
  private final Set<String> used = new HashSet<>();
  private final Set<String> indexNames = new HashSet<>();

  private TableReader(ObjectNode request) {
    this.request = request;
  }

  static Table read(ObjectNode request, Instant now) {
    return new TableReader(request).table(now);
  }

  private Table table(Instant now) {
    String name = Requests.text(request, "TableName");
    if (name == null) {
      throw DynamoError.invalid(
          "The parameter 'TableName' is required but was not present in the request");
    }
    Requests.requireName(name);
    requireBilling();
    JsonNode definitions = request.path("AttributeDefinitions");
    if (definitions.isEmpty()) {
      throw DynamoError.invalid("No Attribute Schema Defined");
    }
    for (JsonNode each : definitions) {
      define(each);
    }
    JsonNode schema = request.path("KeySchema");
    if (schema.isEmpty()) {
      throw DynamoError.invalid(
          "No defined key schema.  A key schema containing at least a hash key must be defined for"
              + " all tables");
    }
    KeySchema keys = keys(schema);
    List<Index> indexes = new ArrayList<>();
    read(indexes, "LocalSecondaryIndexes", false, MOST_LOCAL, keys);
    read(indexes, "GlobalSecondaryIndexes", true, MOST_GLOBAL, keys);
    if (!used.equals(types.keySet())) {
      throw DynamoError.invalid(
          "The number of attributes in key schema must match the number of attributes defined in"
              + " attribute definitions.");
    }
    return new Table(name, keys, indexes, stream(now), request, now);
  }

  private void define(JsonNode definition) {
    String name = String.valueOf(Requests.text(definition, "AttributeName"));
    String type = String.valueOf(Requests.text(definition, "AttributeType"));
    if (!Set.of("S", "N", "B").contains(type)) {
      throw DynamoError.invalid("Member must satisfy enum value set: [B, N, S]");
    }
    if (types.put(name, type) != null) {
      throw DynamoError.invalid("Cannot have two attributes with the same name");
    }
  }

  private void requireBilling() {
    boolean provisioned =
        Requests.choice(request, "BillingMode", "PROVISIONED", "PROVISIONED", "PAY_PER_REQUEST")
            .equals("PROVISIONED");
    JsonNode throughput = request.path("ProvisionedThroughput");
    if (!provisioned && !throughput.isMissingNode()) {
      throw DynamoError.invalid(
          "One or more parameter values were invalid: Neither ReadCapacityUnits nor WriteCapacityUnits"
              + " can be specified when BillingMode is PAY_PER_REQUEST");
    }
    if (provisioned && throughput.isMissingNode()) {
      throw DynamoError.invalid("No provisioned throughput specified for the table");
    }
    if (provisioned
        && (throughput.path("ReadCapacityUnits").asLong() < 1
            || throughput.path("WriteCapacityUnits").asLong() < 1)) {
      throw DynamoError.invalid("Read and write capacity units must be at least 1");
    }
  }

  private KeySchema keys(JsonNode schema) {
    if (schema.size() > 2) {
      throw DynamoError.invalid(
          "Key Schema too big.  Key Schema must at most consist of the hash and range key of a"
              + " table");
    }
    if (schema.isEmpty()) {
      throw DynamoError.invalid(
          "No defined key schema.  A key schema containing at least a hash key must be defined for"
              + " all tables");
    }
    JsonNode first = schema.get(0);
    JsonNode second = schema.size() > 1 ? schema.get(1) : null;
    boolean startsWithHash = first.path("KeyType").asText().equals("HASH");
    if (second != null) {
      boolean endsWithHash = second.path("KeyType").asText().equals("HASH");
      if (startsWithHash && endsWithHash) {
        throw DynamoError.invalid(
            "Too many hash keys specified.  All Dynamo DB tables must have exactly one hash key");
      }
      if (endsWithHash) {
        throw DynamoError.invalid(
            "Invalid key order. Hash Key must be specified first in key schema, Range Key must be"
                + " specifed second");
      }
      if (first.path("AttributeName").equals(second.path("AttributeName"))) {
        throw DynamoError.invalid("Two keys can not have the same name");
      }
    }
    if (!startsWithHash) {
      throw DynamoError.invalid(
          "No Hash Key specified in schema.  All Dynamo DB tables must have exactly one hash key");
    }
    return new KeySchema(
        attribute(first, "Hash"), second == null ? null : attribute(second, "Range"));
  }

  private KeySchema.Attribute attribute(JsonNode key, String kind) {
    String name = key.path("AttributeName").asText();
    String type = types.get(name);
    if (type == null) {
      throw DynamoError.invalid(
          "%s Key not specified in Attribute Definitions.  Type unknown.".formatted(kind));
    }
    used.add(name);
    return new KeySchema.Attribute(name, type);
  }

  private void read(
      List<Index> indexes, String member, boolean global, int most, KeySchema primary) {
    JsonNode given = request.path(member);
    if (given.isArray() && given.isEmpty()) {
      throw DynamoError.invalid(
          "One or more parameter values were invalid: List of %s is empty".formatted(member));
    }
    if (given.size() > most) {
      throw DynamoError.invalid(
          "One or more parameter values were invalid: %s count exceeds the per-table limit of %d"
              .formatted(global ? "GlobalSecondaryIndex" : "LocalSecondaryIndex", most));
    }
    for (JsonNode each : given) {
      String name = String.valueOf(Requests.text(each, "IndexName"));
      Requests.requireName(name);
      if (!indexNames.add(name)) {
        throw DynamoError.invalid(
            "One or more parameter values were invalid: Duplicate index name: " + name);
      }
      KeySchema keys = keys(each.path("KeySchema"));
      if (!global) {
        requireLocal(keys, primary);
      }
      indexes.add(new Index(name, global, keys, primary, projected(each.path("Projection"))));
    }
  }

  private static void requireLocal(KeySchema keys, KeySchema primary) {
    if (primary.range() == null) {
      throw DynamoError.invalid(
          "One or more parameter values were invalid: Table KeySchema does not have a range key,"
              + " which is required when specifying a LocalSecondaryIndex");
    }
    if (!keys.hash().equals(primary.hash())) {
      throw DynamoError.invalid(
          "One or more parameter values were invalid: Index KeySchema does not have the same"
              + " leading hash key as table KeySchema");
    }
    if (keys.range() == null) {
      throw DynamoError.invalid(
          "One or more parameter values were invalid: Index KeySchema does not have a range key");
    }
  }

  private static @Nullable List<String> projected(JsonNode projection) {
    if (projection.isMissingNode()) {
      throw DynamoError.invalid("Indexes must have a projection specified");
    }
    List<String> names = new ArrayList<>();
    projection.path("NonKeyAttributes").forEach(each -> names.add(each.asText()));
    String type = Requests.choice(projection, "ProjectionType", "", "ALL", "INCLUDE", "KEYS_ONLY");
    if (type.isEmpty()) {
      throw DynamoError.invalid(
          "One or more parameter values were invalid: Unknown ProjectionType: null");
    }
    if (!type.equals("INCLUDE") && projection.has("NonKeyAttributes")) {
      throw DynamoError.invalid(
          "One or more parameter values were invalid: ProjectionType is %s, but NonKeyAttributes is"
              .concat(" specified")
              .formatted(type));
    }
    if (type.equals("INCLUDE") && names.isEmpty()) {
      throw DynamoError.invalid(
          "One or more parameter values were invalid: ProjectionType is INCLUDE, but"
              + " NonKeyAttributes is not specified");
    }
    return type.equals("ALL") ? null : names;
  }

  private @Nullable Stream stream(Instant now) {
    JsonNode given = request.path("StreamSpecification");
    if (!given.path("StreamEnabled").asBoolean(false)) {
      if (given.hasNonNull("StreamViewType")) {
        throw DynamoError.invalid(
            "Invalid StreamViewType: Stream StreamEnabled was false but a StreamViewType was"
                + " present.");
      }
      return null;
    }
    String view =
        Requests.choice(
            given,
            "StreamViewType",
            "",
            "NEW_IMAGE",
            "OLD_IMAGE",
            "NEW_AND_OLD_IMAGES",
            "KEYS_ONLY");
    if (view.isEmpty()) {
      throw DynamoError.invalid(
          "One or more parameter values were invalid: StreamViewType is required when StreamEnabled"
              + " is true");
    }
    return new Stream(view, Stream.label(now));
  }
}

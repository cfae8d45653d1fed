package agora.stack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a table's definition. */
final class TableReader {
  private TableReader() {}

  static Table read(String id, Names names, Object resolved) {
    Properties properties =
        Properties.of(
            id,
            resolved,
            Set.of(
                "TableName",
                "BillingMode",
                "AttributeDefinitions",
                "KeySchema",
                "GlobalSecondaryIndexes",
                "LocalSecondaryIndexes",
                "StreamSpecification",
                "TimeToLiveSpecification",
                "PointInTimeRecoverySpecification",
                "SSESpecification",
                "DeletionProtectionEnabled",
                "ContributorInsightsSpecification",
                "OnDemandThroughput",
                "Tags"));
    Map<String, String> attributes = new LinkedHashMap<>();
    for (Object each : properties.list("AttributeDefinitions")) {
      Properties attribute =
          Properties.of(
              id + ".AttributeDefinitions", each, Set.of("AttributeName", "AttributeType"));
      attributes.put(attribute.text("AttributeName"), attribute.text("AttributeType"));
    }
    List<Table.Index> indexes = new ArrayList<>();
    properties.list("GlobalSecondaryIndexes").forEach(each -> indexes.add(index(id, each, true)));
    properties.list("LocalSecondaryIndexes").forEach(each -> indexes.add(index(id, each, false)));
    Properties ttl = properties.in("TimeToLiveSpecification", Set.of("AttributeName", "Enabled"));
    return new Table(
        id,
        names.name(id),
        names.attribute(id, "Arn", id),
        attributes,
        keys(properties),
        indexes,
        properties.in("StreamSpecification", Set.of("StreamViewType")).maybe("StreamViewType"),
        ttl.truth("Enabled") ? ttl.text("AttributeName") : null);
  }

  private static Table.Index index(String id, Object raw, boolean global) {
    Properties index =
        Properties.of(
            id + ".SecondaryIndexes",
            raw,
            Set.of("IndexName", "KeySchema", "Projection", "OnDemandThroughput"));
    Properties projection = index.in("Projection", Set.of("ProjectionType", "NonKeyAttributes"));
    return new Table.Index(
        index.text("IndexName"),
        global,
        keys(index),
        projection.text("ProjectionType"),
        projection.list("NonKeyAttributes").stream().map(Object::toString).toList());
  }

  private static List<Table.Key> keys(Properties properties) {
    List<Table.Key> keys = new ArrayList<>();
    for (Object each : properties.list("KeySchema")) {
      Properties key =
          Properties.of(
              properties.where() + ".KeySchema", each, Set.of("AttributeName", "KeyType"));
      keys.add(new Table.Key(key.text("AttributeName"), key.text("KeyType")));
    }
    return keys;
  }
}

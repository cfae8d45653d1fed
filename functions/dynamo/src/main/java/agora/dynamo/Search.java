package agora.dynamo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a query or a scan looks for, where, and what of it is answered. */
record Search(
    Table table,
    @Nullable Index index,
    boolean consistent,
    @Nullable Condition filter,
    @Nullable List<Path> paths,
    boolean count,
    boolean all,
    @Nullable Integer limit) {

  KeySchema keys() {
    return index == null ? table.keys() : index.keys();
  }

  Rows rows() {
    return index == null ? table.rows : index.rows;
  }

  /** Reads what a query or a scan asks for, and refuses what does not fit together. */
  static Search read(JsonNode request, Placeholders placeholders, Store store) {
    Integer limit = Requests.limit(request);
    String select =
        Requests.choice(
            request,
            "Select",
            "",
            "SPECIFIC_ATTRIBUTES",
            "COUNT",
            "ALL_ATTRIBUTES",
            "ALL_PROJECTED_ATTRIBUTES");
    Condition filter = condition(request, "FilterExpression", placeholders);
    String projection = Requests.text(request, "ProjectionExpression");
    List<Path> paths = projection == null ? null : Grammar.projection(projection, placeholders);
    placeholders.requireAllMentioned();
    requireFits(select, paths);
    Table table = store.table(Requests.text(request, "TableName"));
    String indexName = Requests.text(request, "IndexName");
    Index index = null;
    if (indexName != null) {
      Requests.requireName(indexName);
      index = table.index(indexName);
    } else if (select.equals("ALL_PROJECTED_ATTRIBUTES")) {
      throw DynamoError.invalid(
          "ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName");
    }
    boolean consistent = Requests.flag(request, "ConsistentRead", false);
    if (index != null && index.isGlobal()) {
      requireGlobal(index, consistent, select, filter, paths);
    }
    return new Search(
        table,
        index,
        consistent,
        filter,
        paths,
        select.equals("COUNT"),
        select.equals("ALL_ATTRIBUTES"),
        limit);
  }

  private static void requireFits(String select, @Nullable List<Path> paths) {
    if (paths != null && !select.isEmpty() && !select.equals("SPECIFIC_ATTRIBUTES")) {
      throw DynamoError.invalid(
          "Cannot specify the ProjectionExpression when choosing to get %s"
              .formatted(select.equals("COUNT") ? "only the Count" : select));
    }
    if (paths == null && select.equals("SPECIFIC_ATTRIBUTES")) {
      throw DynamoError.invalid(
          "Must specify the AttributesToGet or ProjectionExpression when choosing to get"
              + " SPECIFIC_ATTRIBUTES");
    }
  }

  private static void requireGlobal(
      Index index,
      boolean consistent,
      String select,
      @Nullable Condition filter,
      @Nullable List<Path> paths) {
    if (consistent) {
      throw DynamoError.invalid("Consistent reads are not supported on global secondary indexes");
    }
    if (select.equals("ALL_ATTRIBUTES") && !index.isWhole()) {
      throw DynamoError.invalid(
          "One or more parameter values were invalid: Select type ALL_ATTRIBUTES is not supported for"
              .concat(" global secondary index %s because its projection type is not ALL")
              .formatted(index.name()));
    }
    if (filter != null) {
      List<String> lacking =
          Mentions.of(filter).stream().filter(name -> !index.holds(name)).sorted().toList();
      if (!lacking.isEmpty()) {
        throw DynamoError.invalid(
            "One or more parameter values were invalid: Secondary index %s does not project one or more"
                .concat(" filter attributes: %s")
                .formatted(index.name(), lacking));
      }
    }
    if (paths != null) {
      for (Path path : paths) {
        if (!index.holds(path.attribute())) {
          throw DynamoError.invalid(
              "One or more parameter values were invalid: Global secondary index %s does not project"
                  .concat(" [%s]")
                  .formatted(index.name(), path.attribute()));
        }
      }
    }
  }

  static @Nullable Condition condition(JsonNode request, String member, Placeholders placeholders) {
    String expression = Requests.text(request, member);
    return expression == null ? null : Grammar.condition(member, expression, placeholders);
  }

  /** That a query filters by no key: its condition on the keys is for that. */
  void requireNoKeysInFilter() {
    Set<String> mentioned = filter == null ? Set.of() : Mentions.of(filter);
    for (String name : keys().names()) {
      if (mentioned.contains(name)) {
        throw DynamoError.invalid(
            "Filter Expression can only contain non-primary key attributes: Primary key attribute: "
                + name);
      }
    }
  }

  /** The place behind which the page begins; null for the first page. */
  @Nullable Key start(JsonNode request) {
    JsonNode given = request.get("ExclusiveStartKey");
    if (given == null || given.isNull()) {
      return null;
    }
    Item item = new Item(ValueJson.readAll(given));
    Set<String> names = new HashSet<>(table.keys().names());
    if (index != null) {
      names.addAll(index.keys().names());
    }
    DynamoError invalid = DynamoError.invalid("The provided starting key is invalid");
    if (!names.equals(item.attributes().keySet())) {
      throw invalid;
    }
    try {
      Key primary = table.keys().ofItem(item);
      if (index == null) {
        return primary;
      }
      index.require(item);
      return index.place(item, primary);
    } catch (DynamoError e) {
      throw DynamoError.invalid("The provided starting key is invalid: " + e.getMessage());
    }
  }
}

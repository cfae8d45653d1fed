package agora.dynamo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** TransactWriteItems and TransactGetItems. */
final class Transactions {
  private static final int MOST = 100;
  private static final long LARGEST = 4 * 1024 * 1024;

  private final Store store;
  private final Reads reads;

  Transactions(Store store, Reads reads) {
    this.store = store;
    this.reads = reads;
  }

  /** Why a part of a transaction stands in the way of the whole. */
  private record Reason(String code, @Nullable String message, @Nullable Item item) {
    static final Reason NONE = new Reason("None", null, null);

    ObjectNode json() {
      ObjectNode json = JsonNodeFactory.instance.objectNode().put("Code", code);
      if (message != null) {
        json.put("Message", message);
      }
      if (item != null) {
        json.set("Item", ValueJson.write(item));
      }
      return json;
    }
  }

  ObjectNode write(JsonNode request) {
    Capacity capacity = new Capacity(request, true);
    List<Write> writes = read(actions(request), this::part);
    Tokens.Token token = token(request);
    if (token != null && store.tokens().knows(token)) {
      for (Write each : writes) {
        Item item = each.before();
        capacity.read(
            each.table(), null, 2 * Capacity.readHalves(item == null ? 0 : item.size(), true));
      }
      return answer(capacity);
    }
    requireDistinct(writes);
    if (store.happens(store.unkindness().conflict())) {
      throw conflict(writes.size());
    }
    List<Reason> reasons = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    long bytes = 0;
    for (Write each : writes) {
      Item before = each.before();
      Reason reason = Reason.NONE;
      if (!each.holds(before)) {
        reason =
            new Reason(
                "ConditionalCheckFailed",
                "The conditional request failed",
                each.tellsOld() ? before : null);
      } else {
        try {
          Change change = each.change(before);
          capacity.wrote(each.table(), each.key(), before, change.after(), 2);
          Item after = change.after();
          bytes += after == null ? 0 : after.size();
          if (each.writes()) {
            changes.add(change);
          }
        } catch (DynamoError e) {
          reason = new Reason("ValidationError", e.getMessage(), null);
        }
      }
      reasons.add(reason);
    }
    requireNone(reasons);
    if (bytes > LARGEST) {
      throw DynamoError.invalid(
          "Collective size of all items in the transaction cannot exceed 4MB");
    }
    store.commit(changes, token, false);
    return answer(capacity);
  }

  private Reads.Wanted wanted(JsonNode action) {
    JsonNode get = action.get("Get");
    if (get == null || get.isNull()) {
      throw DynamoError.invalid("Invalid Request: TransactGetItem should contain Get request");
    }
    return reads.wanted(get);
  }

  /** Reads all parts; what an item can't bear cancels the whole, with a reason for each part. */
  private static <T> List<T> read(JsonNode actions, Function<JsonNode, T> part) {
    List<T> parts = new ArrayList<>();
    List<Reason> reasons = new ArrayList<>();
    for (JsonNode each : actions) {
      try {
        parts.add(part.apply(each));
        reasons.add(Reason.NONE);
      } catch (DynamoError e) {
        if (!e.isOfItem()) {
          throw e;
        }
        reasons.add(new Reason("ValidationError", e.getMessage(), null));
      }
    }
    requireNone(reasons);
    return parts;
  }

  private static ObjectNode answer(Capacity capacity) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    capacity.tellAll(answer);
    return answer;
  }

  private static JsonNode actions(JsonNode request) {
    JsonNode actions = request.get("TransactItems");
    if (actions == null || actions.isNull()) {
      throw DynamoError.invalid(
          "1 validation error detected: Value null at 'transactItems' failed to satisfy constraint:"
              + " Member must not be null");
    }
    if (!actions.isArray()) {
      throw DynamoError.garbled("TransactItems is no list");
    }
    if (actions.isEmpty() || actions.size() > MOST) {
      throw DynamoError.invalid(
          "1 validation error detected: Value '[]' at 'transactItems' failed to satisfy constraint:"
              .concat(" Member must have length %s than or equal to %d")
              .formatted(actions.isEmpty() ? "greater" : "less", actions.isEmpty() ? 1 : MOST));
    }
    return actions;
  }

  private Write part(JsonNode action) {
    Write part = null;
    for (Write.Kind kind : Write.Kind.values()) {
      JsonNode json =
          action.get(
              switch (kind) {
                case PUT -> "Put";
                case UPDATE -> "Update";
                case DELETE -> "Delete";
                case CHECK -> "ConditionCheck";
              });
      if (json == null || json.isNull()) {
        continue;
      }
      if (part != null) {
        throw DynamoError.invalid(
            "TransactItems can only contain one of Check, Put, Update or Delete");
      }
      requireExpression(kind, json);
      part = Write.read(kind, json, store);
    }
    if (part == null) {
      throw DynamoError.invalid(
          "Invalid Request: TransactWriteRequest should contain Delete or Put or Update request");
    }
    return part;
  }

  private static void requireExpression(Write.Kind kind, JsonNode json) {
    String member =
        switch (kind) {
          case UPDATE -> "UpdateExpression";
          case CHECK -> "ConditionExpression";
          case PUT, DELETE -> "";
        };
    if (!member.isEmpty() && !json.hasNonNull(member)) {
      throw DynamoError.invalid(
          "1 validation error detected: Value null at 'transactItems.1.member.%s.%s' failed to satisfy"
              .concat(" constraint: Member must not be null")
              .formatted(
                  kind == Write.Kind.UPDATE ? "update" : "conditionCheck", Requests.lower(member)));
    }
  }

  private Tokens.@Nullable Token token(JsonNode request) {
    String token = Requests.text(request, "ClientRequestToken");
    if (token == null) {
      return null;
    }
    if (token.isEmpty() || token.length() > 36) {
      throw DynamoError.invalid(
          "1 validation error detected: Value '%s' at 'clientRequestToken' failed to satisfy"
              .concat(" constraint: Member must have length %s than or equal to %d")
              .formatted(token, token.isEmpty() ? "greater" : "less", token.isEmpty() ? 1 : 36));
    }
    return new Tokens.Token(token, Tokens.digest(request), store.now());
  }

  private static void requireDistinct(List<Write> writes) {
    Set<Write.Place> places = new HashSet<>();
    for (Write each : writes) {
      if (!places.add(each.place())) {
        throw DynamoError.invalid(
            "Transaction request cannot include multiple operations on one item");
      }
    }
  }

  private DynamoError conflict(int parts) {
    List<Reason> reasons = new ArrayList<>(Collections.nCopies(parts, Reason.NONE));
    reasons.set(
        store.draw(parts),
        new Reason("TransactionConflict", "Transaction is ongoing for the item", null));
    return cancelled(reasons);
  }

  private static void requireNone(List<Reason> reasons) {
    if (reasons.stream().anyMatch(reason -> !reason.code().equals(Reason.NONE.code()))) {
      throw cancelled(reasons);
    }
  }

  private static DynamoError cancelled(List<Reason> reasons) {
    List<String> codes = reasons.stream().map(Reason::code).toList();
    DynamoError cancelled =
        DynamoError.of(
            "TransactionCanceledException",
            "Transaction cancelled, please refer cancellation reasons for specific reasons ["
                + String.join(", ", codes)
                + "]");
    ArrayNode all = cancelled.more().putArray("CancellationReasons");
    reasons.forEach(reason -> all.add(reason.json()));
    return cancelled;
  }

  ObjectNode get(JsonNode request) {
    Capacity capacity = new Capacity(request, true);
    List<Reads.Wanted> all = read(actions(request), this::wanted);
    if (store.happens(store.unkindness().conflict())) {
      throw conflict(all.size());
    }
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode responses = answer.putArray("Responses");
    Set<Object> places = new HashSet<>();
    long bytes = 0;
    for (Reads.Wanted wanted : all) {
      if (!places.add(new Write.Place(wanted.table().name(), wanted.key()))) {
        throw DynamoError.invalid(
            "Transaction request cannot include multiple operations on one item");
      }
      Item item = reads.find(wanted, true);
      bytes += item == null ? 0 : item.size();
      ObjectNode response = responses.addObject();
      if (item != null) {
        response.set("Item", wanted.json(item));
      }
      capacity.read(
          wanted.table(), null, 2 * Capacity.readHalves(item == null ? 0 : item.size(), true));
    }
    if (bytes > LARGEST) {
      throw DynamoError.invalid(
          "Collective size of all items in the transaction cannot exceed 4MB");
    }
    capacity.tellAll(answer);
    return answer;
  }
}

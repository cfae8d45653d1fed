package agora.stack;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;

/**
 * Serves DynamoDB's calls, and tells the listener who did what to which table, afterwards, whether
 * it succeeded or not. A transaction counts as its parts, as IAM sees it.
 */
final class RecordingHandler extends LocalDynamoDBRequestHandler {
  volatile EmbeddedDynamo.Listener listener = call -> {};

  RecordingHandler(@Nullable Path folder) {
    // One database for all callers, so that the access key id is free to name the caller.
    super(0, folder == null, folder == null ? null : folder.toString(), true, false);
  }

  private void read(String caller, String action, String table) {
    listener.called(new EmbeddedDynamo.Call(caller, action, table, false));
  }

  private void wrote(String caller, String action, String table) {
    listener.called(new EmbeddedDynamo.Call(caller, action, table, true));
  }

  @Override
  public GetItemResponse getItem(String caller, String region, GetItemRequest request) {
    read(caller, "GetItem", request.tableName());
    return super.getItem(caller, region, request);
  }

  @Override
  public QueryResponse query(String caller, String region, QueryRequest request) {
    read(caller, "Query", request.tableName());
    return super.query(caller, region, request);
  }

  @Override
  public ScanResponse scan(String caller, String region, ScanRequest request) {
    read(caller, "Scan", request.tableName());
    return super.scan(caller, region, request);
  }

  @Override
  public BatchGetItemResponse batchGetItem(
      String caller, String region, BatchGetItemRequest request) {
    request.requestItems().keySet().forEach(table -> read(caller, "BatchGetItem", table));
    return super.batchGetItem(caller, region, request);
  }

  @Override
  public TransactGetItemsResponse transactGetItems(
      String caller, String region, TransactGetItemsRequest request) {
    request.transactItems().forEach(item -> read(caller, "GetItem", item.get().tableName()));
    return super.transactGetItems(caller, region, request);
  }

  @Override
  public PutItemResponse putItem(String caller, String region, PutItemRequest request) {
    try {
      return super.putItem(caller, region, request);
    } finally {
      wrote(caller, "PutItem", request.tableName());
    }
  }

  @Override
  public UpdateItemResponse updateItem(String caller, String region, UpdateItemRequest request) {
    try {
      return super.updateItem(caller, region, request);
    } finally {
      wrote(caller, "UpdateItem", request.tableName());
    }
  }

  @Override
  public DeleteItemResponse deleteItem(String caller, String region, DeleteItemRequest request) {
    try {
      return super.deleteItem(caller, region, request);
    } finally {
      wrote(caller, "DeleteItem", request.tableName());
    }
  }

  @Override
  public BatchWriteItemResponse batchWriteItem(
      String caller, String region, BatchWriteItemRequest request) {
    try {
      return super.batchWriteItem(caller, region, request);
    } finally {
      request.requestItems().keySet().forEach(table -> wrote(caller, "BatchWriteItem", table));
    }
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(
      String caller, String region, TransactWriteItemsRequest request) {
    try {
      return super.transactWriteItems(caller, region, request);
    } finally {
      request
          .transactItems()
          .forEach(
              item -> {
                if (item.put() != null) {
                  wrote(caller, "PutItem", item.put().tableName());
                } else if (item.update() != null) {
                  wrote(caller, "UpdateItem", item.update().tableName());
                } else if (item.delete() != null) {
                  wrote(caller, "DeleteItem", item.delete().tableName());
                } else if (item.conditionCheck() != null) {
                  read(caller, "ConditionCheckItem", item.conditionCheck().tableName());
                }
              });
    }
  }
}

package agora.dynamo.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.locks.LockSupport;

/** A server that speaks DynamoDB's protocol and lets any signature pass, as stand-ins do. */
public final class HttpDoor implements Door, AutoCloseable {
  private static final String SIGNATURE =
      "AWS4-HMAC-SHA256 Credential=conformance/20260101/eu-north-1/dynamodb/aws4_request,"
          + " SignedHeaders=host;x-amz-date;x-amz-target, Signature=none";
  private static final long POLL_NANOS = 5_000_000;

  private final URI endpoint;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  public HttpDoor(URI endpoint) {
    this.endpoint = endpoint;
  }

  @Override
  public Reply answer(String target, byte[] body) {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint.resolve("/"))
            .header("Authorization", SIGNATURE)
            .header("Content-Type", "application/x-amz-json-1.0")
            .header("X-Amz-Date", "20260101T000000Z")
            .header("X-Amz-Target", target)
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    try {
      HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
      return new Reply(response.statusCode(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException("no answer of " + endpoint, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking " + endpoint, e);
    }
  }

  /** Deletes every table of the server, and returns when they are gone. */
  HttpDoor emptied() {
    for (JsonNode names = tables(); !names.isEmpty(); names = tables()) {
      for (JsonNode name : names) {
        answer("DynamoDB_20120810.DeleteTable", Json.bytes(Json.object().set("TableName", name)));
      }
    }
    return this;
  }

  private JsonNode tables() {
    return Json.read(answer("DynamoDB_20120810.ListTables", Json.bytes(Json.object())).body())
        .path("TableNames");
  }

  /** Returns when a table can be used. */
  void awaitActive(String table) {
    byte[] describe = Json.bytes(Json.object().put("TableName", table));
    while (!Json.read(answer("DynamoDB_20120810.DescribeTable", describe).body())
        .at("/Table/TableStatus")
        .asText()
        .equals("ACTIVE")) {
      LockSupport.parkNanos(POLL_NANOS); // a server makes its tables in a time of its own
    }
  }

  @Override
  public void close() {
    client.close();
  }
}

package agora.bench;

import agora.stack.Template;
import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The link that the benchmark clicks. */
final class Links {

  private Links() {}

  static void put(String endpoint, Template template) {
    try (DynamoDbClient dynamo =
        DynamoDbClient.builder()
            .endpointOverride(URI.create(endpoint))
            .region(Region.EU_NORTH_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("bench", "none")))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build()) {
      dynamo.putItem(
          put ->
              put.tableName(template.table("MailingsTable").name())
                  .item(
                      Map.of(
                          "pk", AttributeValue.fromS("debat_2026-12"),
                          "sk", AttributeValue.fromS("link#l1"),
                          "target", AttributeValue.fromS("https://bibliotek.dk/artikel"))));
    }
  }
}

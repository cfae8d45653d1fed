package agora.bench.usual;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** One write, then a redirect, with the defaults of everything. */
public final class UsualHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

  private final DynamoDbTable<UsualClick> clicks =
      DynamoDbEnhancedClient.builder()
          .dynamoDbClient(DynamoDbClient.create())
          .build()
          .table(System.getenv("CLICKS_TABLE"), TableSchema.fromBean(UsualClick.class));

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    UsualClick click = new UsualClick();
    click.setPk("A#" + event.getPathParameters().get("mailing"));
    click.setSk(event.getPathParameters().get("link") + "#" + UUID.randomUUID());
    click.setAt(Instant.now().toString());
    clicks.updateItem(click);
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(302)
        .withHeaders(Map.of("location", "https://bibliotek.dk/artikel"))
        .build();
  }
}

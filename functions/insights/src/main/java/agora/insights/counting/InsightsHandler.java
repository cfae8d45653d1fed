package agora.insights.counting;

import agora.edge.aws.Environment;
import agora.edge.lambda.LambdaEvent;
import agora.edge.lambda.LambdaFunction;
import agora.edge.lambda.Lateness;
import agora.insights.StatsWriter;
import agora.store.RowKey;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Adds what the tables' streams tell to the counters. A batch that fails is thrown back to Lambda
 * as a whole: it comes again, halved, and the ledger keeps what was already counted from counting
 * twice.
 */
public final class InsightsHandler extends LambdaFunction {

  private final StatsWriter writer;
  private final DynamoDbClient dynamo;
  private final String table;

  public InsightsHandler() {
    this(System.getenv(), InstantSource.system(), new SecureRandom());
  }

  public InsightsHandler(
      Map<String, String> variables, InstantSource clock, RandomGenerator random) {
    this(new Environment(variables), clock, random);
  }

  /** The same, with clients that come from elsewhere. */
  InsightsHandler(Environment environment, InstantSource clock, RandomGenerator random) {
    super(Lateness.hour(clock));
    this.dynamo = environment.dynamo();
    this.table = environment.get("STATS_TABLE");
    this.writer = new StatsWriter(dynamo, table, environment.get("LEDGER_TABLE"), clock, random);
  }

  @Override
  protected List<String> onChanges(List<LambdaEvent.Change> changes) {
    writer.add(changes.stream().map(Facts::of).flatMap(Optional::stream).toList());
    return List.of();
  }

  /** A counter that never was: the store refuses, which is all that this function may ask of it. */
  @Override
  protected void prime() {
    try {
      dynamo.updateItem(
          update ->
              update
                  .tableName(table)
                  .key(RowKey.of("priming", "never"))
                  .updateExpression("ADD n :one")
                  .conditionExpression("attribute_exists(pk)")
                  .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1"))));
    } catch (ConditionalCheckFailedException _) {
      // as it should be
    }
  }
}

package agora.insights.fold;

import agora.edge.aws.Environment;
import agora.edge.lambda.Call;
import agora.edge.lambda.Function;
import agora.insights.Fold;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Folds the tables' streams into counters. A batch that fails is thrown back to Lambda as a whole:
 * it comes again, halved, and the ledger keeps what was already counted from counting twice.
 */
public final class InsightsHandler extends Function {

  private final Fold fold;

  public InsightsHandler() {
    this(System.getenv(), InstantSource.system(), new SecureRandom());
  }

  public InsightsHandler(
      Map<String, String> variables, InstantSource clock, RandomGenerator random) {
    Environment environment = new Environment(variables);
    this.fold =
        new Fold(
            environment.dynamo(),
            environment.get("STATS_TABLE"),
            environment.get("LEDGER_TABLE"),
            clock,
            random);
  }

  @Override
  protected List<String> onChanges(List<Call.Change> changes) {
    fold.add(changes.stream().map(Facts::of).flatMap(Optional::stream).toList());
    return List.of();
  }
}

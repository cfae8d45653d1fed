package agora.dynamo.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import agora.dynamo.conformance.Case.Answer;

/** Repeats the answers that a case expects. */
final class Parrot implements Door {
  private static final byte[] MORE = "{\"LastEvaluatedKey\": {\"k\": {}}}".getBytes(UTF_8);
  private static final byte[] UNPROCESSED = "{\"UnprocessedKeys\": {\"t\": {}}}".getBytes(UTF_8);

  private final Case played;
  private int before;
  private int step;
  private int page = 1;

  Parrot(Case played) {
    this.played = played;
  }

  @Override
  public Reply answer(String target, byte[] body) {
    if (before < played.tables().size() + played.given().size()) {
      before++;
      return new Reply(200, Json.bytes(Json.object()));
    }
    Answer expected = played.steps().get(step).expected();
    if (page < expected.body().path("Pages").intValue()) {
      page++;
      return new Reply(200, target.endsWith("BatchGetItem") ? UNPROCESSED : MORE);
    }
    step++;
    page = 1;
    return new Reply(expected.status(), Json.bytes(Abbreviations.expand(expected.body())));
  }
}

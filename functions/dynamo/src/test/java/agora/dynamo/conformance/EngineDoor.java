package agora.dynamo.conformance;

import agora.dynamo.Dynamo;
import agora.dynamo.Unkindness;
import agora.dynamo.WireRequest;
import agora.dynamo.WireResponse;
import java.time.InstantSource;

/** A new engine in memory, behind nothing. */
final class EngineDoor implements Door {
  private final Dynamo dynamo =
      new Dynamo(new Dynamo.Options("eu-north-1", InstantSource.system(), Unkindness.NONE, null));

  @Override
  public Reply answer(String target, byte[] body) {
    WireResponse answer = dynamo.answer(new WireRequest(target, body, "conformance"));
    return new Reply(answer.status(), answer.body());
  }
}

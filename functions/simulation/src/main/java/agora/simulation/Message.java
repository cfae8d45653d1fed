package agora.simulation;

import java.time.Instant;

/** A message in a queue. */
final class Message {

  final String id;
  final String body;
  Instant visible;
  int receives;
  boolean received;

  Message(String id, String body, Instant visible) {
    this.id = id;
    this.body = body;
    this.visible = visible;
  }
}

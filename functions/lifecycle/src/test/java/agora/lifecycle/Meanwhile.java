package agora.lifecycle;

import agora.dynamo.HttpDoor;
import agora.dynamo.InProcessHttpClient;
import agora.dynamo.WireRequest;
import agora.dynamo.WireResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A store in which something happens just before a call arrives: the first whose body has a text in
 * it. So a race ends the same way each time.
 */
final class Meanwhile implements AutoCloseable {

  private final InProcessHttpClient.Service store;
  private final String text;
  private final Runnable happens;
  private final AtomicBoolean happened = new AtomicBoolean();
  private final HttpDoor door;

  Meanwhile(URI store, String text, Runnable happens) throws IOException {
    this.store = Objects.requireNonNull(HttpDoor.behind(store));
    this.text = text;
    this.happens = happens;
    this.door = new HttpDoor(this::pass);
  }

  URI endpoint() {
    return door.endpoint();
  }

  boolean happened() {
    return happened.get();
  }

  private WireResponse pass(WireRequest request) throws IOException {
    if (new String(request.body(), StandardCharsets.UTF_8).contains(text)
        && happened.compareAndSet(false, true)) {
      happens.run();
    }
    return store.answer(request);
  }

  @Override
  public void close() {
    door.close();
  }
}

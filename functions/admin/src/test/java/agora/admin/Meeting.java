package agora.admin;

import agora.dynamo.HttpDoor;
import agora.dynamo.InProcessHttpClient;
import agora.dynamo.WireRequest;
import agora.dynamo.WireResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Passes calls on to the store, and holds back the writes to one table until as many of them have
 * come as are expected: by then everybody has read what they are about to write over. A condition
 * can be replaced on the way, as a control.
 */
final class Meeting implements AutoCloseable {

  private final InProcessHttpClient.Service store;
  private final String table;
  private final String condition;
  private final String replacement;
  private final HttpDoor door;
  private final AtomicInteger writes = new AtomicInteger();
  private volatile CountDownLatch gate = new CountDownLatch(0);

  Meeting(URI store, String table, String condition, String replacement) {
    this.store = Objects.requireNonNull(HttpDoor.behind(store));
    this.table = table;
    this.condition = condition;
    this.replacement = replacement;
    try {
      door = new HttpDoor(this::pass);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI endpoint() {
    return door.endpoint();
  }

  /** From now on, the first so many writes wait for each other. */
  void expect(int rivals) {
    gate = new CountDownLatch(rivals);
  }

  /** Nobody waits any longer. */
  void open() {
    CountDownLatch waiting = gate;
    while (waiting.getCount() > 0) {
      waiting.countDown();
    }
  }

  /** How many writes to the table have come so far. */
  int writes() {
    return writes.get();
  }

  private WireResponse pass(WireRequest request) throws IOException {
    String body = new String(request.body(), StandardCharsets.UTF_8);
    if (request.operation().matches("(Put|Update|Delete|TransactWrite|BatchWrite).*")
        && body.contains('"' + table + '"')) {
      writes.incrementAndGet();
      meet();
    }
    return condition.isEmpty()
        ? store.answer(request)
        : store.answer(
            request.with(body.replace(condition, replacement).getBytes(StandardCharsets.UTF_8)));
  }

  private void meet() throws InterruptedIOException {
    CountDownLatch waiting = gate;
    waiting.countDown();
    try {
      waiting.await();
    } catch (InterruptedException e) {
      throw new InterruptedIOException();
    }
  }

  @Override
  public void close() {
    open();
    door.close();
  }
}

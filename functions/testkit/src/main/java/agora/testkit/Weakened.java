package agora.testkit;

import agora.dynamo.HttpDoor;
import agora.dynamo.InProcessHttpClient;
import agora.dynamo.WireRequest;
import agora.dynamo.WireResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A store with one guard taken out: passes calls on to another, with a condition replaced in every
 * one. A test that finds nothing wrong here would find nothing wrong anywhere.
 */
public final class Weakened implements AutoCloseable {

  /** How long a call waits for another one to race with. */
  private static final long MEETING_MILLIS = 200;

  private volatile boolean racing;
  private volatile boolean met;
  private final InProcessHttpClient.Service store;
  private final String condition;
  private final String replacement;
  private final HttpDoor door;
  private final Exchanger<String> meeting = new Exchanger<>();

  /**
   * @param store the endpoint of one of this JVM
   * @param condition as it stands in a {@code ConditionExpression}
   * @param replacement what stands there instead; it must use the same names and values
   */
  public Weakened(URI store, String condition, String replacement) throws IOException {
    this.store = Objects.requireNonNull(HttpDoor.behind(store), "the store is not of this JVM");
    this.condition = condition;
    this.replacement = replacement;
    this.door = new HttpDoor(this::pass);
  }

  /**
   * Lets calls that race for what the condition guards through two by two, so that a race is not
   * missed by luck.
   */
  public Weakened racing() {
    racing = true;
    return this;
  }

  public URI endpoint() {
    return door.endpoint();
  }

  private WireResponse pass(WireRequest request) throws IOException {
    String body = new String(request.body(), StandardCharsets.UTF_8);
    if (body.contains(condition)) {
      met = true;
      if (racing) {
        meetAnother();
      }
    }
    String sent = body.replace(condition, replacement);
    return store.answer(request.with(sent.getBytes(StandardCharsets.UTF_8)));
  }

  private void meetAnother() throws InterruptedIOException {
    try {
      meeting.exchange("", MEETING_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      // nobody races with this one
    } catch (InterruptedException e) {
      throw new InterruptedIOException();
    }
  }

  /**
   * Closes it.
   *
   * @throws IllegalStateException if no call had the condition: then nothing was weakened, and
   *     whatever the test found was there before
   */
  @Override
  public void close() {
    door.close();
    if (!met) {
      throw new IllegalStateException("No call to the store had the condition: " + condition);
    }
  }
}

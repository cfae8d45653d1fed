package agora.testkit.aws;

import agora.stack.Mail;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * SES alone, on a free port of the loopback, for a stack that runs elsewhere: its headers, tags,
 * outcomes for each entry, and events. Thread-safe.
 */
public final class SesServer implements AutoCloseable {
  private final Outbox outbox = new Outbox(Chapter.NONE);
  private final SesAccount account = new SesAccount(Chapter.NONE);
  private final HttpFront front;

  private SesServer(Mail declared, Consumer<String> bus, HttpFront front) {
    InstantSource clock = InstantSource.system();
    EventSink sink =
        (source, type, resources, detail) ->
            bus.accept(
                EventSink.event(clock.instant(), source, type, resources, detail).toString());
    SesEvents events = new SesEvents(declared, sink, clock);
    SesDelivery delivery = new SesDelivery(declared, account, outbox, events, clock);
    this.front = front;
    front.start(
        new Services().with(new SesApi(declared, account, delivery, clock, new Calls()))::answer);
  }

  /**
   * Starts it.
   *
   * @param declared what the deployed stack told SES
   * @param bus hears each event as EventBridge has it, as JSON
   */
  public static SesServer start(Mail declared, Consumer<String> bus) throws IOException {
    return new SesServer(declared, bus, new HttpFront(0));
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + front.port());
  }

  /** Every mail that would have left, oldest first. */
  public List<OutboxMail> outbox() {
    return outbox.all();
  }

  /** Gives the next entries this status in place of success. */
  public void fail(int count, String status) {
    account.set(JsonTrees.of(Map.of("fail", Map.of("count", count, "status", status))));
  }

  @Override
  public void close() {
    front.close();
  }
}

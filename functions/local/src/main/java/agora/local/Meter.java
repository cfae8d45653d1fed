package agora.local;

import java.time.Duration;

/** Hears of what AWS would bill while a club runs. Called by many threads. */
public interface Meter {

  /**
   * A function called a service.
   *
   * @param service as requests are signed for it, such as {@code sqs}
   * @param operation the operation's name, or the method and the path where a service has none
   */
  void called(String service, String operation);

  /**
   * A function used a table.
   *
   * @param caller the function's logical id
   * @param operation such as {@code UpdateItem}
   * @param table its name
   * @param reads read request units
   * @param writes write request units
   */
  void stored(String caller, String operation, String table, double reads, double writes);

  /**
   * A function was called.
   *
   * @param function its logical id
   * @param took as long as it takes here, where no network is between
   */
  void invoked(String function, Duration took);

  /** The API was asked for a page. */
  void asked();
}

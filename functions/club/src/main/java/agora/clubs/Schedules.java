package agora.clubs;

import java.time.LocalDateTime;
import java.util.function.Consumer;

/** Calls of the planner at one point in time each, by name, wherever they are kept. */
public final class Schedules {

  /** Makes a schedule, or moves the one of this name. */
  @FunctionalInterface
  public interface Put {
    /**
     * Has the planner called once.
     *
     * @param name letters, digits, {@code _}, {@code .} and {@code -}, at most 64
     * @param at local time in the zone; one that the zone skips never comes
     * @param zone an IANA time zone
     * @param input what the planner is called with, as JSON
     */
    void put(String name, LocalDateTime at, String zone, String input);
  }

  private final Put put;
  private final Consumer<String> remove;

  public Schedules(Put put, Consumer<String> remove) {
    this.put = put;
    this.remove = remove;
  }

  public void put(String name, LocalDateTime at, String zone, String input) {
    put.put(name, at, zone, input);
  }

  /** Removes a schedule; nothing happens where there is none. */
  public void remove(String name) {
    remove.accept(name);
  }
}

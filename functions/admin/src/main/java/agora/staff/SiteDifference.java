package agora.staff;

import agora.checks.Fault;
import agora.events.Event;
import agora.events.Events;
import agora.store.Stored;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an event of the club's is told otherwise by the library's site.
 *
 * @param event its id, which is that of the site
 * @param series what it has in common with others on the site; null where it stands alone
 * @param changes what a field is here, and there
 * @param faults why it is not taken, or what to mind
 * @param read the event as it stands here; null where there is none
 * @param now as it is once it was taken
 */
record SiteDifference(
    String event,
    @Nullable String series,
    String title,
    Instant starts,
    @JsonSerialize(using = ConstantSerializer.class) What what,
    List<Change> changes,
    List<Fault> faults,
    boolean taken,
    @JsonIgnore @Nullable Stored<Event> read,
    @JsonIgnore Event now) {

  /** What is the matter with it. */
  enum What {
    /** The site has it, and the club doesn't. */
    NEW,
    CHANGED,
    /** It is cancelled there, and not here. */
    CANCELLED,
    /** The site tells of it no more. */
    GONE
  }

  /** A field's value here, and there. */
  record Change(String field, String here, String there) {}

  /** The event as it stands here; null where there is none. */
  @JsonIgnore
  @Nullable Event before() {
    return read == null ? null : read.content().orElse(null);
  }

  /** Whether it is taken when somebody asks for it. */
  @JsonIgnore
  boolean isTaken() {
    return faults.isEmpty() && (what == What.NEW || what == What.CHANGED);
  }

  /** What a write of it is pinned to. */
  Stored<Event> stands(Events events) {
    return Optional.ofNullable(read).orElseGet(() -> events.read(now.club(), event));
  }

  SiteDifference with(Fault fault) {
    List<Fault> more = new ArrayList<>(faults);
    more.add(fault);
    return new SiteDifference(
        event, series, title, starts, what, changes, List.copyOf(more), false, read, now);
  }

  SiteDifference done() {
    return new SiteDifference(event, series, title, starts, what, changes, faults, true, read, now);
  }
}

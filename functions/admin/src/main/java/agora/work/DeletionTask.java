package agora.work;

import agora.ids.MailingId;
import agora.imports.AtOnce;
import agora.jobs.Jobs;
import agora.members.addresses.StopRemoval;
import agora.privacy.ClubRemoval;
import agora.sheets.CellWriter;
import agora.tickets.CodeRemoval;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Removes what a deleted club left: mailing by mailing, event by event, then who was stopped in the
 * system before, and last what staff wrote, by which the others were found. A part that was done
 * and not written down is done again, and counted once.
 */
final class DeletionTask implements Task {

  /** What is done, in this order. A cursor begins with its mark, and goes on with its place. */
  private enum Step {
    MAILINGS('a'),
    EVENTS('b'),
    STOPS('c'),
    REST('d');

    private final char mark;

    Step(char mark) {
      this.mark = mark;
    }

    String cursor(String place) {
      return mark + place;
    }

    /** How far a cursor is in this step: empty at its beginning; nothing where it is over. */
    Optional<String> place(String cursor) {
      char at = cursor.isEmpty() ? MAILINGS.mark : cursor.charAt(0);
      if (at > mark) {
        return Optional.empty();
      }
      return Optional.of(at < mark || cursor.isEmpty() ? "" : cursor.substring(1));
    }
  }

  /** Between a mailing and its next batch; a mailing that is done has none. */
  private static final char BATCH = '#';

  private final String club;
  private final ClubRemoval removal;
  private final InstantSource clock;
  private final int batches;
  private String cursor;

  /**
   * @param batches of a mailing that are a part
   */
  DeletionTask(Jobs.Held job, ClubRemoval removal, InstantSource clock, int batches) {
    this.club = job.job().club();
    this.removal = removal;
    this.clock = clock;
    this.batches = batches;
    this.cursor = job.progress().cursor();
  }

  @Override
  public String heading() {
    return row("kind", "id");
  }

  @Override
  public Optional<Part> next() {
    Optional<Part> part =
        Step.MAILINGS
            .place(cursor)
            .flatMap(this::mailing)
            .or(() -> Step.EVENTS.place(cursor).flatMap(this::event))
            .or(() -> Step.STOPS.place(cursor).flatMap(this::stops))
            .or(() -> Step.REST.place(cursor).filter(String::isEmpty).map(_ -> written()));
    part.ifPresent(done -> cursor = done.cursor());
    return part;
  }

  private Optional<Part> mailing(String place) {
    int mark = place.indexOf(BATCH);
    if (mark >= 0) {
      int batch = Integer.parseInt(place.substring(mark + 1));
      return Optional.of(mailing(MailingId.of(place.substring(0, mark)), batch));
    }
    return behind(removal.mailings(club), MailingId::value, place)
        .map(mailing -> mailing(mailing, 0));
  }

  /** Some batches of a mailing, and with the last of them all else of it. */
  private Part mailing(MailingId mailing, int from) {
    int all = removal.batches(mailing);
    int to = from + batches;
    atOnce(IntStream.range(from, Math.min(to, all)), batch -> removal.batch(mailing, batch));
    if (to < all) {
      return new Part(Step.MAILINGS.cursor(mailing.value() + BATCH + to), 0, Map.of(), "");
    }
    removal.mailing(mailing);
    String id = mailing.value();
    return new Part(Step.MAILINGS.cursor(id), 1, Map.of("mailing", 1L), row("mailing", id));
  }

  private Optional<Part> event(String place) {
    return behind(removal.events(club), id -> id, place)
        .map(
            event -> {
              atOnce(CodeRemoval.parts(), part -> removal.codes(club, event, part));
              removal.tickets(club, event);
              return new Part(Step.EVENTS.cursor(event), 0, Map.of(), "");
            });
  }

  private Optional<Part> stops(String place) {
    List<StopRemoval.Stop> next = removal.stops(club, place);
    AtOnce.each(
        next,
        stop -> {
          removal.stop(stop);
          return stop;
        });
    return next.isEmpty()
        ? Optional.empty()
        : Optional.of(new Part(Step.STOPS.cursor(next.getLast().place()), 0, Map.of(), ""));
  }

  /** Tells what is removed when all parts are done. */
  private Part written() {
    StringBuilder rows = new StringBuilder();
    Map<String, Long> kinds = new TreeMap<>();
    for (String key : removal.written(club)) {
      String[] content = key.split("#", 2);
      rows.append(row(content[0], content[1]));
      kinds.merge(content[0], 1L, Long::sum);
    }
    long all = kinds.values().stream().mapToLong(Long::longValue).sum();
    return new Part(Step.REST.cursor("done"), all, kinds, rows.toString());
  }

  @Override
  public void done(long all, Map<String, Long> counts) {
    removal.rest(club, clock.instant());
  }

  private static <T> Optional<T> behind(List<T> ids, Function<T, String> text, String place) {
    return ids.stream().filter(id -> text.apply(id).compareTo(place) > 0).findFirst();
  }

  private static void atOnce(IntStream numbers, Consumer<Integer> does) {
    AtOnce.each(
        numbers.boxed().toList(),
        number -> {
          does.accept(number);
          return number;
        });
  }

  private static String row(String kind, String id) {
    return CellWriter.danish().row(List.of(kind, id)).toString();
  }
}

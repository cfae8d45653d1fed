package agora.clubs;

import agora.store.Contents;
import agora.store.Kind;
import agora.store.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The library and its clubs. A list of all of them stands in a partition of its own. */
public final class Clubs {

  private static final Kind<Club> CLUB = new Kind<>("club", Club.class);
  private static final Kind<RhythmExceptions> CALENDAR =
      new Kind<>("calendar", RhythmExceptions.class);
  private static final Kind<Library> LIBRARY = new Kind<>("library", Library.class);
  private static final String CONTROLLER = "controller";
  private static final String ALL = "clubs";
  private static final String ISSUES = "issues";

  private static final int MOST_RIVALS = 100;

  private final Contents contents;

  public Clubs(Contents contents) {
    this.contents = contents;
  }

  public Optional<Club> find(String club) {
    return contents.find(CLUB, ALL, club);
  }

  /** A club as it stands, for {@link #replace}. */
  public Stored<Club> read(String club) {
    return contents.read(CLUB, ALL, club);
  }

  public List<Club> all() {
    return contents.all(CLUB, ALL).stream().flatMap(each -> each.content().stream()).toList();
  }

  /** Saves a club whatever stands there. */
  public void save(Club club) {
    contents.change(CLUB, ALL, club.id(), _ -> club);
  }

  /**
   * Saves a club in place of the one that was read.
   *
   * @return false, and nothing is saved, if somebody has saved it since
   */
  public boolean replace(Stored<Club> read, Club club) {
    return contents.save(read.with(club));
  }

  /** The library as it stands, for {@link #replaceLibrary}. */
  public Stored<Library> readLibrary() {
    return contents.read(LIBRARY, ALL, CONTROLLER);
  }

  /** Who answers for the members' data; nothing until staff have said so. */
  public Optional<Controller> controller() {
    Stored<Library> stands = readLibrary();
    return stands.content().map(library -> new Controller(library, stands.version()));
  }

  /**
   * Saves the library in place of the one that was read.
   *
   * @return false, and nothing is saved, if somebody has saved it since
   */
  public boolean replaceLibrary(Stored<Library> read, Library library) {
    return contents.save(read.with(library));
  }

  /** What departs from a club's rhythm. */
  public RhythmExceptions rhythmExceptions(String club) {
    return contents.find(CALENDAR, club, ISSUES).orElse(RhythmExceptions.EMPTY);
  }

  /** Changes what departs from a club's rhythm, as it stands when the change is written. */
  public RhythmExceptions change(String club, UnaryOperator<RhythmExceptions> change) {
    return contents.change(
        CALENDAR, club, ISSUES, found -> change.apply(found.orElse(RhythmExceptions.EMPTY)));
  }

  /** What departs from a club's rhythm as it stands, for {@link #delete}. */
  public Stored<RhythmExceptions> readCalendar(String club) {
    return contents.read(CALENDAR, club, ISSUES);
  }

  /**
   * Opens a club that was closed. Whoever deletes it at the same time and this write one after the
   * other: both write the club and its calendar.
   *
   * @return what departs from its rhythm now; nothing where it is deleted
   */
  public Optional<RhythmExceptions> reopen(String club, Instant now) {
    for (int rivals = 0; rivals <= MOST_RIVALS; rivals++) {
      Stored<Club> stands = read(club);
      Stored<RhythmExceptions> calendar = readCalendar(club);
      Club content = stands.content().orElseThrow();
      if (content.deleted() != null) {
        return Optional.empty();
      }
      RhythmExceptions open = calendar.content().orElse(RhythmExceptions.EMPTY).close(false, now);
      if (contents.save(stands.with(content), calendar.with(open))) {
        return Optional.of(open);
      }
    }
    throw new IllegalStateException("written by others all the time: club " + club);
  }

  /**
   * Marks a club as deleted.
   *
   * @return false, and nothing is saved, if somebody has changed it since, or its calendar
   */
  public boolean delete(Stored<Club> stands, Stored<RhythmExceptions> calendar, Instant now) {
    return contents.save(
        stands.with(stands.content().orElseThrow().deleted(now)),
        calendar.with(calendar.content().orElseThrow()));
  }

  /** The keys of what staff wrote in a club, but for its calendar: {@code kind#id}. */
  public List<String> written(String club) {
    return contents.keys(club).stream()
        .filter(key -> !key.equals(CALENDAR.name() + "#" + ISSUES))
        .toList();
  }

  /** Removes what staff wrote in a club, but for its calendar, which says that it is closed. */
  public void removeWritten(String club) {
    written(club).forEach(key -> contents.remove(club, key));
  }

  /** Removes a club in which nothing else is left. */
  public void remove(String club) {
    contents.remove(CALENDAR, club, ISSUES);
    contents.remove(CLUB, ALL, club);
  }
}

package agora.clubs;

import agora.store.Contents;
import agora.store.Kind;
import agora.store.Stored;
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
  public RhythmExceptions calendar(String club) {
    return contents.find(CALENDAR, club, ISSUES).orElse(RhythmExceptions.EMPTY);
  }

  /** Changes what departs from a club's rhythm, as it stands when the change is written. */
  public RhythmExceptions change(String club, UnaryOperator<RhythmExceptions> change) {
    return contents.change(
        CALENDAR, club, ISSUES, found -> change.apply(found.orElse(RhythmExceptions.EMPTY)));
  }
}

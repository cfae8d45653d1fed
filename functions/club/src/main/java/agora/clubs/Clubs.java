package agora.clubs;

import agora.store.Contents;
import java.util.List;
import java.util.Optional;

/** The clubs of the library. A list of all of them stands in a partition of its own. */
public final class Clubs {

  private static final String ALL = "clubs";

  private final Contents contents;

  public Clubs(Contents contents) {
    this.contents = contents;
  }

  public Optional<Club> find(String club) {
    return contents.find(ALL, "club", club, Club.class);
  }

  public List<Club> all() {
    return contents.all(ALL, "club", Club.class);
  }

  public void save(Club club) {
    contents.save(ALL, "club", club.id(), club);
  }

  /** What departs from a club's rhythm. */
  public Calendar calendar(String club) {
    return contents.find(club, "calendar", "issues", Calendar.class).orElse(Calendar.EMPTY);
  }

  public void saveCalendar(String club, Calendar calendar) {
    contents.save(club, "calendar", "issues", calendar);
  }
}

package agora.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** The id of a member of one club; who joins two clubs has two. */
public record MemberId(@JsonValue String value) implements Id, Comparable<MemberId> {

  /**
   * @throws IllegalArgumentException if the text can be nobody's id
   */
  public MemberId {
    Id.check(value);
  }

  /** An id as it is stored. */
  @JsonCreator
  public static MemberId of(String value) {
    return new MemberId(value);
  }

  /** An id that somebody brought; empty where it can be nobody's. */
  public static Optional<MemberId> read(String text) {
    return Id.isPossible(text) ? Optional.of(new MemberId(text)) : Optional.empty();
  }

  @Override
  public int compareTo(MemberId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

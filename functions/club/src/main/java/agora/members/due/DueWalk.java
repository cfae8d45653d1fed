package agora.members.due;

import static agora.store.Conditions.all;
import static agora.store.Conditions.any;
import static agora.store.Conditions.is;
import static agora.store.Conditions.isNot;
import static agora.store.Conditions.noRow;

import agora.clubs.Rules;
import agora.store.Change;
import agora.store.Rows;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * How far the walk through all of a club's evidence is: once for the rules that it was last made
 * by, since what waits for its day was put there by those; so first of all for what was written
 * before there was an index, and after a restore. A row of the Members table, partition key {@code
 * WALK#club}.
 */
public final class DueWalk {

  /** Another number has every club walked through anew: what {@link Due} says changed. */
  private static final int VERSION = 1;

  private static final String BEGINNING = " ";

  private final Rows<WalkRow> rows;

  public DueWalk(DynamoDbClient dynamo, String table) {
    this.rows = new Rows<>(dynamo, table, () -> WalkRow.SCHEMA);
  }

  /** Where to go on; nothing where the walk by these rules is at its end. */
  public Optional<String> next(String club, Rules rules) {
    Optional<WalkRow> row = rows.find(WalkRow.pk(club), WalkRow.SK);
    return row.isPresent() && terms(rules).equals(row.get().terms())
        ? Optional.ofNullable(row.get().cursor())
        : Optional.of(BEGINNING);
  }

  /**
   * Writes how far a walk is.
   *
   * @param from where this part began, as {@link #next} told it
   * @param to where the next part begins; nothing where there is none
   * @return false where another call was there first
   */
  public boolean advance(String club, Rules rules, String from, Optional<String> to) {
    String terms = terms(rules);
    Change further = new Change().set(WalkRow.TERMS, terms);
    to.ifPresentOrElse(
        cursor -> further.set(WalkRow.CURSOR, cursor), () -> further.remove(WalkRow.CURSOR));
    Expression here = all(is(WalkRow.TERMS, terms), is(WalkRow.CURSOR, from));
    return rows.change(
        WalkRow.pk(club),
        WalkRow.SK,
        further.when(
            from.equals(BEGINNING) ? any(here, noRow(), isNot(WalkRow.TERMS, terms)) : here));
  }

  /** Has a club walked through once more: its tables are not as they were left. */
  public void again(String club) {
    rows.delete(WalkRow.pk(club), WalkRow.SK);
  }

  /** What the days of all that is due hang on. */
  private static String terms(Rules rules) {
    return "%d: %d %d %d %d %s"
        .formatted(
            VERSION,
            rules.evidenceMonths(),
            rules.reducedMonths(),
            rules.trackingMonths(),
            rules.winBackAfter(),
            rules.yearlyQuestion());
  }
}

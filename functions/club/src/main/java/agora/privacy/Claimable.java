package agora.privacy;

import agora.events.Event;
import agora.events.Events;
import agora.issues.ApprovedBenefit;
import agora.issues.ApprovedBenefits;
import agora.store.Contents;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What members of a club may have a code or a place of: its events, and what it gives away. */
final class Claimable {

  private Claimable() {}

  /** The ids of all, in their order. */
  static List<String> all(Contents contents, String club) {
    return Stream.concat(
            new Events(contents).all(club).stream().map(Event::id),
            new ApprovedBenefits(contents).all(club).stream().map(ApprovedBenefit::id))
        .sorted()
        .toList();
  }

  /** The ids of those that are not over. */
  static List<String> toCome(Contents contents, String club, Instant now) {
    return Stream.concat(
            new Events(contents)
                .all(club).stream().filter(each -> now.isBefore(each.ends())).map(Event::id),
            new ApprovedBenefits(contents)
                .all(club).stream()
                    .filter(each -> now.isBefore(each.until()))
                    .map(ApprovedBenefit::id))
        .toList();
  }
}

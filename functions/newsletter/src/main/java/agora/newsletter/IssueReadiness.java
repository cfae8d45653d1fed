package agora.newsletter;

import agora.clubs.Club;
import agora.clubs.Language;
import agora.issues.ContentHash;
import agora.issues.Departures;
import agora.issues.Issue;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Whether an issue can leave when its time comes, and what staff are told of one that can't. */
record IssueReadiness(Mailings mailings) {

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Language.DANISH.locale());

  /** Whether it is approved, or on its way already; one that staff regretted is not. */
  boolean is(Issue issue) {
    return mailings
        .find(Mailing.id(issue.club(), issue.id()))
        .map(mailing -> mailing.state() != Mailing.State.CANCELLED)
        .orElseGet(() -> ContentHash.isApproved(issue));
  }

  static String heading(Club club) {
    return "Næste udgave af " + club.name() + " er ikke klar";
  }

  /**
   * Which issue it is and what it lacks, in Danish.
   *
   * @param issue empty where the month has none
   * @param at when it is due
   * @param leaves when that is, as what follows the issue's name
   */
  static String sentence(Departures departures, Optional<Issue> issue, Instant at, String leaves) {
    if (issue.isPresent()) {
      Issue is = issue.get();
      return "Udgaven »%s« (%s) %s, men %s."
          .formatted(
              is.subject(),
              is.id(),
              leaves,
              ContentHash.isApproved(is)
                  ? "udsendelsen er fortrudt eller annulleret"
                  : "den er ikke godkendt");
    }
    YearMonth month = departures.month(at).orElseThrow();
    return "Nyhedsbrevet %s, men klubben har ingen udgave til %s. En udgave hører til sin måned ved sit id (%s) eller ved feltet leaves."
        .formatted(leaves, MONTH.format(month), month);
  }
}

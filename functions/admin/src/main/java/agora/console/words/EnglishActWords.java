package agora.console.words;

import java.util.List;
import java.util.Map;

/** The same in English. */
record EnglishActWords() implements ActWords {

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("issues", "Issues"),
          Map.entry("events", "Events"),
          Map.entry("members", "Members"),
          Map.entry("missing", "Didn't get it"),
          Map.entry("commands", "Commands"),
          Map.entry("nextIssue", "Next issue"),
          Map.entry("page", "Page"),
          Map.entry("skipped", "Skipped"),
          Map.entry("shifted", "Moved"),
          Map.entry("closed", "Closed"),
          Map.entry("leaves", "Goes out"),
          Map.entry("state", "State"),
          Map.entry("status", "State"),
          Map.entry("planned", "To get it"),
          Map.entry("sent", "Sent"),
          Map.entry("delivered", "Delivered"),
          Map.entry("bounced", "Bounced"),
          Map.entry("complained", "Reported as unwanted"),
          Map.entry("uncertain", "Perhaps sent"),
          Map.entry("again", "Sent again"),
          Map.entry("late", "Reported too late"),
          Map.entry("softBounced", "Bounced temporarily"),
          Map.entry("rejected", "Rejected"),
          Map.entry("delayed", "Delayed"),
          Map.entry("unreported", "Not reported yet"),
          Map.entry("lost", "Never reported"),
          Map.entry("reason", "Reason"),
          Map.entry("rate", "Emails per second"),
          Map.entry("pace", "At most per second"),
          Map.entry("remaining", "Left"),
          Map.entry("secondsLeft", "Seconds left"),
          Map.entry("links", "Links"),
          Map.entry("tickets", "Tickets"),
          Map.entry("benefits", "Benefits"),
          Map.entry("slots", "In all"),
          Map.entry("revealed", "Taken"),
          Map.entry("redeemed", "Used"),
          Map.entry("human", "Clicks by people"),
          Map.entry("suspected", "Perhaps a machine"),
          Map.entry("unknown", "Unknown"),
          Map.entry("target", "Leads to"),
          Map.entry("before", "Led to"),
          Map.entry("link", "Link"),
          Map.entry("block", "Part"),
          Map.entry("blocks", "Parts"),
          Map.entry("approved", "Approved"),
          Map.entry("warnings", "Note"),
          Map.entry("lix", "LIX"),
          Map.entry("batches", "Batches"),
          Map.entry("batch", "Batch"),
          Map.entry("retried", "Tried again"),
          Map.entry("rows", "Rows"),
          Map.entry("row", "Row"),
          Map.entry("verdict", "Result"),
          Map.entry("held", "What we know"),
          Map.entry("stoppedBySes", "Amazon doesn't send to the address"),
          Map.entry("facts", "Consents"),
          Map.entry("consents", "Consents"),
          Map.entry("reducedConsents", "Consents in short form"),
          Map.entry("dueConsents", "When the consents are reviewed"),
          Map.entry("deliveries", "Emails sent"),
          Map.entry("clicks", "Clicks"),
          Map.entry("sessions", "Links to own pages"),
          Map.entry("erasures", "Deletions"),
          Map.entry("audit", "What staff have done"),
          Map.entry("purpose", "Purpose"),
          Map.entry("fact", "What happened"),
          Map.entry("html", "To print"),
          Map.entry("text", "Text"),
          Map.entry("joined", "Joined"),
          Map.entry("since", "Confirmed"),
          Map.entry("paused", "Paused until"),
          Map.entry("panel", "In the reader panel"),
          Map.entry("tracking", "Tracking"),
          Map.entry("frequency", "How often"),
          Map.entry("source", "Came from"),
          Map.entry("newMembers", "New members since counting began"),
          Map.entry("sources", "Where they came from"),
          Map.entry("others", "From elsewhere"),
          Map.entry("next", "There is more"),
          Map.entry("note", "Note"),
          Map.entry("erased", "Deleted"),
          Map.entry("looked", "Viewed"),
          Map.entry("mails", "Emails"),
          Map.entry("kind", "Kind"),
          Map.entry("clubs", "Clubs"),
          Map.entry("departures", "What happens"),
          Map.entry("estimate", "To about"),
          Map.entry("starts", "Starts"),
          Map.entry("ends", "Ends"),
          Map.entry("place", "Place"),
          Map.entry("price", "Price"),
          Map.entry("opensAt", "Members can get one from"),
          Map.entry("closesAt", "Members can get one until"),
          Map.entry("publicAt", "On sale to everybody from"),
          Map.entry("speaker", "Who is speaking?"),
          Map.entry("mailings", "Mailings"),
          Map.entry("created", "Started"),
          Map.entry("about", "About"),
          Map.entry("ready", "Ready"),
          Map.entry("errors", "Missing"),
          Map.entry("message", "What"),
          Map.entry("acts", "Actions"),
          Map.entry("actor", "Who"),
          Map.entry("role", "Role"),
          Map.entry("way", "How"),
          Map.entry("did", "Action"),
          Map.entry("touched", "Whose details"),
          Map.entry("ending", "Ended"),
          Map.entry("faults", "Not in place"),
          Map.entry("overdue", "Should be gone by now"),
          Map.entry("at", "When"));

  @Override
  public String allYouCanDo() {
    return "Everything you can do";
  }

  @Override
  public String easierElsewhere() {
    return "Most of it is easier to do on its own page. Here is the full list.";
  }

  @Override
  public String changedSinceRead() {
    return "The issue has changed since you read it. Read it again before you approve.";
  }

  @Override
  public String onlyTried() {
    return "This was only a trial run. Nothing has been saved.";
  }

  @Override
  public String answer() {
    return "Answer";
  }

  @Override
  public String part() {
    return "Part";
  }

  @Override
  public String mailing() {
    return "Mailing";
  }

  @Override
  public String more() {
    return "There are more.";
  }

  @Override
  public String yes() {
    return "yes";
  }

  @Override
  public String no() {
    return "no";
  }

  @Override
  public String name(String field) {
    return NAMES.getOrDefault(field, "");
  }

  @Override
  public String whatDoYouWant() {
    return "What do you want to do?";
  }

  @Override
  public String search() {
    return "Search";
  }

  @Override
  public String nothingOfThatName() {
    return "There is nothing by that name.";
  }

  @Override
  public String seeAll() {
    return "See all of it";
  }

  @Override
  public String mailed(List<String> names) {
    int last = names.size() - 1;
    String before = String.join(", ", names.subList(0, last));
    return "An email has been sent to the people who are notified: %s."
        .formatted(last == 0 ? names.getFirst() : before + " and " + names.get(last));
  }

  @Override
  public String takenBack() {
    return "The request has been taken back.";
  }
}

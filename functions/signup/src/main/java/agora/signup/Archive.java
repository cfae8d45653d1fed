package agora.signup;

import agora.clubs.Club;
import agora.compose.Prose;
import agora.events.Event;
import agora.events.Events;
import agora.ids.MailingId;
import agora.issues.Block;
import agora.issues.Correction;
import agora.issues.Corrections;
import agora.issues.Issue;
import agora.issues.Issues;
import agora.issues.SentIssue;
import agora.issues.SentIssues;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import agora.pages.IssuePage;
import agora.store.Contents;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The issues that have left, as they left, with what was corrected since. An issue of before
 * November 2026 is shown as its draft stands, since nothing else of it was kept.
 */
final class Archive {

  /** Heads that are looked at, the most that one call reads; of these the newest are shown. */
  private static final int LOOKED_AT = 100;

  private static final int SHOWN = 60;

  private final Issues issues;
  private final Corrections corrections;
  private final Events events;
  private final Mailings mailings;
  private final SentIssues sent;

  /**
   * @param table the name of the Mailings table
   */
  Archive(Contents contents, DynamoDbClient dynamo, String table) {
    this.issues = new Issues(contents);
    this.corrections = new Corrections(contents);
    this.events = new Events(contents);
    this.mailings = new Mailings(dynamo, table);
    this.sent = new SentIssues(mailings);
  }

  /** An issue that has left, and when it was begun. */
  record Sent(SentIssue sent, Instant at) {

    Issue issue() {
      return sent.issue();
    }
  }

  /** The newest ones, newest first. */
  List<Sent> newest(String club) {
    List<Issue> drafts = issues.all(club).reversed().stream().limit(LOOKED_AT).toList();
    Map<MailingId, Instant> begun = mailings.begun(drafts.stream().map(Archive::mailing).toList());
    Map<MailingId, SentIssue> frozen = sent.all(begun.keySet());
    return drafts.stream()
        .filter(draft -> begun.containsKey(mailing(draft)))
        .map(
            draft ->
                new Sent(
                    Optional.ofNullable(frozen.get(mailing(draft)))
                        .orElseGet(() -> SentIssue.of(draft, Map.of())),
                    Objects.requireNonNull(begun.get(mailing(draft)))))
        .sorted(Comparator.comparing(Sent::at).reversed())
        .limit(SHOWN)
        .toList();
  }

  /** The page of an issue that has left; empty for all others. */
  Optional<IssuePage> page(Club club, String id) {
    MailingId mailing = Mailing.id(club.id(), id);
    return mailings
        .find(mailing)
        .filter(Mailing::left)
        .flatMap(_ -> sent.find(mailing).or(() -> draft(club.id(), id)))
        .map(issue -> page(club, issue));
  }

  /** The page of one of the {@link #newest}. */
  IssuePage page(Club club, SentIssue issue) {
    Map<String, String> targets = sent.targets(mailing(issue.issue()));
    return new IssuePage(
        club, issue.issue(), parts(issue, targets), notes(club, issue.issue().id()));
  }

  /**
   * An article that members alone read whole, as it left.
   *
   * @param draft whether it may be read as it stands where the issue has not left
   */
  Optional<IssuePage.Part> whole(Club club, String id, String block, boolean draft) {
    return sent
        .find(Mailing.id(club.id(), id))
        .map(SentIssue::issue)
        .or(() -> draft ? issues.find(club.id(), id) : Optional.empty())
        .stream()
        .flatMap(issue -> issue.blocks().stream())
        .filter(each -> each instanceof Block.Exclusive && each.id().equals(block))
        .map(each -> new IssuePage.Part(each, Prose.html(each.text()), null, null, null))
        .findFirst();
  }

  private Optional<SentIssue> draft(String club, String id) {
    return issues.find(club, id).map(issue -> SentIssue.of(issue, now(issue)));
  }

  /** The club's events that an issue shows, as they are now. */
  private Map<String, Event> now(Issue issue) {
    Map<String, Event> now = new HashMap<>();
    for (Block block : issue.blocks()) {
      String event = block.event();
      if (event != null) {
        events.find(issue.club(), event).ifPresent(found -> now.put(event, found));
      }
    }
    return now;
  }

  private List<IssuePage.Part> parts(SentIssue sent, Map<String, String> targets) {
    Map<String, Event> then = sent.byId();
    Map<String, Event> now = now(sent.issue());
    return sent.issue().blocks().stream()
        .map(
            block -> {
              Event shown = block.event() == null ? null : then.get(block.event());
              return new IssuePage.Part(
                  block,
                  Prose.html(block.shown()),
                  shown,
                  changed(shown, now),
                  block.url() == null ? null : targets.getOrDefault(block.id(), block.url()));
            })
        .toList();
  }

  private static @Nullable Event changed(@Nullable Event shown, Map<String, Event> now) {
    Event stands = shown == null ? null : now.get(shown.id());
    return shown == null
            || stands == null
            || (stands.isWhereAndWhen(shown) && stands.cancelled() == shown.cancelled())
        ? null
        : stands;
  }

  /** The corrections that have left, oldest first. */
  private List<IssuePage.Note> notes(Club club, String issue) {
    List<Correction> all = corrections.of(club.id(), issue).stream().limit(LOOKED_AT).toList();
    Map<MailingId, Instant> begun =
        mailings.begun(all.stream().map(each -> Mailing.id(club.id(), each.name())).toList());
    return all.stream()
        .filter(each -> begun.containsKey(Mailing.id(club.id(), each.name())))
        .map(
            each ->
                new IssuePage.Note(
                    each,
                    Objects.requireNonNull(begun.get(Mailing.id(club.id(), each.name()))),
                    Prose.html(each.text())))
        .sorted(Comparator.comparing(IssuePage.Note::at))
        .toList();
  }

  private static MailingId mailing(Issue issue) {
    return Mailing.id(issue.club(), issue.id());
  }
}

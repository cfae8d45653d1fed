package agora.newsletter.sources;

import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.events.Event;
import agora.events.Message;
import agora.issues.Corrections;
import agora.issues.Issue;
import agora.issues.Issues;
import agora.issues.SentIssue;
import agora.issues.SentIssues;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import agora.store.Contents;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds what a mailing says, and to whom. */
public record MailingSources(
    Clubs clubs,
    Issues issues,
    SentIssues sent,
    Corrections corrections,
    Mailings mailings,
    DayParts.Source days,
    RecipientLookup lookup)
    implements Function<Mailing, MailingSource> {

  @Override
  public MailingSource apply(Mailing head) {
    Club club = clubs.find(head.club()).orElseThrow();
    Texts texts = new Texts(mailings, lookup.ids(), club, head.id());
    return switch (head.kind()) {
      case ISSUE ->
          new IssueSource(
              lookup,
              club,
              clubs.rhythmExceptions(club.id()).closed(),
              sent(head, club),
              sent,
              texts);
      case PANEL -> new PanelSource(lookup, club, issue(head), events(club), texts);
      case CORRECTION ->
          new CorrectionSource(
              lookup,
              club,
              corrections
                  .find(club.id(), head.id().value().substring(club.id().length() + 1))
                  .orElseThrow(),
              texts);
      case MESSAGE ->
          new MessageSource(
              lookup,
              club,
              Contents.read(days.triggers().parts(head.id()).getFirst(), Message.class),
              texts);
      case BEFORE_EVENT, AFTER_EVENT, TICKETS_OPEN, TICKETS_CLOSING ->
          new DaySource(lookup, days.of(head));
    };
  }

  /** The issue as its mailing was planned; as it stands where it waits, or was planned earlier. */
  private SentIssue sent(Mailing head, Club club) {
    Optional<SentIssue> frozen =
        head.state() == Mailing.State.WAITING ? Optional.empty() : sent.find(head.id());
    return frozen.orElseGet(() -> SentIssue.of(issue(head), events(club)));
  }

  private Issue issue(Mailing head) {
    return issues.find(head.club(), head.about()).orElseThrow();
  }

  private Map<String, Event> events(Club club) {
    return lookup.events().all(club.id()).stream()
        .collect(Collectors.toMap(Event::id, Function.identity()));
  }
}

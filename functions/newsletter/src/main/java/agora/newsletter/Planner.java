package agora.newsletter;

import agora.clubs.Club;
import agora.compose.Composer;
import agora.compose.Rendered;
import agora.edge.lambda.Json;
import agora.edge.lambda.Log;
import agora.events.Event;
import agora.events.Events;
import agora.issues.Issue;
import agora.mailings.Batches;
import agora.mailings.Mailing;
import agora.mailings.Mailing.Recipient;
import agora.mailings.Mailings;
import agora.members.Member;
import agora.members.Members;
import agora.tokens.Ids;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/**
 * Plans mailings: writes the texts and links once, then cuts the club's members into batches in the
 * order of their ids. Planning goes on from the head's cursor, however often it is interrupted.
 */
final class Planner {

  /** Batches planned in one call, so that it ends well within the function's time. */
  private static final int BATCHES_A_CALL = 100;

  private static final int MAX_HTML_BYTES = 102 * 1024;

  private final Mailings mailings;
  private final Batches batches;
  private final Members members;
  private final Events events;
  private final SqsClient sqs;
  private final Ids ids;
  private final InstantSource clock;
  private final Settings settings;

  /** Where the mails come from and lead to, and the queues. */
  record Settings(String publicBaseUrl, String mailDomain, String planQueue, String sendQueue) {}

  Planner(
      Mailings mailings,
      Batches batches,
      Members members,
      Events events,
      SqsClient sqs,
      Ids ids,
      InstantSource clock,
      Settings settings) {
    this.mailings = mailings;
    this.batches = batches;
    this.members = members;
    this.events = events;
    this.sqs = sqs;
    this.ids = ids;
    this.clock = clock;
    this.settings = settings;
  }

  /** Writes the mailing's texts, links and head. */
  Mailing begin(Club club, Issue issue) {
    String id = Mailing.id(club.id(), issue.id());
    Map<String, Event> known =
        events.all(club.id()).stream().collect(Collectors.toMap(Event::id, Function.identity()));
    for (String language : List.of("da", "en")) {
      Rendered mail = new Composer().render(club, issue, known, language, settings.publicBaseUrl());
      if (mail.html().getBytes(StandardCharsets.UTF_8).length > MAX_HTML_BYTES) {
        throw new IllegalStateException("more HTML than Gmail shows: " + id);
      }
      mailings.saveBody(id, language, new Mailing.Body(mail.subject(), mail.html(), mail.text()));
      mail.links().forEach(link -> mailings.saveLink(id, link.id(), link.block(), link.target()));
    }
    Mailing head =
        new Mailing(
            id,
            Mailing.Kind.ISSUE,
            Mailing.State.PLANNING,
            null,
            club.id(),
            issue.id(),
            Sender.from(club, settings.mailDomain()),
            club.sender().replyTo(),
            club.staff(),
            0,
            0,
            "",
            clock.instant(),
            null,
            null);
    mailings.begin(head);
    return mailings.find(id).orElseThrow();
  }

  /** Plans the next batches, and asks for another call where members are left. */
  void go(Mailing mailing) {
    Mailing now = mailing;
    Iterator<Member> left = members.all(now.club(), now.cursor()).iterator();
    for (int n = 0; n < BATCHES_A_CALL && left.hasNext(); n++) {
      Batches.Batch cut = cut(left);
      Batches.Batch batch = batches.putIfAbsent(now.id(), now.batches(), cut);
      if (!batch.recipients().isEmpty()) {
        sqs.sendMessage(
            queue(settings.sendQueue(), Map.of("mailing", now.id(), "batch", now.batches())));
      }
      if (!mailings.advance(now, batch.recipients().size(), batch.last())) {
        return; // another call is planning it
      }
      now = mailings.find(now.id()).orElseThrow();
      if (!batch.last().equals(cut.last())) {
        left = members.all(now.club(), now.cursor()).iterator();
      }
    }
    if (left.hasNext()) {
      sqs.sendMessage(
          queue(
              settings.planQueue(),
              Map.of("mailing", now.id(), "club", now.club(), "issue", now.about())));
      return;
    }
    mailings.planned(now.id());
    Log.info("mailing-planned", Map.of("mailing", now.id(), "recipients", now.planned()));
  }

  private Batches.Batch cut(Iterator<Member> left) {
    List<Recipient> recipients = new ArrayList<>();
    String last = "";
    while (recipients.size() < Batches.SIZE && left.hasNext()) {
      Member member = left.next();
      last = member.id();
      if (member.state() == Member.State.ACTIVE) {
        boolean personal = member.tracking() == Member.Tracking.PERSONAL;
        recipients.add(new Recipient(member.id(), personal ? ids.next() : ""));
      }
    }
    return new Batches.Batch(recipients, last);
  }

  private static SendMessageRequest queue(String queue, Map<String, Object> body) {
    return SendMessageRequest.builder().queueUrl(queue).messageBody(Json.write(body)).build();
  }
}

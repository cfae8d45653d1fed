package agora.newsletter;

import agora.edge.lambda.Log;
import agora.mailings.Batches;
import agora.mailings.Claims;
import agora.mailings.Claims.Attempt.Held;
import agora.mailings.Deliveries;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import agora.members.Member;
import agora.members.Members;
import agora.newsletter.BulkMail.Letter;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Sends one batch. What is about to be sent is written before SES is called, and the outcome after:
 * after a crash in between, nobody is sent to twice.
 */
final class BatchSender {

  private final Mailings mailings;
  private final Batches batches;
  private final Claims claims;
  private final Members members;
  private final Deliveries deliveries;
  private final Slices slices;
  private final Account account;
  private final InstantSource clock;

  BatchSender(
      Mailings mailings,
      Batches batches,
      Claims claims,
      Members members,
      Deliveries deliveries,
      Slices slices,
      Account account,
      InstantSource clock) {
    this.mailings = mailings;
    this.batches = batches;
    this.claims = claims;
    this.members = members;
    this.deliveries = deliveries;
    this.slices = slices;
    this.account = account;
    this.clock = clock;
  }

  /**
   * Sends what is left of a batch.
   *
   * @return false if the message shall come again
   */
  boolean send(String id, int number) {
    Mailing mailing = mailings.find(id).orElseThrow();
    if (!mailing.state().sends()) {
      Log.info("batch-not-sent", Map.of("mailing", id, "batch", number));
      return true;
    }
    return switch (claims.claim(id, number)) {
      case Claims.Attempt.Over _ -> true;
      case Claims.Attempt.Taken _ -> false;
      case Held held -> send(mailing, held);
    };
  }

  private boolean send(Mailing mailing, Held claimed) {
    Held held = claimed;
    boolean all = true;
    int size = account.slice();
    for (Map.Entry<String, List<Letter>> group : byLanguage(mailing, held).entrySet()) {
      Mailing.Body body = mailings.body(mailing.id(), group.getKey()).orElseThrow();
      List<Letter> letters = group.getValue();
      for (int from = 0; from < letters.size(); from += size) {
        List<Letter> slice = letters.subList(from, Math.min(from + size, letters.size()));
        Slices.Request ready = slices.ready(mailing, held.batch(), body, slice);
        claims.intend(held, slice.stream().map(Letter::index).toList());
        Slices.Result result = slices.send(ready);
        held = claims.record(held, result.outcome());
        for (Letter letter : result.accepted()) {
          deliveries.sent(letter.member().id(), mailing.id(), clock.instant());
        }
        all &= result.outcome().done().size() == slice.size();
        if (result.halt()) {
          claims.release(held, false);
          slices.halt(mailing);
          return true;
        }
      }
    }
    claims.release(held, all);
    return all;
  }

  /** Those of the batch who are still active and not yet sent to, by the text they get. */
  private Map<String, List<Letter>> byLanguage(Mailing mailing, Held held) {
    List<Mailing.Recipient> recipients =
        batches.find(mailing.id(), held.batch()).orElseThrow().recipients();
    Map<String, Member> known =
        members
            .of(mailing.club(), recipients.stream().map(Mailing.Recipient::member).toList())
            .stream()
            .filter(member -> member.state() == Member.State.ACTIVE)
            .collect(Collectors.toMap(Member::id, Function.identity()));
    Map<String, List<Letter>> letters = new TreeMap<>();
    for (int index = 0; index < recipients.size(); index++) {
      Mailing.Recipient recipient = recipients.get(index);
      Member member = known.get(recipient.member());
      if (member != null && !held.done().contains(index)) {
        letters
            .computeIfAbsent(
                recipient.body(member.language().equals("en") ? "en" : "da"),
                _ -> new ArrayList<>())
            .add(new Letter(index, member, recipient));
      }
    }
    return letters;
  }
}

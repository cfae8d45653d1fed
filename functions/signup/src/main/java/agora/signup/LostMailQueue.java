package agora.signup;

import agora.clubs.Club;
import agora.edge.lambda.Json;
import agora.members.Address;
import agora.tokens.Keys;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Has the mail written to whoever has lost theirs, after the answer and in another function: so the
 * time of an answer tells nobody who is a member. The message names the address by its keyed hash.
 */
record LostMailQueue(Supplier<SqsClient> sqs, String queue, Supplier<Keys> keys) {

  /**
   * Asks for the mail.
   *
   * @param mine whether for the link to all that is known, or else for those to preferences
   */
  void ask(Club club, Address address, boolean mine) {
    String body =
        Json.write(
            Map.of(
                "step",
                "lost",
                "club",
                club.id(),
                "address",
                keys.get().hashOfAddress(address.text()),
                "asks",
                mine ? "mine" : "links"));
    sqs.get().sendMessage(send -> send.queueUrl(queue).messageBody(body));
  }
}

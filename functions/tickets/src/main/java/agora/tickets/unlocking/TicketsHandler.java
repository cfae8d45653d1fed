package agora.tickets.unlocking;

import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.edge.aws.CachedSecret;
import agora.edge.aws.Environment;
import agora.edge.lambda.LambdaFunction;
import agora.edge.web.HumanPress;
import agora.edge.web.Request;
import agora.edge.web.Response;
import agora.events.Event;
import agora.events.Events;
import agora.events.Sale;
import agora.ids.MemberId;
import agora.issues.ApprovedBenefit;
import agora.issues.ApprovedBenefits;
import agora.store.Contents;
import agora.tickets.Tickets;
import agora.tickets.Unlock;
import agora.tickets.UnlockRequest;
import agora.tickets.Window;
import agora.tokens.Keys;
import agora.tokens.Purpose;
import agora.tokens.Tokens;
import agora.tokens.Verified;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The unlock page, of a ticket code or of one of what is given away. To open it shows how things
 * stand and changes nothing, since scanners of mail open links too; only a person's press of the
 * button on it, a POST, claims a code.
 */
public final class TicketsHandler extends LambdaFunction {

  private final Tokens tokens;
  private final Clubs clubs;
  private final Events events;
  private final ApprovedBenefits benefits;
  private final Tickets tickets;
  private final Answers answers;
  private final InstantSource clock;

  public TicketsHandler() {
    this(System.getenv(), InstantSource.system(), new SecureRandom());
  }

  public TicketsHandler(
      Map<String, String> variables, InstantSource clock, RandomGenerator random) {
    this(new Environment(variables), clock, random);
  }

  /** The same, with clients that come from elsewhere. */
  TicketsHandler(Environment environment, InstantSource clock, RandomGenerator random) {
    DynamoDbClient dynamo = environment.dynamo();
    Supplier<Keys> keys = CachedSecret.signing(environment, clock, Keys::new);
    Contents contents = new Contents(dynamo, environment.get("CLUBS_TABLE"));
    this.tokens = new Tokens(keys, clock);
    this.clubs = new Clubs(contents);
    this.events = new Events(contents);
    this.benefits = new ApprovedBenefits(contents);
    this.tickets =
        new Tickets(
            dynamo,
            environment.get("TICKETS_TABLE"),
            environment.get("MEMBERS_TABLE"),
            clock,
            random);
    this.clock = clock;
    this.answers =
        new Answers(
            environment.get("ACCESSIBILITY_STATEMENT_URL"), new HumanPress(tokens, clock), clock);
  }

  @Override
  protected Response onRequest(Request request) {
    return switch (tokens.verify(Purpose.TICKETS, request.path("token"))) {
      case Verified.Valid(List<String> subject) when subject.size() == 3 ->
          answer(
              request,
              new UnlockRequest(subject.get(0), subject.get(1), MemberId.of(subject.get(2))));
      case Verified.Expired _ -> answers.expired(request);
      case Verified.Retired _ -> Response.seeOther("/links/" + request.path("token"));
      case Verified.Valid _, Verified.Unknown _ -> answers.unknown(request);
    };
  }

  /** A link that is not ours, and a club that never was. */
  @Override
  protected void prime() throws IOException {
    rehearse("/tickets/{token}", Map.of("token", "priming.t.0.never.never"));
    clubs.find("priming-never");
  }

  @Override
  protected Response onError(Request request) {
    return answers.failed(request);
  }

  private Response answer(Request request, UnlockRequest right) {
    Optional<Club> club = clubs.find(right.club());
    if (club.isEmpty()) {
      return answers.unknown(request);
    }
    Optional<Event> event = events.find(right.club(), right.event());
    if (event.isEmpty()) {
      return benefits
          .find(right.club(), right.event())
          .map(benefit -> answer(request, right, club.get(), benefit))
          .orElseGet(() -> answers.unknown(request));
    }
    if (event.get().cancelled()) {
      return answers.cancelled(request, club.get(), event.get());
    }
    Optional<Sale> sale = event.get().sale();
    if (sale.isEmpty()) {
      return answers.noTickets(request, club.get(), event.get());
    }
    Window window = new Window(sale.get().opensAt(), sale.get().closesAt());
    return request.method().equals("POST")
        ? answers
            .asks(request, club.get())
            .orElseGet(
                () ->
                    answer(
                        request,
                        club.get(),
                        event.get(),
                        Optional.of(tickets.claim(right, window))))
        : answer(request, club.get(), event.get(), tickets.standing(right, window));
  }

  private Response answer(
      Request request, UnlockRequest right, Club club, ApprovedBenefit benefit) {
    Window window = new Window(benefit.from(), benefit.until());
    if (!request.method().equals("POST")) {
      return answers.benefit(
          request, club, benefit, tickets.standing(right, window, benefit.places()));
    }
    return answers
        .asks(request, club)
        .orElseGet(
            () ->
                answers.benefit(
                    request,
                    club,
                    benefit,
                    Optional.of(tickets.claim(right, window, benefit.places()))));
  }

  private Response answer(Request request, Club club, Event event, Optional<Unlock> outcome) {
    boolean over = !clock.instant().isBefore(event.ends());
    return over && outcome.filter(Unlock.Yours.class::isInstance).isEmpty()
        ? answers.over(request, club, event)
        : answers.unlock(request, club, event, outcome);
  }
}

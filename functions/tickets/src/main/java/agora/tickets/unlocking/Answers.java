package agora.tickets.unlocking;

import agora.clubs.Club;
import agora.clubs.Language;
import agora.edge.lambda.Json;
import agora.edge.web.Form;
import agora.edge.web.HumanPress;
import agora.edge.web.Reader;
import agora.edge.web.Request;
import agora.edge.web.Response;
import agora.events.Event;
import agora.issues.ApprovedBenefit;
import agora.pages.BenefitPage;
import agora.pages.Pages;
import agora.pages.TicketPage;
import agora.pages.words.Notices;
import agora.tickets.Unlock;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says what became of a wish for a code, or for one of what is given away: a page for people, JSON
 * for programs that ask for it.
 *
 * @param statementUrl the accessibility statement's address
 * @param press tells people from mail scanners
 */
record Answers(String statementUrl, HumanPress press, InstantSource clock) {

  private static final Met OPEN = new Met("open", TicketPage.State.OPEN, null);

  /** What a member meets, with the code where there is one. */
  private record Met(String json, TicketPage.State page, @Nullable String code) {}

  /**
   * The answer to a member of a club about its event.
   *
   * @param outcome empty where the member can claim a code by POST
   */
  Response unlock(Request request, Club club, Event event, Optional<Unlock> outcome) {
    return answer(request, club, event, outcome.map(Answers::met).orElse(OPEN));
  }

  /** The page that asks once more for a press, or nothing where a person pressed. */
  Optional<Response> asks(Request request, Club club) {
    Form form = Form.of(request).orElse(new Form(Map.of()));
    return press.asks(request, form, request.path("token"), reader(request, club.language()));
  }

  /** The answer to everybody about an event that does not take place. */
  Response cancelled(Request request, Club club, Event event) {
    return answer(request, club, event, new Met("cancelled", TicketPage.State.CANCELLED, null));
  }

  /** The answer to everybody about an event that has no tickets. */
  Response noTickets(Request request, Club club, Event event) {
    return answer(request, club, event, new Met("no-tickets", TicketPage.State.NO_TICKETS, null));
  }

  /** The answer about an event that is over to those who have no code. */
  Response over(Request request, Club club, Event event) {
    return answer(request, club, event, new Met("over", TicketPage.State.OVER, null));
  }

  private Response answer(Request request, Club club, Event event, Met met) {
    if (request.wantsJson()) {
      return Response.json(200, json(event, met));
    }
    Reader reader = reader(request, club.language());
    return reader.page(
        200,
        Pages.ticket(
            new TicketPage(
                club,
                event,
                reader.language(),
                statementUrl,
                press.mark(request.path("token")),
                met.page(),
                met.code(),
                clock.instant())));
  }

  /**
   * The answer to a member of a club about what it gives away.
   *
   * @param outcome empty where the member can ask for one by POST
   */
  Response benefit(Request request, Club club, ApprovedBenefit benefit, Optional<Unlock> outcome) {
    Met met = outcome.map(Answers::met).orElse(OPEN);
    Reader reader = reader(request, club.language());
    return request.wantsJson()
        ? Response.json(200, json(benefit, met))
        : reader.page(
            200,
            Pages.benefit(
                new BenefitPage(
                    club,
                    benefit,
                    reader.language(),
                    statementUrl,
                    press.mark(request.path("token")),
                    met.page(),
                    met.code())));
  }

  private static Met met(Unlock outcome) {
    return switch (outcome) {
      case Unlock.Revealed(String code) -> new Met("revealed", TicketPage.State.REVEALED, code);
      case Unlock.Yours(String code) -> new Met("yours", TicketPage.State.REVEALED, code);
      case Unlock.NotOpen _ -> new Met("not-open", TicketPage.State.NOT_OPEN, null);
      case Unlock.SoldOut() -> new Met("sold-out", TicketPage.State.SOLD_OUT, null);
      case Unlock.Closed() -> new Met("closed", TicketPage.State.CLOSED, null);
      case Unlock.NotEntitled() -> new Met("not-entitled", TicketPage.State.NOT_ENTITLED, null);
    };
  }

  private static String json(Event event, Met met) {
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("state", met.json());
    answer.put("code", met.code());
    answer.put("shopUrl", event.shopUrl());
    event
        .sale()
        .ifPresent(
            sale -> {
              answer.put("opensAt", sale.opensAt().toString());
              answer.put("closesAt", sale.closesAt().toString());
            });
    return Json.write(answer);
  }

  private static String json(ApprovedBenefit benefit, Met met) {
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("state", met.json());
    answer.put("number", met.code());
    answer.put("pickup", met.code() == null ? null : benefit.pickup());
    answer.put("closesAt", benefit.until().toString());
    return Json.write(answer);
  }

  /** A link that we did not make, or whose event is gone: the same answer for all of them. */
  Response unknown(Request request) {
    return reader(request, Language.DANISH).unknown();
  }

  /** A link that was ours, but whose time is over. */
  Response expired(Request request) {
    Reader reader = reader(request, Language.DANISH);
    return reader.notice(410, Notices.in(reader.language()).oldTicketLink());
  }

  /** We failed; nothing was claimed that the next try will not show. */
  Response failed(Request request) {
    Reader reader = reader(request, Language.DANISH);
    return reader.notice(500, Notices.in(reader.language()).failed());
  }

  private Reader reader(Request request, Language fallback) {
    return Reader.of(request, fallback, statementUrl);
  }
}

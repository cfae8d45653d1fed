package agora.console;

import agora.checks.Fault;
import agora.clubs.Club;
import agora.console.words.EventScreenWords;
import agora.console.words.OverviewWords;
import agora.edge.lambda.Json;
import agora.edge.web.Response;
import agora.events.DueMail;
import agora.events.Event;
import agora.insights.Counts;
import agora.insights.Stats;
import agora.staff.Outcome;
import agora.staff.Refusal;
import agora.store.Contents;
import agora.store.Stored;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** <i>Arrangementer</i>: the list, and an event with its mails and codes. */
public final class EventPages {

  private static final String SAVE = "save-event";

  private final Reading reading;
  private final CommandRunner giver;

  EventPages(Reading reading, CommandRunner giver) {
    this.reading = reading;
    this.giver = giver;
  }

  /** An event in the list. */
  public record Row(String name, String when, String state, String address) {}

  /** A mail about an event. */
  public record Mail(String name, String when) {}

  Response list(Visit visit) {
    Club club = visit.ofClub();
    LocalTimes when = reading.when(club, visit.language());
    List<Row> rows =
        reading.events().all(club.id()).stream()
            .sorted(Comparator.comparing(Event::starts).reversed())
            .map(
                event ->
                    new Row(
                        event.title(),
                        when.moment(event.starts()) + ", " + event.place(),
                        state(visit, event),
                        Addresses.event(club.id(), event.id())))
            .toList();
    return visit.page(
        200,
        "events",
        Map.of(
            "frame",
            ScreenFrame.of(visit, Place.EVENTS),
            "rows",
            rows,
            "address",
            Addresses.club(club.id()) + "/new-event",
            "writes",
            giver.may(visit, SAVE)));
  }

  private String state(Visit visit, Event event) {
    if (event.cancelled()) {
      return EventScreenWords.in(visit.language()).cancelled();
    }
    if (!event.ends().isAfter(reading.now())) {
      return EventScreenWords.in(visit.language()).held();
    }
    if (DueMail.of(visit.ofClub(), event).isEmpty()) {
      return EventScreenWords.in(visit.language()).withoutMails();
    }
    return reading.mailApprovals().of(event).isPresent()
        ? EventScreenWords.in(visit.language()).approved()
        : EventScreenWords.in(visit.language()).toBeApproved();
  }

  Response begin(Visit visit) {
    return page(visit, 200, null, Map.of(), null);
  }

  Response create(Visit visit) {
    Map<String, @Nullable Object> fields = giver.posted(visit, SAVE);
    if (Json.asText(fields.get("id")).isBlank()) {
      fields.put("id", Posted.name(Json.asText(fields.get("title"))));
    }
    fields.put("version", 0);
    return save(visit, null, fields);
  }

  Response show(Visit visit) {
    Stored<Event> stored = reading.events().read(visit.ofClub().id(), visit.path("event"));
    if (stored.content().isEmpty()) {
      return CommonScreens.missing(visit);
    }
    Map<String, @Nullable Object> fields = fields(stored.content().get());
    fields.put("version", (int) stored.version());
    return page(visit, 200, stored.content().get(), fields, null);
  }

  Response save(Visit visit) {
    Stored<Event> stored = reading.events().read(visit.ofClub().id(), visit.path("event"));
    if (stored.content().isEmpty()) {
      return CommonScreens.missing(visit);
    }
    Map<String, @Nullable Object> fields = giver.posted(visit, SAVE);
    fields.put("id", visit.path("event"));
    return save(visit, stored.content().get(), fields);
  }

  private Response save(Visit visit, @Nullable Event event, Map<String, @Nullable Object> fields) {
    if (giver.give(visit, SAVE, fields) instanceof Outcome.Refused<?>(var refusal)) {
      return page(visit, refusal.status(), event, fields, refusal);
    }
    giver.say(visit, FlashMessage.of(EventScreenWords.in(visit.language()).saved()));
    return Response.seeOther(Addresses.event(visit.ofClub().id(), Json.asText(fields.get("id"))));
  }

  private Map<String, @Nullable Object> fields(Event event) {
    try {
      Map<String, @Nullable Object> stored = Json.object(Contents.write(event));
      Map<String, @Nullable Object> fields = new LinkedHashMap<>();
      giver.known(SAVE).fields().stream()
          .filter(field -> stored.get(field.name()) != null)
          .forEach(field -> fields.put(field.name(), stored.get(field.name())));
      return fields;
    } catch (IOException e) {
      throw new IllegalStateException(e); // we wrote it ourselves
    }
  }

  private Response page(
      Visit visit,
      int status,
      @Nullable Event event,
      Map<String, @Nullable Object> fields,
      @Nullable Refusal refusal) {
    Club club = visit.ofClub();
    LocalTimes when = reading.when(club, visit.language());
    List<Fault> errors = refusal == null ? List.of() : refusal.errors();
    FormFields.Drawn drawn =
        FormFields.draw(giver.known(SAVE), fields, errors, club, reading, visit.language());
    boolean approved = event != null && reading.mailApprovals().of(event).isPresent();
    List<Mail> mails = event == null ? List.of() : mails(club, event, when);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put(
        "frame",
        ScreenFrame.of(
            visit,
            event == null ? EventScreenWords.in(visit.language()).begin() : event.title(),
            Place.EVENTS));
    values.put(
        "boxes",
        drawn.boxes().stream()
            .filter(box -> !box.name().equals("id") || (event == null && box.isWrong()))
            .toList());
    values.put("isNew", event == null);
    values.put("state", event == null ? "" : state(visit, event));
    values.put("mails", mails);
    values.put(
        "approves",
        event != null
            && !event.cancelled()
            && !approved
            && !mails.isEmpty()
            && giver.may(visit, "approve-event-mails"));
    values.put("writes", giver.may(visit, SAVE) && (event == null || !event.cancelled()));
    values.put("may", giver.may(visit));
    values.put("cancelled", event != null && event.cancelled());
    values.put("over", event != null && !event.ends().isAfter(reading.now()));
    values.put("event", event == null ? "" : event.id());
    values.put("club", club);
    values.put(
        "tickets",
        event == null
            ? Counts.NONE
            : reading.stats().counts(Stats.ofTickets(club.id(), event.id())));
    values.put(
        "address",
        event == null
            ? Addresses.club(club.id()) + "/new-event"
            : Addresses.event(club.id(), event.id()));
    if (refusal != null) {
      values.put("refused", RefusalNotice.of(refusal, drawn.rest(), visit.language()));
    }
    return visit.page(status, "event", values);
  }

  private static List<Mail> mails(Club club, Event event, LocalTimes when) {
    return DueMail.of(club, event).stream()
        .map(
            mail -> {
              Instant at = mail.at().atZone(ZoneId.of(club.rhythm().zone())).toInstant();
              return new Mail(OverviewWords.in(when.language()).of(mail.kind()), when.moment(at));
            })
        .toList();
  }
}

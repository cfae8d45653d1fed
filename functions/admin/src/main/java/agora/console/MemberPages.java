package agora.console;

import agora.clubs.Club;
import agora.edge.web.Response;
import agora.staff.FindMember;
import agora.staff.ListMembers;
import agora.staff.MemberRow;
import agora.staff.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** <i>Medlemmer</i>: a list to leaf through, a search, and one member. */
public final class MemberPages {

  private static final int PAGE = 50;

  private final Reading reading;
  private final Giver giver;

  MemberPages(Reading reading, Giver giver) {
    this.reading = reading;
    this.giver = giver;
  }

  /** A member in the list. */
  public record Row(String name, String state, String since, String address) {}

  Response list(Visit visit) {
    return page(visit, visit.query("after"), "", null);
  }

  private Response page(Visit visit, String after, String sought, @Nullable String problem) {
    Club club = visit.ofClub();
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("club", club.id());
    fields.put("limit", PAGE);
    if (!after.isEmpty()) {
      fields.put("after", after);
    }
    List<Row> rows = List.of();
    String next = "";
    if (giver.give(visit, "list-members", fields)
        instanceof Outcome.Done<?>(ListMembers.Listed listed)) {
      rows = listed.members().stream().map(each -> row(club, each)).toList();
      next = listed.next() == null ? "" : listed.next();
    }
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("frame", Frame.of(visit, "Medlemmer", Place.MEMBERS));
    values.put("rows", rows);
    values.put("next", next);
    values.put("count", Overview.members(reading.members(club)));
    values.put("sought", sought);
    values.put("club", club);
    if (problem != null) {
      values.put("wrong", problem);
    }
    return visit.page(problem == null ? 200 : 404, "members", values);
  }

  private Row row(Club club, MemberRow member) {
    return new Row(
        member.email(),
        Labels.choice(member.state().name().toLowerCase(java.util.Locale.ROOT)),
        reading.when(club).moment(member.joined()),
        Addresses.club(club.id()) + "/members/" + member.id());
  }

  /** Finds an address as it is, and leads to its page. */
  Response find(Visit visit) {
    Club club = visit.ofClub();
    String email = visit.form().text("email").strip();
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("email", email);
    Outcome<?> outcome = giver.give(visit, "find-member", fields);
    if (outcome instanceof Outcome.Done<?>(FindMember.Members found)) {
      Optional<MemberRow> here =
          found.members().stream().filter(each -> each.club().equals(club.id())).findFirst();
      if (here.isPresent()) {
        return Response.seeOther(Addresses.club(club.id()) + "/members/" + here.get().id());
      }
    }
    String problem =
        outcome instanceof Outcome.Refused<?>(var refusal) && !refusal.errors().isEmpty()
            ? Danish.of(refusal.errors().getFirst().wrong())
            : "Adressen hører ikke til et medlem af klubben.";
    return page(visit, "", email, problem);
  }

  Response show(Visit visit) {
    return one(visit)
        .map(
            member -> {
              Map<String, Object> values = new LinkedHashMap<>();
              values.put("frame", Frame.of(visit, member.email(), Place.MEMBERS));
              values.put("rows", Answers.of(member, reading.when(visit.ofClub())));
              values.put("member", member.id());
              values.put("club", visit.ofClub());
              values.put("asked", false);
              return visit.page(200, "member", values);
            })
        .orElseGet(() -> Pages.missing(visit));
  }

  /** Asks once more before somebody is erased. */
  Response ask(Visit visit) {
    return one(visit)
        .map(
            member -> {
              Map<String, Object> values = new LinkedHashMap<>();
              values.put("frame", Frame.of(visit, "Slet " + member.email() + "?", Place.MEMBERS));
              values.put("rows", List.of());
              values.put("member", member.id());
              values.put("club", visit.ofClub());
              values.put("asked", true);
              return visit.page(200, "member", values);
            })
        .orElseGet(() -> Pages.missing(visit));
  }

  private Optional<MemberRow> one(Visit visit) {
    return reading.people().find(visit.ofClub().id(), visit.path("member")).map(MemberRow::of);
  }
}

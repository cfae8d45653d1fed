package agora.console;

import agora.audit.ReadingPurpose;
import agora.checks.Problem;
import agora.clubs.Club;
import agora.clubs.Language;
import agora.console.words.FieldWords;
import agora.console.words.FigureWords;
import agora.console.words.MemberScreenWords;
import agora.edge.web.Response;
import agora.staff.Field;
import agora.staff.FindMember;
import agora.staff.ListMembers;
import agora.staff.MemberView;
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
  private final CommandRunner giver;

  MemberPages(Reading reading, CommandRunner giver) {
    this.reading = reading;
    this.giver = giver;
  }

  /** A member in the list. */
  public record Row(String name, String state, String since, String address) {}

  /** The list, once it is said what it is for. */
  Response list(Visit visit) {
    return page(visit, visit.query(Field.PURPOSE), "", Map.of());
  }

  /**
   * The list with its search; the search alone where something is wrong with it. The list is
   * written down with each member in it, so that it is read only when somebody asks for it.
   *
   * @param wrong what is wrong with the search, by the field that it is in
   */
  private Response page(Visit visit, String purpose, String sought, Map<String, String> wrong) {
    Club club = visit.ofClub();
    List<Row> rows = List.of();
    String next = "";
    boolean asked = wrong.isEmpty() && ReadingPurpose.of(purpose).isPresent();
    if (asked
        && giver.give(visit, "list-members", asking(visit, purpose))
            instanceof Outcome.Done<?>(ListMembers.Listed listed)) {
      rows = listed.members().stream().map(each -> row(visit, each, purpose)).toList();
      next = listed.next() == null ? "" : listed.next();
    }
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("frame", ScreenFrame.of(visit, Place.MEMBERS));
    values.put("purposes", purposes(purpose, visit.language()));
    values.put("purpose", asked ? purpose : "");
    values.put("rows", rows);
    values.put("next", next);
    values.put("count", FigureWords.in(visit.language()).members(reading.members(club)));
    values.put("sought", sought);
    values.put("club", club);
    values.put("wrong", wrong);
    return visit.page(wrong.isEmpty() ? 200 : 404, "members", values);
  }

  private static Map<String, @Nullable Object> asking(Visit visit, String purpose) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("club", visit.ofClub().id());
    fields.put("limit", PAGE);
    fields.put(Field.PURPOSE, purpose);
    if (!visit.query("after").isEmpty()) {
      fields.put("after", visit.query("after"));
    }
    return fields;
  }

  private static List<FormField.Option> purposes(String chosen, Language language) {
    return ReadingPurpose.WORDS.stream()
        .map(
            each ->
                new FormField.Option(each, Labels.in(language).choice(each), each.equals(chosen)))
        .toList();
  }

  private Row row(Visit visit, MemberView member, String purpose) {
    Club club = visit.ofClub();
    return new Row(
        member.email(),
        Labels.in(visit.language())
            .choice(member.state().name().toLowerCase(java.util.Locale.ROOT)),
        reading.when(club, visit.language()).dayInFull(member.joined()),
        address(club, member, purpose));
  }

  private static String address(Club club, MemberView member, String purpose) {
    return "%s/members/%s?purpose=%s".formatted(Addresses.club(club.id()), member.id(), purpose);
  }

  /** Finds an address as it is, and leads to its page. */
  Response find(Visit visit) {
    Club club = visit.ofClub();
    String email = visit.form().text("email").strip();
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    String purpose = visit.form().text(Field.PURPOSE);
    fields.put("email", email);
    fields.put(Field.PURPOSE, purpose);
    Outcome<?> outcome = giver.give(visit, "find-member", fields);
    if (outcome instanceof Outcome.Done<?>(FindMember.Members found)) {
      Optional<MemberView> here =
          found.members().stream().filter(each -> each.club().equals(club.id())).findFirst();
      if (here.isPresent()) {
        return Response.seeOther(address(club, here.get(), purpose));
      }
    }
    Map<String, String> wrong = new LinkedHashMap<>();
    if (outcome instanceof Outcome.Refused<?>(var refusal)) {
      refusal
          .errors()
          .forEach(each -> wrong.put(each.field(), wrong(each.problem(), visit.language())));
    }
    if (ReadingPurpose.of(purpose).isEmpty()) {
      wrong.put(Field.PURPOSE, MemberScreenWords.in(visit.language()).sayWhatFor());
    }
    if (wrong.isEmpty()) {
      wrong.put("email", MemberScreenWords.in(visit.language()).notOfTheClub());
    }
    return page(visit, purpose, email, wrong);
  }

  /** What is wrong with a search, which sends nothing. */
  private static String wrong(Problem problem, Language language) {
    return problem instanceof Problem.NoMail
        ? MemberScreenWords.in(language).noWholeAddress()
        : FieldWords.in(language).of(problem);
  }

  /** A member, once it is said what that is for. */
  Response show(Visit visit) {
    return page(visit, false);
  }

  /** Asks once more before somebody is erased. */
  Response ask(Visit visit) {
    return page(visit, true);
  }

  private Response page(Visit visit, boolean erases) {
    String purpose =
        ReadingPurpose.of(visit.query(Field.PURPOSE)).map(ReadingPurpose::word).orElse("");
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("club", visit.ofClub().id());
    fields.put("member", visit.path("member"));
    fields.put(Field.PURPOSE, purpose);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("member", visit.path("member"));
    values.put("club", visit.ofClub());
    values.put("asked", erases);
    values.put("purpose", purpose);
    values.put("purposes", purposes(purpose, visit.language()));
    if (purpose.isEmpty()) {
      values.put(
          "frame",
          ScreenFrame.of(visit, MemberScreenWords.in(visit.language()).member(), Place.MEMBERS));
      values.put("rows", List.of());
      return visit.page(200, "member", values);
    }
    if (!(giver.give(visit, "show-member", fields) instanceof Outcome.Done<?>(MemberView member))) {
      return CommonScreens.missing(visit);
    }
    String title =
        erases ? MemberScreenWords.in(visit.language()).erases(member.email()) : member.email();
    values.put("frame", ScreenFrame.of(visit, title, Place.MEMBERS));
    values.put(
        "rows", erases ? List.of() : Answers.of(member, reading, visit.ofClub(), visit.language()));
    return visit.page(200, "member", values);
  }
}

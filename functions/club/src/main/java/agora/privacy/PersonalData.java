package agora.privacy;

import agora.audit.Audit;
import agora.clicks.Pseudonyms;
import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.clubs.Rules;
import agora.mailings.Batches.Place;
import agora.mailings.Deliveries;
import agora.members.Member;
import agora.members.addresses.AddressRows;
import agora.members.consents.Consents;
import agora.members.consents.Evidence;
import agora.members.consents.EvidenceRow;
import agora.members.consents.EvidenceTerms;
import agora.members.consents.ReducedEvidence;
import agora.members.due.Dossier;
import agora.members.due.Due;
import agora.members.limits.MailCounts;
import agora.members.limits.Promotions;
import agora.members.links.SessionRows;
import agora.members.memberships.MemberStanding;
import agora.members.memberships.MemberStandings;
import agora.members.memberships.Members;
import agora.members.queues.DueEvidence;
import agora.store.RowKey;
import agora.tickets.MemberClaims;
import agora.tickets.UnlockRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Everything that is held on a member, in every table (GDPR articles 15 and 20). */
public final class PersonalData {

  private final Tables tables;
  private final Audit audit;
  private final MailingTraces places;

  public PersonalData(Tables tables, Audit audit) {
    this.tables = tables;
    this.audit = audit;
    this.places = new MailingTraces(tables);
  }

  /** What one table holds: its rows as they are, each attribute by its name. */
  public record Section(String table, List<Map<String, Object>> rows) {}

  /**
   * All sections, also those that hold nothing; with what is held of the memberships of the same
   * address that ended before.
   */
  public List<Section> of(Member member) {
    List<Member> all =
        new MemberStandings(tables.dynamo(), tables.members()).line(member.club(), member.id());
    List<Place> mailed = each(all, places::of);
    Consents consents = new Consents(tables.dynamo(), tables.consents());
    Deliveries deliveries = new Deliveries(tables.dynamo(), tables.deliveries());
    return List.of(
        new Section("members", members(member, all)),
        new Section(
            "consents",
            each(all, one -> consents.held(one.club(), one.id())).stream()
                .map(PersonalData::told)
                .toList()),
        new Section("reducedConsents", evidence().heldReduced(member.club(), hash(member))),
        new Section("dueConsents", due(member, all)),
        new Section("mailings", mailed.stream().map(PersonalData::mailing).toList()),
        new Section("deliveries", each(all, one -> deliveries.of(one.id()))),
        new Section("clicks", clicks(mailed)),
        new Section("tickets", each(all, this::tickets)),
        new Section("sessions", sessions(member, all)),
        new Section("erasures", new Erasures(tables).held(member.club(), member.email())),
        new Section("audit", each(all, one -> audit.held(one.club(), one.id(), one.joined()))));
  }

  /** A fact of a consent with what its key alone says: when, of what purpose, and by what act. */
  private static Map<String, Object> told(Map<String, Object> row) {
    String[] key = String.valueOf(row.get(RowKey.SK)).split("#", -1);
    Map<String, Object> told = new LinkedHashMap<>();
    if (key.length == 4) {
      told.put("at", key[1]);
      told.put("purpose", key[2]);
      told.put("fact", key[3]);
    }
    told.putAll(row);
    return told;
  }

  private static <T> List<T> each(List<Member> all, Function<Member, List<T>> held) {
    return all.stream().flatMap(member -> held.apply(member).stream()).toList();
  }

  /** Links of each membership, and what was counted of the address, which is one. */
  private List<Map<String, Object>> sessions(Member member, List<Member> all) {
    SessionRows sessions = new SessionRows(tables.dynamo(), tables.sessions());
    List<Map<String, Object>> rows = new ArrayList<>();
    all.forEach(one -> rows.addAll(sessions.held(one.club(), one.id())));
    rows.addAll(new MailCounts(tables.dynamo(), tables.sessions()).held(hash(member)));
    return rows;
  }

  /** The same as plain maps and lists, for {@code data.json}. */
  public Map<String, Object> json(Member member) {
    Map<String, Object> json = new LinkedHashMap<>();
    of(member).forEach(section -> json.put(section.table(), section.rows()));
    return json;
  }

  private List<Map<String, Object>> members(Member member, List<Member> all) {
    Members members = new Members(tables.dynamo(), tables.members());
    List<Map<String, Object>> rows = new ArrayList<>();
    all.forEach(one -> members.held(one.club(), one.id()).ifPresent(rows::add));
    rows.addAll(new AddressRows(tables.dynamo(), tables.members()).held(hash(member), member));
    new Promotions(tables.dynamo(), tables.members(), tables.keys())
        .held(member.email())
        .ifPresent(rows::add);
    return rows;
  }

  /** The days on which the two before are looked at again. */
  private List<Map<String, Object>> due(Member member, List<Member> all) {
    Rules rules =
        new Clubs(tables.contents()).find(member.club()).map(Club::rules).orElse(Rules.USUAL);
    DueEvidence due = new DueEvidence(tables.dynamo(), tables.consents());
    MemberStandings standings = new MemberStandings(tables.dynamo(), tables.members());
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Member one : all) {
      MemberStanding standing = standings.find(one.club(), one.id()).orElse(null);
      List<EvidenceRow> facts = evidence().of(one.club(), one.id());
      Dossier of = new Dossier(one.club(), one.id(), standing, facts);
      rows.addAll(due.held(one.club(), one.id().value(), Due.looks(of, rules)));
    }
    EvidenceTerms terms = new EvidenceTerms(rules);
    for (ReducedEvidence each : evidence().reduced(member.club(), hash(member))) {
      rows.addAll(due.held(each.club(), each.key(), Stream.of(terms.ends(each))));
    }
    return rows;
  }

  private Evidence evidence() {
    return new Evidence(tables.dynamo(), tables.consents());
  }

  private String hash(Member member) {
    return tables.keys().get().hashOfAddress(member.email());
  }

  private static Map<String, Object> mailing(Place place) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("mailing", place.mailing().value());
    row.put("batch", place.batch());
    row.put("member", place.recipient().member().value());
    row.put("pseudonym", place.recipient().pseudonym());
    return row;
  }

  private List<Map<String, Object>> clicks(List<Place> mailed) {
    Pseudonyms pseudonyms = new Pseudonyms(tables.dynamo(), tables.clicks());
    return mailed.stream()
        .filter(place -> !place.recipient().pseudonym().isEmpty())
        .flatMap(place -> pseudonyms.of(place.mailing(), place.recipient().pseudonym()).stream())
        .toList();
  }

  private List<Map<String, Object>> tickets(Member member) {
    MemberClaims claims = new MemberClaims(tables.dynamo(), tables.tickets());
    return Claimable.all(tables.contents(), member.club()).stream()
        .map(id -> new UnlockRequest(member.club(), id, member.id()))
        .flatMap(right -> claims.held(right).stream())
        .toList();
  }
}

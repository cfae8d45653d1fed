package agora.privacy;

import agora.clicks.Pseudonyms;
import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.clubs.Rules;
import agora.events.Event;
import agora.events.Events;
import agora.mailings.Batches.Place;
import agora.mailings.Deliveries;
import agora.members.AddressBook;
import agora.members.Consents;
import agora.members.Dossier;
import agora.members.DueEvidence;
import agora.members.Evidence;
import agora.members.Member;
import agora.members.Members;
import agora.members.Promotions;
import agora.members.SessionRows;
import agora.members.Standings;
import agora.store.Item;
import agora.tickets.MemberClaims;
import agora.tickets.Right;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that is held on a member, in every table (GDPR articles 15 and 20). */
public final class Held {

  private final Tables tables;
  private final Places places;

  public Held(Tables tables) {
    this.tables = tables;
    this.places = new Places(tables);
  }

  /** What one table holds: its rows as they are, each attribute by its name. */
  public record Section(String table, List<Map<String, Object>> rows) {}

  /** All sections, also those that hold nothing. */
  public List<Section> of(Member member) {
    List<Place> mailed = places.of(member);
    return List.of(
        section("members", members(member)),
        section(
            "consents",
            new Consents(tables.consents()).of(tables.dynamo(), member.club(), member.id())),
        section("reducedConsents", reduced(member)),
        section("dueConsents", due(member)),
        new Section("mailings", mailed.stream().map(Held::mailing).toList()),
        new Section(
            "deliveries", new Deliveries(tables.dynamo(), tables.deliveries()).of(member.id())),
        new Section("clicks", clicks(mailed)),
        section("tickets", tickets(member)),
        section("sessions", sessions(member)),
        section("erasures", new Erasures(tables).ofAddress(member.club(), member.email())));
  }

  /** The same as plain maps and lists, for {@code data.json}. */
  public Map<String, Object> json(Member member) {
    Map<String, Object> json = new LinkedHashMap<>();
    of(member).forEach(section -> json.put(section.table(), section.rows()));
    return json;
  }

  private List<Item> members(Member member) {
    List<Item> items = new ArrayList<>();
    new Members(tables.dynamo(), tables.members())
        .item(member.club(), member.id())
        .ifPresent(items::add);
    address(member, member.club())
        .filter(item -> member.id().equals(item.text("member")))
        .ifPresent(items::add);
    address(member, AddressBook.STOP + member.club()).ifPresent(items::add);
    new Promotions(tables.dynamo(), tables.members(), tables.keys())
        .of(member.email())
        .ifPresent(items::add);
    return items;
  }

  /** What is left of an earlier membership of the same address. */
  private List<Item> reduced(Member member) {
    return evidence().reducedRows(member.club(), tables.keys().get().hashOfAddress(member.email()));
  }

  /** The days on which the two before are looked at again. */
  private List<Item> due(Member member) {
    Rules rules =
        new Clubs(tables.contents()).find(member.club()).map(Club::rules).orElse(Rules.USUAL);
    DueEvidence due = new DueEvidence(tables.dynamo(), tables.consents());
    Dossier dossier =
        new Dossier(
            member.club(),
            member.id(),
            new Standings(tables.dynamo(), tables.members())
                .find(member.club(), member.id())
                .orElse(null),
            evidence().of(member.club(), member.id()));
    List<Item> items = new ArrayList<>(due.rows(dossier, rules));
    evidence()
        .reduced(member.club(), tables.keys().get().hashOfAddress(member.email()))
        .forEach(each -> items.addAll(due.rows(each, rules)));
    return items;
  }

  private Evidence evidence() {
    return new Evidence(tables.dynamo(), tables.consents());
  }

  private Optional<Item> address(Member member, String key) {
    String hash = "ADDR#" + tables.keys().get().hashOfAddress(member.email());
    var answer =
        tables.dynamo().getItem(get -> get.tableName(tables.members()).key(Item.key(hash, key)));
    return Optional.ofNullable(Item.read(answer.item()));
  }

  private static Map<String, Object> mailing(Place place) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("mailing", place.mailing());
    row.put("batch", place.batch());
    row.put("member", place.recipient().member());
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

  private List<Item> tickets(Member member) {
    MemberClaims claims = new MemberClaims(tables.dynamo(), tables.tickets());
    List<Item> items = new ArrayList<>();
    for (Event event : new Events(tables.contents()).all(member.club())) {
      Right right = new Right(member.club(), event.id(), member.id());
      claims.of(right).ifPresent(items::add);
      claims.slotOf(right).ifPresent(items::add);
    }
    return items;
  }

  private List<Item> sessions(Member member) {
    SessionRows rows = new SessionRows(tables.dynamo(), tables.sessions());
    List<Item> items = new ArrayList<>(rows.of(member.club(), member.id()));
    items.addAll(rows.ofAddress(tables.keys().get().hashOfAddress(member.email())));
    return items;
  }

  private static Section section(String table, List<Item> rows) {
    return new Section(table, rows.stream().map(Item::plain).toList());
  }
}

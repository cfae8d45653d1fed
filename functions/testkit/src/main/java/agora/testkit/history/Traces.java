package agora.testkit.history;

import agora.members.Member;
import agora.stack.EmbeddedDynamo;
import agora.stack.Item;
import agora.stack.Table;
import agora.stack.Template;
import agora.tokens.Keys;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the tables still tell of a member. */
public final class Traces {

  /** Where a random id may stay that points to nobody any more. */
  private static final Set<String> MAY_KEEP_AN_ID = Set.of("ConsentsTable", "MailingsTable");

  /**
   * What is left of a member with a {@link History}.
   *
   * @param ofMember the tables that tell of the member what none may after an erasure
   * @param ofAddress the tables that know the address by its keyed hash
   * @param codeIsTaken whether the code that the member was shown stays taken
   */
  public record Left(Set<String> ofMember, Set<String> ofAddress, boolean codeIsTaken) {}

  /** What an erasure leaves: evidence in short, its log, and a code that nobody else may get. */
  public static final Left ERASED =
      new Left(Set.of(), Set.of("ConsentsTable", "ErasuresTable"), true);

  private final EmbeddedDynamo store;
  private final Template template;
  private final Keys keys;

  public Traces(EmbeddedDynamo store, Template template, Keys keys) {
    this.store = store;
    this.template = template;
    this.keys = keys;
  }

  public Set<String> tablesThatHold(String text) {
    Set<String> holding = new TreeSet<>();
    for (Table table : template.tables()) {
      if (store.scan(table).toString().contains(text)) {
        holding.add(table.id());
      }
    }
    return holding;
  }

  public Left left(Member member) {
    return new Left(
        of(member), ofAddress(member), tablesThatHold(History.CODE).contains("TicketsTable"));
  }

  /** The tables that tell of the member what none may once the member is erased. */
  public Set<String> of(Member member) {
    Set<String> holding = tablesThatHold(member.id().value());
    holding.removeAll(MAY_KEEP_AN_ID);
    holding.addAll(tablesThatHold(member.email()));
    if (member.name() != null) {
      holding.addAll(tablesThatHold("S=" + member.name() + ","));
    }
    if (!clicks("P").isEmpty()) {
      holding.add("ClicksTable");
    }
    return holding;
  }

  /** The tables that know the member's address by its keyed hash. */
  public Set<String> ofAddress(Member member) {
    return tablesThatHold(keys.hashOfAddress(member.email()));
  }

  /** The rows of the Clicks table that count something, of a kind: P of persons, A of nobody. */
  public List<Item> clicks(String kind) {
    return store.scan(template.table("ClicksTable")).stream()
        .map(Item::present)
        .filter(item -> item.required("pk").startsWith(kind + "#") && item.number("n", 0) > 0)
        .toList();
  }
}

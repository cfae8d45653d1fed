package agora.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.stack.Item;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A row that nobody documented is found; every other test of the whole club looks for one too. */
final class RowKindsTest {

  private static final Map<String, ?> GIFT =
      Map.of(
          "id", "gave",
          "kind", "benefit",
          "title", "Tavse naboer",
          "text", "Læs den før andre.",
          "places", 12,
          "until", "2026-12-20T18:00",
          "pickup", "Vis denne side ved skranken.");

  @Test
  void everythingThatAMonthOfTheClubLeavesIsDocumented() {
    RowKinds documented = RowKinds.documented();
    assertTrue(documented.size() > 40, "kinds: " + documented.size());
    try (Life life = Life.at("2026-11-24T09:00:00Z")) {
      for (String file : List.of("save-library", "save-club", "save-event", "save-issue")) {
        life.staffGive(file + ".json");
      }
      life.staffGive("approve-issue.json");
      life.staffGive("approve-event-mails.json");
      life.staffGive("import-codes.json", Map.of("dryRun", false));
      life.staffGive("import-suppressions.json");
      life.joins("ida@borger.example", "personal");
      life.joins("eva@borger.example", "none");
      life.isNow("2026-12-01T12:00:00Z");
      String issue = Life.linkIn(life.issuesTo("ida@borger.example").getFirst(), "/c/");
      life.club().get(issue);
      life.club().get(issue.replaceFirst("[^/]+$", "a-da"));
      life.presses(Life.linkIn(life.issuesTo("eva@borger.example").getFirst(), "/tickets/"));
      life.staffGive("save-issue.json", Map.of("id", "gaver", "blocks", List.of(GIFT)));
      life.staffGive("approve-issue.json", Map.of("issue", "gaver"));
      life.staffGive("send-now.json", Map.of("issue", "gaver"));
      life.isNow("2026-12-01T13:00:00Z");
      life.presses(Life.linkIn(life.issuesTo("eva@borger.example").getLast(), "/tickets/"));
      life.club().quiet();
      assertEquals(
          List.of(), List.copyOf(documented.wrong(life.club().dynamo(), life.club().template())));
      for (Map.Entry<String, Item> row :
          Map.of(
                  "DeliveriesTable", Item.of("m1", "her-er-debat_2026-12"),
                  "MembersTable", Item.of("PROFILE#m1", "interests"))
              .entrySet()) {
        life.put(row.getKey(), List.of(row.getValue()));
      }
      assertEquals(2, documented.wrong(life.club().dynamo(), life.club().template()).size());
      life.isDocumentedNoMore();
    }
  }
}

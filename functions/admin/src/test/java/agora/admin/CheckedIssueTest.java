package agora.admin;

import static agora.edge.lambda.Json.asList;
import static agora.edge.lambda.Json.asMap;
import static agora.edge.lambda.Json.asText;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.edge.lambda.Json;
import agora.insights.Stats;
import agora.issues.ApprovedBenefits;
import agora.stack.Item;
import agora.store.Contents;
import agora.testkit.aws.NearStore;
import agora.tokens.Tokens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What an issue's checklist finds in its words, and what its links lead to. */
final class CheckedIssueTest {

  private static final String TOKEN =
      "k1.p.0.her-er-debat~m1.abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOP-";

  private final Staff staff = new Staff();

  CheckedIssueTest() {
    for (String file : List.of("save-club", "save-event")) {
      assertEquals(true, staff.sends(file).get("ok"), file);
    }
  }

  @AfterEach
  void close() {
    staff.close();
  }

  private static Map<String, @Nullable Object> block(String... fields) {
    Map<String, @Nullable Object> block = new LinkedHashMap<>();
    block.put("id", "a");
    block.put("kind", "context");
    block.put("title", "Titel");
    for (int i = 0; i < fields.length; i += 2) {
      block.put(fields[i], fields[i + 1]);
    }
    return block;
  }

  private Map<String, @Nullable Object> saved(Map<String, @Nullable Object> block) {
    return result(saves(block));
  }

  private Map<String, @Nullable Object> saves(Map<String, @Nullable Object> block) {
    return staff.asks(
        Json.write(
            Map.of(
                "command", "save-issue",
                "club", "her-er-debat",
                "id", "2026-12",
                "subject", "Emne",
                "preheader", "Linje",
                "blocks", List.of(block))));
  }

  private static Map<String, @Nullable Object> result(Map<String, @Nullable Object> answer) {
    assertEquals(true, answer.get("ok"), answer::toString);
    return asMap(answer.get("result"));
  }

  private static List<String> faults(@Nullable Object list) {
    return asList(list).stream()
        .map(each -> asText(asMap(each).get("field")) + ": " + asText(asMap(each).get("message")))
        .toList();
  }

  private Map<String, @Nullable Object> checked() {
    return result(staff.sends("check-issue"));
  }

  @Test
  void anArticleForMembersHasMoreForThemThanForAll() {
    assertEquals(
        List.of(
            "blocks[0].text: Det første afsnit kan alle læse. Skriv mindst ét afsnit mere, som er"
                + " for medlemmerne."),
        faults(saved(block("kind", "exclusive", "text", "Alt.\nOg det.\n\n ")).get("errors")));
    assertEquals(
        List.of(),
        saved(block("kind", "exclusive", "text", "Noget.\n \nOg resten.")).get("errors"));
  }

  @Test
  void aBenefitSaysHowManyUntilWhenAndHowToFetchItAndIsOfValueInItself() {
    assertEquals(
        List.of(
            "blocks[0].places: Brug 1 til 500.",
            "blocks[0].until: Skriv noget her.",
            "blocks[0].pickup: Skriv, hvordan det hentes, for eksempel »Vis denne side ved"
                + " skranken«."),
        faults(saved(block("kind", "benefit")).get("errors")));
    assertEquals(
        List.of("blocks[0].places: Brug 1 til 500.", "blocks[0].until: Det tidspunkt er forbi."),
        faults(saved(benefit(501, "2026-12-01T08:59")).get("errors")));
    assertEquals(List.of(), saved(benefit(1, "2026-12-20T18:00")).get("errors"));
    assertEquals(List.of(), saved(benefit(500, "2026-12-20T18:00")).get("errors"));
    for (String wrong : List.of("20. december", "2026-12-20", "2026-02-30T10:00")) {
      Map<String, @Nullable Object> block = benefit(12, wrong);
      assertEquals(false, saves(block).get("ok"), wrong);
    }
    Map<String, @Nullable Object> text = benefit(12, "2026-12-20T18:00");
    text.put("kind", "text");
    assertEquals(
        List.of("blocks[0].places", "blocks[0].until", "blocks[0].pickup"),
        asList(saves(text).get("errors")).stream()
            .map(each -> asText(asMap(each).get("field")))
            .toList());
  }

  /** Approved, edited and approved again, it gives away what it says now. */
  @Test
  void whatAnApprovedIssueGivesAwayStandsInTheSameWrite() {
    saved(benefit(12, "2026-12-20T18:00"));
    assertEquals(List.of(), gifts());
    result(staff.sends("approve-issue"));
    assertEquals(List.of("2026-12--a 12 2026-12-20T17:00:00Z"), gifts());
    saved(benefit(20, "2026-12-21T18:00"));
    assertEquals(List.of("2026-12--a 12 2026-12-20T17:00:00Z"), gifts());
    result(staff.sends("approve-issue"));
    assertEquals(List.of("2026-12--a 20 2026-12-21T17:00:00Z"), gifts());
    String counted = Stats.ofTickets("her-er-debat", "2026-12--a");
    try (DynamoDbClient store = NearStore.environment(staff.environment).dynamo()) {
      store.putItem(
          put ->
              put.tableName(staff.template.table("StatsTable").name())
                  .item(Item.of(counted, "1").with("slots", 3).with("revealed", 3).values()));
    }
    assertEquals(
        List.of(Map.of("block", "a", "slots", 20, "revealed", 3)),
        result(staff.sends("report")).get("benefits"));
  }

  private List<String> gifts() {
    try (DynamoDbClient store = NearStore.environment(staff.environment).dynamo()) {
      return new ApprovedBenefits(new Contents(store, staff.template.table("ClubsTable").name()))
          .all("her-er-debat").stream()
              .map(each -> each.id() + " " + each.places() + " " + each.until())
              .toList();
    }
  }

  private static Map<String, @Nullable Object> benefit(int places, String until) {
    Map<String, @Nullable Object> block =
        block("kind", "benefit", "until", until, "pickup", "Vis denne side ved skranken.");
    block.put("places", places);
    return block;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Klik her",
        "LÆS MERE",
        "Læs mere »",
        "her",
        "→ Se mere…",
        "link",
        "**Mere**",
        "Read more",
        "https://avis.example/a",
        "www.avis.example"
      })
  void aLinkThatSaysNothingIsToldOf(String words) {
    Map<String, @Nullable Object> answer =
        saved(block("url", "https://avis.example/", "linkText", words));
    assertEquals(List.of(), answer.get("errors"));
    assertEquals(
        List.of(
            "blocks[0].linkText: »%s« siger ikke, hvor linket fører hen. Nævn det, man får at se."
                .formatted(words)),
        faults(answer.get("warnings")));
    assertEquals(
        1,
        asList(
                saved(block("text", "Prøv [" + words.replace("*", "") + "](https://a.example/)."))
                    .get("warnings"))
            .size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Læs om de tavse på tredje række", "Lån bogen", "Her er debat", "Mere om klima"})
  void aLinkThatSaysSomethingIsNot(String words) {
    assertEquals(
        List.of(), saved(block("url", "https://avis.example/", "linkText", words)).get("warnings"));
  }

  @ParameterizedTest
  @CsvSource({
    "text, Se https://klub.example/me/%s",
    "text, [Dine valg](https://klub.example/unsubscribe/%s)",
    "title, %s",
    "url, https://klub.example/tickets/%s",
    "linkText, Åbn %s",
    "alt, Ida fra https://klub.example/me/%s",
    "credit, Foto: https://klub.example/me/%s",
    "author, %s",
    "text, Tryk https://klub.example/c/her-er-debat_2026-11/l1/x7Yz"
  })
  void aMembersOwnLinkIsRefused(String field, String text) {
    Map<String, @Nullable Object> answer = saved(block(field, text.formatted(TOKEN)));
    assertTrue(
        faults(answer.get("errors")).stream()
            .anyMatch(
                each -> each.startsWith("blocks[0]." + field + ": Det er et personligt link")),
        answer::toString);
    assertEquals(409, staff.sends("approve-issue").get("status"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.youtube.com/c/Some_Channel/videos/x",
        "https://avis.example/k1.p.0.her-er-debat~m1",
        "Version 1.p.0.9 kom i dag",
        "https://avis.example/2026/12/10/en-artikel.html"
      })
  void whatOnlyLooksLikeOneIsNot(String text) {
    assertEquals(List.of(), saved(block("text", text)).get("errors"));
  }

  @Test
  void aTokenThatWasReallySentIsKnownAsOne() {
    staff.sends("add-member");
    String mail = staff.aws.asked.toString();
    assertTrue(Tokens.isIn(mail), mail);
  }

  @Test
  void aMailAddressThatIsNotTheLibrarysIsToldOf() {
    Map<String, @Nullable Object> answer =
        saved(
            block(
                "text", "Tak til Ida.Berg+klub@borger.example. Skriv til mette@bibliotek.example.",
                "url", "https://avis.example/?email=bo%40borger.example",
                "linkText", "Læs Bos artikel"));
    assertEquals(List.of(), answer.get("errors"));
    assertEquals(
        List.of(
            "blocks[0].text: Her står mailadressen Ida.Berg+klub@borger.example. Lad den kun stå,"
                + " hvis den, der har den, har sagt ja.",
            "blocks[0].url: Her står mailadressen bo@borger.example. Lad den kun stå, hvis den, der"
                + " har den, har sagt ja."),
        faults(answer.get("warnings")));
  }

  private List<String> eventSays(String text) {
    Map<String, @Nullable Object> block =
        block("kind", "event", "event", "hvem-lytter-byraadet-til", "text", text);
    return faults(saved(block).get("warnings")).stream()
        .filter(each -> each.startsWith("blocks[0].text"))
        .toList();
  }

  @Test
  void aDayOnWhichTheEventIsNotIsToldOf() {
    assertEquals(List.of(), eventSays("Torsdag den 10. december. For alle fra den 4. december."));
    assertEquals(List.of(), eventSays("Kom, og tag 17 venner med til december."));
    assertEquals(
        List.of(
            "blocks[0].text: Her står 17. December, men arrangementet er den 10. december. Ret"
                + " teksten, hvis det er flyttet."),
        eventSays("Vi ses den 17. December, ja 17. December!"));
    assertEquals(1, eventSays("See you on 11 december").size());
    assertEquals(1, eventSays("Den 99. december").size());
  }

  @Test
  void anEventThatIsMovedLeavesATextToMend() {
    String text = "Vi ses torsdag den 10. december.";
    assertEquals(List.of(), eventSays(text));
    staff.sends("move-event");
    assertEquals(1, eventSays(text).size());
    assertEquals(List.of(), eventSays("Vi ses torsdag den 17. december."));
  }

  @Test
  void aBooksNumberWithAWrongDigitIsToldOf() {
    assertEquals(
        List.of(
            "blocks[0].isbn: Mindst ét ciffer er forkert. Se efter bag på bogen, og skriv"
                + " nummeret igen."),
        faults(saved(block("kind", "book", "isbn", "9780140328722")).get("warnings")));
    assertEquals(
        List.of(), saved(block("kind", "book", "isbn", "978-0-14-032872-1")).get("warnings"));
  }

  private void linksTo(String url, String text) {
    saved(block("url", url, "linkText", "Læs om alt dette", "text", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "404 | http://www.avis.dk/artikel: Siden findes ikke (fejl 404). Ret adressen, eller fjern linket.",
        "410 | http://www.avis.dk/artikel: Siden findes ikke (fejl 410). Ret adressen, eller fjern linket."
      })
  void aLinkThatIsDeadIsNotApproved(int status, String sentence) {
    staff.site.answers("/artikel", status);
    linksTo("http://www.avis.dk/artikel", "");
    Map<String, @Nullable Object> checked = checked();
    assertEquals(false, checked.get("ready"));
    assertEquals(List.of("blocks[0].url: " + sentence), faults(checked.get("errors")));
    Map<String, @Nullable Object> refused = staff.sends("approve-issue");
    assertEquals(409, refused.get("status"));
    assertEquals(List.of("blocks[0].url: " + sentence), faults(refused.get("errors")));
    staff.site.page("/artikel", "Her er den");
    assertEquals(true, checked().get("ready"));
    assertEquals(true, staff.sends("approve-issue").get("ok"));
  }

  @Test
  void soIsOneToAHostThatIsNot() {
    linksTo("https://www.avsi.dk/artikel", "");
    assertEquals(
        List.of(
            "blocks[0].url: https://www.avsi.dk/artikel: Der er ingen side på adressen. Se efter, om"
                + " den er stavet rigtigt."),
        faults(checked().get("errors")));
    assertEquals(409, staff.sends("approve-issue").get("status"));
  }

  private static final String DOUBTFUL = "blocks[0].url: http://www.avis.dk/artikel: ";

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 429, 500, 503})
  void oneThatIsOnlyDoubtfulIsToldOfAndApproved(int status) {
    staff.site.answers("/artikel", status);
    linksTo("http://www.avis.dk/artikel", "");
    assertTrue(
        faults(checked().get("warnings")).stream()
            .anyMatch(each -> each.startsWith(DOUBTFUL + "Siden viser sig ikke for os")),
        () -> checked().toString());
    Map<String, @Nullable Object> approved = staff.sends("approve-issue");
    assertTrue(
        faults(result(approved).get("warnings")).stream()
            .anyMatch(each -> each.startsWith(DOUBTFUL + "Siden viser sig ikke for os")),
        approved::toString);
  }

  @Test
  void linksInTextsAreFollowedTooAndEachOnce() {
    staff.site.page("/a", "a").answers("/b", 404);
    linksTo(
        "http://www.avis.dk/a",
        "Se [den ene artikel](http://www.avis.dk/a), [den anden](http://www.avis.dk/b) og"
            + " [den anden igen](http://www.avis.dk/b#slut).");
    assertEquals(
        List.of("blocks[0].text", "blocks[0].text"),
        faults(checked().get("errors")).stream().map(each -> each.split(":", 2)[0]).toList());
    assertEquals(1, staff.site.asked().stream().filter("www.avis.dk /a"::equals).count());
  }

  @Test
  void twoHundredLinksAreFollowedAtOnce() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      text.append("Se [artikel ")
          .append(i)
          .append("](http://s")
          .append(i % 40)
          .append(".avis.dk/a")
          .append(i)
          .append(").\n");
      if (i % 50 != 0) {
        staff.site.page("/a" + i, "a");
      }
    }
    saved(block("text", text.toString()));
    assertEquals(4, asList(checked().get("errors")).size());
  }

  @Test
  void nobodyIsAskedForOurOwnPagesNorForExamples() {
    String own = String.valueOf(staff.environment.get("PUBLIC_BASE_URL"));
    linksTo(
        "https://www.bibliotek.example/guider",
        "Se [klubbens side](" + own + "/clubs/her-er-debat).");
    assertEquals(List.of(), checked().get("errors"));
    assertEquals(List.of(), staff.site.asked());
    assertFalse(own.isEmpty());
  }

  @Test
  void aMailThatIsTooLargeSaysSoWithItsSize() {
    List<Map<String, @Nullable Object>> blocks =
        IntStream.range(0, 49)
            .mapToObj(i -> block("id", "b" + i, "text", "Et ord og et til. ".repeat(150)))
            .toList();
    result(
        staff.asks(
            Json.write(
                Map.of(
                    "command", "save-issue",
                    "club", "her-er-debat",
                    "id", "2026-12",
                    "subject", "Emne",
                    "preheader", "Linje",
                    "blocks", blocks))));
    Map<String, @Nullable Object> checked = checked();
    assertTrue(Integer.parseInt(asText(checked.get("bytes"))) > 102_000, checked::toString);
    assertTrue(faults(checked.get("errors")).getLast().startsWith("blocks: Som mail fylder den"));
  }
}

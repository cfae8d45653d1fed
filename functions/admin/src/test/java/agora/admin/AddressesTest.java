package agora.admin;

import static agora.edge.lambda.Json.asList;
import static agora.edge.lambda.Json.asMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import agora.edge.aws.Environment;
import agora.events.Events;
import agora.issues.Block;
import agora.issues.Issue;
import agora.issues.Issues;
import agora.store.Contents;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What staff type as an address, an id or a text, and what is stored of it. */
final class AddressesTest {

  private final Staff staff = new Staff();
  private final Contents contents =
      new Contents(
          new Environment(staff.environment).dynamo(), staff.template.table("ClubsTable").name());

  @BeforeEach
  void club() {
    staff.sends("save-club");
  }

  @AfterEach
  void close() {
    staff.close();
  }

  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(AddressesTest.class.getResourceAsStream(name + ".json"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> fields(Map<String, @Nullable Object> answer) {
    assertEquals(422, answer.get("status"), answer::toString);
    return asList(answer.get("errors")).stream()
        .map(each -> String.valueOf(asMap(each).get("field")))
        .toList();
  }

  private Issue issue(String id) {
    return new Issues(contents).find("her-er-debat", id).orElseThrow();
  }

  @Test
  void addressesAreStoredInAsciiAndEachLeadsWhereItDid() {
    Map<String, @Nullable Object> answer =
        staff.asks(
            resource("links")
                .replace("\"command\"", "\"club\": \"her-er-debat\", \"command\"")
                .replace("'", "\\u0027"));
    assertEquals(true, answer.get("ok"), answer::toString);
    assertEquals(true, asMap(answer.get("result")).get("ready"), answer::toString);
    assertEquals(
        List.of(
            "https://www.bibliotek.example/emner/b%C3%B8rn-og-unge?q=r%C3%B8d&gr%C3%B8d=1",
            "https://www.bibliotek.example/soeg?q=by&sect%5B0%5D=kultur&reg%5B1%5D=fyn",
            "https://www.bibliotek.example/soeg?q='x'&b=%7B%7Bid%7D%7D&amp;c=1",
            "https://nyhedsbrev.example/c/abc/def?u=https%3A%2F%2Fx.example%2F%3Fa%3D1%26b%3D2",
            "https://www.bibliotek.example/a,b;c=1/(x)/~y!*'?p=a+b%20c#:~:text=hej%20med,dig",
            "https://www.bibliotek.example/stort"),
        issue("2027-02").blocks().stream().map(Block::url).toList());
  }

  @Test
  void anAddressThatIsNoneIsRefusedWithItsFieldWhereverItStands() {
    assertEquals(List.of("mails.before.url"), fields(staff.asks(resource("note-link-with-space"))));
    assertEquals(
        List.of("mails.before.url"),
        fields(
            staff.asks(
                resource("note-link-with-space")
                    .replace("https://www.bibliotek.example/program forår.pdf", "javascript:x"))));
    assertEquals(
        List.of("blocks[0].text", "blocks[1].text"),
        fields(
            staff.asks(
                "{'command': 'save-issue', 'club': 'her-er-debat', 'id': 'x', 'blocks': [{'id': 'a',"
                    + " 'kind': 'text', 'text': '[x](www.b.example)'}, {'id': 'b', 'kind': 'text', 'text': '![x](https://b.example/x.png)'}]}")));
  }

  @Test
  void aDraftWithAnAddressThatIsNoneIsKeptAndNotReady() {
    Map<String, @Nullable Object> draft =
        asMap(
            staff
                .asks(
                    "{'command': 'save-issue', 'club': 'her-er-debat', 'id': 'x', 'subject': 'S',"
                        + " 'preheader': 'P', 'blocks': [{'id': 'a', 'kind': 'text', 'text': 'T',"
                        + " 'url': 'b.example', 'linkText': 'L', 'image': 'https://', 'alt': 'A'}]}")
                .get("result"));
    assertEquals(
        List.of("blocks[0].url", "blocks[0].image"),
        asList(draft.get("errors")).stream()
            .map(each -> String.valueOf(asMap(each).get("field")))
            .toList());
  }

  @Test
  void aLinkIsCorrectedToAnAddressInAscii() {
    UnderWay.begin(staff);
    String correct =
        "{'command': 'correct-link', 'club': 'her-er-debat', 'mailing': 'her-er-debat_2026-12',"
            + " 'link': 'l1', 'target': '%s'}";
    assertEquals(
        "https://xn--brnebger-54ae.example/%C3%A5",
        asMap(staff.asks(correct.formatted("Https://Børnebøger.example/å")).get("result"))
            .get("target"));
    assertEquals(List.of("target"), fields(staff.asks(correct.formatted("https://a b.example/"))));
  }

  @Test
  void whatNoFeedCanHaveIsLeftOut() {
    staff.asks(
        "{'command': 'save-issue', 'club': 'her-er-debat', 'id': 'x', 'subject': 'Em\\uFFFEne"
            + " \\uD83D\\uDE00', 'preheader': 'a\\u0007b', 'blocks': [{'id': 'a', 'kind': 'text', 'text':"
            + " 'en\\u0001\\nto\\uD800'}]}");
    assertEquals("Emne 😀", issue("x").subject());
    assertEquals("ab", issue("x").preheader());
    assertEquals("en\nto", issue("x").blocks().getFirst().text());
  }

  @Test
  void whatTheStoreCannotKeepIsRefusedWithItsField() {
    String blocks =
        IntStream.range(0, 50)
            .mapToObj(
                i -> "{'id': 'b%d', 'kind': 'text', 'text': '%s'}".formatted(i, "ø".repeat(10_000)))
            .collect(Collectors.joining(","));
    assertEquals(
        List.of("blocks"),
        fields(
            staff.asks(
                "{'command': 'save-issue', 'club': 'her-er-debat', 'id': 'x', 'blocks': ["
                    + blocks
                    + "]}")));
    String event = Staff.file("save-event");
    assertEquals(
        List.of("text"),
        fields(
            staff.asks(event.replace("\"text\": \"Borger", "\"text\": \"" + "x".repeat(420_000)))));
    assertFalse(new Events(contents).find("her-er-debat", "hvem-lytter-byraadet-til").isPresent());
  }

  @Test
  void noIdThatCannotBeAKeyFailsOnOurSide() {
    for (Object each : asList(asMap(staff.sends("help").get("result")).get("commands"))) {
      String command = String.valueOf(asMap(each).get("command"));
      for (String id : List.of("x".repeat(3_000), "ADDR#x", "a/b", "")) {
        Map<String, @Nullable Object> answer =
            staff.asks("{'command': '%s', 'club': '%s'}".formatted(command, id));
        assertEquals(422, answer.get("status"), () -> command + answer);
      }
    }
    assertEquals(
        List.of("since"),
        fields(
            staff.asks(
                "{'command': 'replay-erasures', 'club': 'her-er-debat', 'since':"
                    + " '+1000000000-01-01T00:00:00Z'}")));
    assertEquals(
        List.of("after"),
        fields(
            staff.asks(
                "{'command': 'list-members', 'club': 'her-er-debat', 'after': '"
                    + "x".repeat(2_000)
                    + "'}")));
    assertEquals(
        List.of("month"),
        fields(
            staff.asks(
                "{'command': 'skip-issue', 'club': 'her-er-debat', 'month': '+999999999-12'}")));
  }
}

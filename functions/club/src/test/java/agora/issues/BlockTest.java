package agora.issues;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import agora.store.Contents;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is stored of a block is its fields, whatever its kind: as it has been since 2026. */
final class BlockTest {

  private static final String STORED =
      """
      {"id":"b","kind":"%s","title":"T","text":"t","author":"A","isbn":%s,"url":"https://x.example/",\
      "linkText":"L","image":"https://x.example/i.png","alt":"I","event":%s,"topics":["klima"]}""";

  private static Block read(Block.Kind kind, String isbn, String event) {
    return Contents.read(STORED.formatted(kind, isbn, event), Block.class);
  }

  @Test
  void aBlockOfAnyKindIsWrittenAsItWasStored() {
    for (Block.Kind kind : Block.Kind.values()) {
      String isbn = kind == Block.Kind.BOOK ? "\"9788702000000\"" : "null";
      String event = kind == Block.Kind.EVENT ? "\"debat\"" : "null";
      Block block = read(kind, isbn, event);
      assertEquals(kind, block.kind());
      assertEquals(
          STORED.formatted(kind, isbn, event).replace("\"event\"", "\"credit\":null,\"event\""),
          Contents.write(block));
    }
  }

  @Test
  void whatItsKindDoesNotHaveIsDroppedAndIsNoPartOfAnApproval() {
    Block text = read(Block.Kind.TEXT, "\"9788702000000\"", "\"debat\"");
    assertInstanceOf(Block.Text.class, text);
    assertNull(text.event());
    assertEquals(read(Block.Kind.TEXT, "null", "null"), text);
    assertEquals(hash(read(Block.Kind.TEXT, "null", "null")), hash(text));
  }

  @Test
  void aBlockOfAnotherKindIsAnotherThingToApprove() {
    assertEquals(
        Block.Kind.values().length,
        Arrays.stream(Block.Kind.values())
            .map(kind -> hash(read(kind, "null", "null")))
            .distinct()
            .count());
  }

  private static String hash(Block block) {
    return ContentHash.of(new Issue("club", "2026-12", "S", "P", List.of(block), null));
  }
}

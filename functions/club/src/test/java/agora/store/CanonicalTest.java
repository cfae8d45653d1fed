package agora.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.tokens.Hashes;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CanonicalTest {

  @Test
  void theFormIsWhatIsWrittenHere() {
    Canonical block = new Canonical().text("id", "a").texts("topics", List.of("klima", ""));
    assertEquals(
        "v1:" + Hashes.sha256("5:title4:å 14:days2:146:blocks29:26:2:id1:a6:topics9:5:klima0:"),
        new Canonical()
            .text("title", "å 1")
            .number("days", 14)
            .parts("blocks", List.of(block))
            .hash());
  }

  @Test
  void whatSaysNothingIsNotWritten() {
    Canonical silent =
        new Canonical()
            .text("a", null)
            .text("b", "")
            .number("c", 0)
            .flag("d", false)
            .texts("e", List.of())
            .part("f", null)
            .parts("g", List.of());
    assertEquals(new Canonical().hash(), silent.hash());
  }

  @Test
  void nothingThatIsSaidOtherwiseHasTheSameForm() {
    assertNotEquals(new Canonical().text("a", "bc").hash(), new Canonical().text("ab", "c").hash());
    assertNotEquals(
        new Canonical().text("a", "1:b").hash(),
        new Canonical().text("a", "1").text("b", "").hash());
    assertNotEquals(
        new Canonical().texts("a", List.of("b", "c")).hash(),
        new Canonical().texts("a", List.of("c", "b")).hash());
    assertNotEquals(new Canonical().texts("a", List.of("")).hash(), new Canonical().hash());
  }

  @Test
  void aHashOfBeforeIsToldFromOneOfThisForm() {
    assertTrue(Canonical.isHash(new Canonical().hash()));
    assertFalse(Canonical.isHash(Hashes.sha256("{}")));
  }
}

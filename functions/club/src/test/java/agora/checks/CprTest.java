package agora.checks;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Civil registration numbers, and what only looks a little like them. */
final class CprTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0101901234",
        "010190-1234",
        "Ida 010190 1234",
        "010190–1234",
        "010190—1234",
        "010190\u22121234",
        "01.01.90-1234",
        "01 01 90 1234",
        "01/01/90 - 1234",
        "010190\u00A01234",
        "0101\u200B901234",
        "\uFF10\uFF11\uFF10\uFF11\uFF19\uFF10-\uFF11\uFF12\uFF13\uFF14",
        "\u0660\u0661\u0660\u0661\u0669\u0660-\u0661\u0662\u0663\u0664"
      })
  void everySpellingIsFound(String text) {
    assertTrue(Cpr.isIn(text), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Ida", "12 34 56 78", "320190-1234", "011390-1234", "010190-123", "1234567890123"})
  void whatIsNoneIsNone(String text) {
    assertFalse(Cpr.isIn(text), text);
  }
}

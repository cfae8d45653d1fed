package agora.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of books as people give them. */
final class BookNumberTest {

  private static final String ISBN = "9780140328721";

  @ParameterizedTest
  @ValueSource(
      strings = {
        ISBN,
        "978-0-14-032872-1",
        "978 0 14 032872 1",
        "ISBN 978-0-14-032872-1",
        "ISBN-13: 978‑0‑14‑032872‑1",
        "isbn:9780140328721.",
        "978–0–14–032872–1",
        "\u200e978\u00a00140328721 ",
        "0140328726",
        "0-14-032872-6",
        "ISBN-10: 0-14-032872-6"
      })
  void isReadHoweverItIsWritten(String typed) {
    assertEquals(new BookNumber.Isbn(ISBN), BookNumber.of(typed));
  }

  @ParameterizedTest
  @CsvSource({
    "080442957X, 9780804429573",
    "0-8044-2957-x, 9780804429573",
    "9791090636071, 9791090636071",
    "0306406152, 9780306406157",
    "8702000008, 9788702000009"
  })
  void theTenDigitsOfBefore2007AreTheSameBook(String typed, String digits) {
    assertEquals(new BookNumber.Isbn(digits), BookNumber.of(typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9780140328722", "0140328725", "978014032872X", "97801403287210"})
  void aWrongOneIsNone(String typed) {
    assertNotEquals(new BookNumber.Isbn(ISBN), BookNumber.of(typed));
  }

  @Test
  void anyOneDigitThatIsWrongIsFound() {
    for (int at = 3; at < ISBN.length(); at++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        if (digit != ISBN.charAt(at)) {
          String typed = ISBN.substring(0, at) + digit + ISBN.substring(at + 1);
          assertEquals(new BookNumber.Mistyped(), BookNumber.of(typed), typed);
        }
      }
    }
  }

  @Test
  void twoNeighboursOfTenThatChangePlacesAreFound() {
    String ten = "0140328726";
    for (int at = 0; at < 8; at++) {
      if (ten.charAt(at) != ten.charAt(at + 1)) {
        String typed =
            ten.substring(0, at) + ten.charAt(at + 1) + ten.charAt(at) + ten.substring(at + 2);
        assertEquals(new BookNumber.Mistyped(), BookNumber.of(typed), typed);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"51234567", "5 123 456 7", "134567890"})
  void aNumberOfTheDanishCatalogueIsKnownAsSuch(String typed) {
    assertEquals(new BookNumber.Faust(typed.replace(" ", "")), BookNumber.of(typed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "bog",
        "1234567",
        "4006381333931",
        "97801403287",
        "٩٧٨٠١٤٠٣٢٨٧٢١",
        "9780140328721 og 9780306406157"
      })
  void anythingElseIsNoNumberOfABook(String typed) {
    assertEquals(new BookNumber.Other(), BookNumber.of(typed));
  }
}

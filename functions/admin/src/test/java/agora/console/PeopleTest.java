package agora.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import agora.clubs.Language;
import org.junit.jupiter.api.Test;

/** Those of the staff are called by a name, not by an address. */
final class PeopleTest {

  @Test
  void whatStandsBeforeTheAtIsAName() {
    assertEquals("Rosa Skriver", People.called("rosa.skriver@bibliotek.example", Language.DANISH));
    assertEquals("Aase Holm", People.called("aase_holm2@bibliotek.example", Language.DANISH));
  }

  @Test
  void whatIsNoNameStaysAsItIs() {
    assertEquals(
        "1234@bibliotek.example", People.called("1234@bibliotek.example", Language.DANISH));
    assertEquals("personalet", People.called("staff", Language.DANISH));
    assertEquals("staff", People.called("staff", Language.ENGLISH));
  }
}

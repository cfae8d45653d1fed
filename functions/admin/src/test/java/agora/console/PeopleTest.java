package agora.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Those of the staff are called by a name, not by an address. */
final class PeopleTest {

  @Test
  void whatStandsBeforeTheAtIsAName() {
    assertEquals("Rosa Skriver", People.called("rosa.skriver@bibliotek.example"));
    assertEquals("Aase Holm", People.called("aase_holm2@bibliotek.example"));
  }

  @Test
  void whatIsNoNameStaysAsItIs() {
    assertEquals("1234@bibliotek.example", People.called("1234@bibliotek.example"));
    assertEquals("personalet", People.called("staff"));
  }
}

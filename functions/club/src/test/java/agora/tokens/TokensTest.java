package agora.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokensTest {

  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final Keys OLD = new Keys(Map.of("current", "k1", "address", "k1", "k1", "one"));
  private static final Keys ROTATED =
      new Keys(Map.of("current", "k3", "address", "k1", "k1", "one", "k2", "two", "k3", "three"));

  private final Tokens tokens = new Tokens(() -> OLD, () -> NOW);
  private final String token =
      tokens.make(Purpose.TICKETS, NOW.plus(Duration.ofHours(1)), "her-er-debat", "aften", "m1");

  @Test
  void aTokenCarriesItsSubject() {
    assertEquals(
        new Verified.Valid(List.of("her-er-debat", "aften", "m1")),
        tokens.verify(Purpose.TICKETS, token));
  }

  @Test
  void aTokenOfAnotherPurposeIsUnknown() {
    for (Purpose other : Purpose.values()) {
      if (other != Purpose.TICKETS) {
        assertInstanceOf(Verified.Unknown.class, tokens.verify(other, token));
        assertInstanceOf(
            Verified.Unknown.class,
            tokens.verify(other, token.replace(".t.", "." + other.code + ".")));
      }
    }
  }

  @Test
  void anExpiredTokenStillTellsWhoseItWas() {
    Tokens later = new Tokens(() -> OLD, () -> NOW.plus(Duration.ofHours(1)));

    assertEquals(
        new Verified.Expired(List.of("her-er-debat", "aften", "m1")),
        later.verify(Purpose.TICKETS, token));
  }

  @Test
  void aTokenWithoutExpiryOutlivesTwoKeyRotationsAndTenYears() {
    String leave = tokens.make(Purpose.UNSUBSCRIBE, null, "her-er-debat", "m1");
    Tokens later = new Tokens(() -> ROTATED, () -> NOW.plus(Duration.ofDays(3650)));

    assertInstanceOf(Verified.Valid.class, later.verify(Purpose.UNSUBSCRIBE, leave));
  }

  @Test
  void aTokenOfAKeyThatWasTakenAwayIsUnknown() {
    String made = new Tokens(() -> ROTATED, () -> NOW).make(Purpose.CONFIRM, null, "c", "m");

    assertInstanceOf(Verified.Unknown.class, tokens.verify(Purpose.CONFIRM, made));
  }

  @Test
  void noChangedCharacterIsAccepted() {
    IntStream.range(0, token.length())
        .forEach(
            at -> {
              char changed = token.charAt(at) == 'a' ? 'b' : 'a';
              String forged = token.substring(0, at) + changed + token.substring(at + 1);
              assertInstanceOf(
                  Verified.Unknown.class, tokens.verify(Purpose.TICKETS, forged), forged);
            });
  }

  @Test
  void cutEmptyAndHugeTokensAreUnknown() {
    for (int length = 0; length < token.length(); length++) {
      assertInstanceOf(
          Verified.Unknown.class, tokens.verify(Purpose.TICKETS, token.substring(0, length)));
    }
    assertInstanceOf(Verified.Unknown.class, tokens.verify(Purpose.TICKETS, "a.".repeat(5000)));
    assertInstanceOf(
        Verified.Unknown.class, tokens.verify(Purpose.TICKETS, "current.t.0.c~m.AAAA"));
  }

  @Test
  void aSubjectThatIsNoIdIsNeverSigned() {
    assertThrows(
        IllegalArgumentException.class, () -> tokens.make(Purpose.CONFIRM, null, "a~b", "c"));
  }

  @Test
  void anAddressKeepsItsHashWhenTheKeysAreRotated() {
    assertEquals(OLD.hashOfAddress("ida@example.org"), ROTATED.hashOfAddress("ida@example.org"));
    assertNotEquals(OLD.hashOfAddress("ida@example.org"), OLD.hashOfAddress("ib@example.org"));
  }

  @Test
  void aSecretWithoutACurrentKeyIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> new Keys(Map.of("current", "k2", "address", "k1")));
  }

  @Test
  void idsAreOfTwentySixPlainCharactersAndDiffer() {
    Ids ids = new Ids(new Random(1));

    assertEquals(26, ids.next().length());
    assertEquals(1000, IntStream.range(0, 1000).mapToObj(i -> ids.next()).distinct().count());
  }
}

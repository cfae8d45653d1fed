package agora.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  void aKeyThatLeakedLetsAMemberLeaveAndNothingElse() {
    Keys leaked =
        new Keys(
            Map.of(
                "current", "k2", "address", "a1", "a1", "x", "leaked", "k1 k9", "k1", "one", "k2",
                "two"));
    Tokens later = new Tokens(() -> leaked, () -> NOW.plus(Duration.ofDays(3650)));
    for (Purpose purpose : Purpose.values()) {
      String made = tokens.make(purpose, null, "c", "m");
      assertInstanceOf(Verified.Valid.class, tokens.verify(purpose, made), "the control");
      Verified expected =
          purpose == Purpose.UNSUBSCRIBE
              ? new Verified.Valid(List.of("c", "m"))
              : new Verified.Retired(purpose, List.of("c", "m"));
      assertEquals(expected, later.verify(purpose, made));
      assertEquals(purpose != Purpose.UNSUBSCRIBE, later.retired(made).isPresent());
      assertInstanceOf(
          Verified.Unknown.class,
          later.verify(purpose, made.substring(0, made.length() - 1) + "-"));
    }
    assertEquals(Optional.empty(), later.retired(later.make(Purpose.TICKETS, null, "c", "e", "m")));
  }

  @Test
  void theKeyOfAddressesSignsNothing() {
    Map<String, String> secret = Map.of("current", "k1", "address", "a1", "k1", "one", "a1", "two");
    Tokens apart = new Tokens(() -> new Keys(secret), () -> NOW);
    Map<String, String> forger = Map.of("current", "ka1", "address", "a1", "ka1", "two", "a1", "x");
    String forged =
        new Tokens(() -> new Keys(forger), () -> NOW).make(Purpose.MY_DATA, null, "c", "m");
    assertInstanceOf(
        Verified.Unknown.class, apart.verify(Purpose.MY_DATA, forged.replaceFirst("ka1", "a1")));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Keys(Map.of("current", "a1", "address", "a1", "a1", "two")));
  }

  @Test
  void aNewSecretHasBothKeysInOneText() {
    Keys made = new Keys(Map.of("current", "k1", "address", "a1", "generated", "onetwo"));
    Keys same = new Keys(Map.of("current", "k1", "address", "a1", "k1", "one", "a1", "two"));
    assertEquals(same.hashOfAddress("ida@example.org"), made.hashOfAddress("ida@example.org"));
    String token = new Tokens(() -> made, () -> NOW).make(Purpose.CONFIRM, null, "c", "m");
    assertInstanceOf(
        Verified.Valid.class, new Tokens(() -> same, () -> NOW).verify(Purpose.CONFIRM, token));
    assertInstanceOf(Verified.Valid.class, tokens.verify(Purpose.CONFIRM, token));
    assertNotEquals(OLD.hashOfAddress("ida@example.org"), made.hashOfAddress("ida@example.org"));
  }

  @Test
  void aKeyThatLeakedIsNeverTheCurrentOne() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Keys(Map.of("current", "k1", "address", "k1", "k1", "one", "leaked", "k1")));
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

  @Test
  void whatElseTheSecretHoldsIsNoKeyAndStandsInNoWay() {
    Keys keys =
        new Keys(
            Map.of("current", "k1", "address", "a1", "k1", "one", "a1", "two", "fbi-agency", ""));
    String token = new Tokens(() -> keys, () -> NOW).make(Purpose.PREFERENCES, null, "c", "m");
    assertFalse(keys.signs("fbi-agency"));
    assertTrue(Tokens.isIn("https://klub.example/me/" + token + "?lang=da"));
    assertFalse(Tokens.isIn("https://klub.example/me/" + token.substring(0, token.length() - 9)));
  }
}

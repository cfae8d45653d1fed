package agora.members.consents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.clubs.Language;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The texts that consents are given to, each by the hash that is written down with a consent. */
final class WordingTest {

  /** Version, purpose, language, SHA-256. A line that stands here is never changed. */
  private static final Wording.Names NOBODY = Wording.Names.NONE;

  private static final String KNOWN =
      """
          2026-11 MEMBERSHIP da 572231dca15c1416b26ffdc46bc339e6c6ee068b59d14116ac243e2bdc3925f9
          2026-11 MEMBERSHIP en f8e6c33ae1f1568ad9e572a2fe1f92f4dd95390da9a33d729fb150a4c15730b4
          2026-11 TRACKING_ANONYMOUS da 874b54c0fd40fd0be79cfab44305aca8ed1ae916215d0c5f924a0a44af440b89
          2026-11 TRACKING_ANONYMOUS en 490f1f06dd368936601ab47515b4582cc6b26656b931e6bcf40941c2e065f4cf
          2026-11 TRACKING_NONE da 357bad0c413a019214141e909830d01f75a5e14fee67ee182bfaf9ab2daf875b
          2026-11 TRACKING_NONE en 163f25b435dd2d42605d017be6c986d09a7e0d57126c2ba3486467b8947095f8
          2026-11 TRACKING_PERSONAL da 9c3cd6257ea2cb27622b9b95df0ca6d36234be16efc4b596c83c7400d20e84ca
          2026-11 TRACKING_PERSONAL en 8d5c0abd09d8a76a1bd9ab7bb21e9c331ace3cae24da1f2cba159f884e90cada
          2026-12 GUARDIAN da 48273bfeee94e7b303b3dcd2b9807a7259d08676ccd29b175ab546bdbc561b87
          2026-12 GUARDIAN en 77eab3a3793133b4b11dd2b832e72b6b7e7b29131a37037e25ac31317cb0fa68
          2026-12 MEMBERSHIP da acde65355bfa17f90b892d9955a849fbfdad239a0b27947d6345bbd325e10883
          2026-12 MEMBERSHIP en 25692b2d88956596f394ab5a258bc0796f53d1c6148841cf4f7027f68f64b386
          2026-12 TOPICS da a0953e317f9b811d834e7e40e51657f33993739d32ebbdb3087caaec73099e74
          2026-12 TOPICS en c720d113ab212a6f441a0bc9af28812f2823bd1624167368cc2763138b8a32cc
          2026-12 TRACKING_ANONYMOUS da 874b54c0fd40fd0be79cfab44305aca8ed1ae916215d0c5f924a0a44af440b89
          2026-12 TRACKING_ANONYMOUS en 490f1f06dd368936601ab47515b4582cc6b26656b931e6bcf40941c2e065f4cf
          2026-12 TRACKING_NONE da 357bad0c413a019214141e909830d01f75a5e14fee67ee182bfaf9ab2daf875b
          2026-12 TRACKING_NONE en 163f25b435dd2d42605d017be6c986d09a7e0d57126c2ba3486467b8947095f8
          2026-12 TRACKING_PERSONAL da 9c3cd6257ea2cb27622b9b95df0ca6d36234be16efc4b596c83c7400d20e84ca
          2026-12 TRACKING_PERSONAL en 8d5c0abd09d8a76a1bd9ab7bb21e9c331ace3cae24da1f2cba159f884e90cada
          2027-01 GUARDIAN da 48273bfeee94e7b303b3dcd2b9807a7259d08676ccd29b175ab546bdbc561b87
          2027-01 GUARDIAN en 5555af7ad589cef1f758ad4c010be75d89afb667c76622e31be7f1586751dc06
          2027-01 MEMBERSHIP da b89933e5c402af69cdb5ed4e1a1fd254190e54b4ca4d4d54809264e3e4f6106e
          2027-01 MEMBERSHIP en 360e5df45365e3853785c3fafc03101b251ad36cb924bdad3205c10a127241e2
          2027-01 TOPICS da 0ee07f7ee4fc5482e657e85fa806fe3b22e3da78e88462d2707c0eec133c03bf
          2027-01 TOPICS en 0d7300117815c1b906d32992d718ea5208b53979a8d880c1a088403db2a0dd72
          2027-01 TRACKING_ANONYMOUS da 6811ccac6e44c1d6aed5b1ae410a885b382bc56a5c50750a14ed0b3a1edccb17
          2027-01 TRACKING_ANONYMOUS en 08d80142a748066cf557a50beb89208676ec50191440a8d0bc36c534b3f78bc0
          2027-01 TRACKING_NONE da 357bad0c413a019214141e909830d01f75a5e14fee67ee182bfaf9ab2daf875b
          2027-01 TRACKING_NONE en 163f25b435dd2d42605d017be6c986d09a7e0d57126c2ba3486467b8947095f8
          2027-01 TRACKING_PERSONAL da efd47802820431bc5cef986a3c17c0fa7ac35cd13f18b0bb984075ac67b6efd1
          2027-01 TRACKING_PERSONAL en cdf8f194a5d54e583c8ebec30e555314d985eb48ad49c2115d46be7b590a2994
      """;

  @Test
  void aTextThatChangesGetsANewVersion() {
    Map<String, String> known = known();
    for (Consent.Purpose purpose : Consent.Purpose.values()) {
      for (Language language : Language.values()) {
        String name = Wording.VERSION + " " + purpose + " " + language;
        assertEquals(
            known.get(name),
            Wording.hash(Wording.of(purpose, language, NOBODY)),
            name
                + ": a text was changed. Give Wording.VERSION a new value, keep the old text in"
                + " EarlierWording, and add the new text's hash here.");
      }
    }
  }

  @Test
  void everyTextThatWasEverConsentedToCanStillBeRead() {
    known()
        .forEach(
            (name, hash) -> {
              String[] parts = name.split(" ", -1);
              String text =
                  Wording.of(parts[0], Consent.Purpose.valueOf(parts[1]), Language.of(parts[2]))
                      .orElseThrow();
              assertEquals(hash, Wording.hash(text), name);
            });
  }

  @Test
  void aChangeOfOneLetterIsFound() {
    String text = Wording.of(Consent.Purpose.MEMBERSHIP, Language.DANISH, NOBODY);
    assertNotEquals(Wording.hash(text), Wording.hash(text.replace('e', 'æ')));
    assertTrue(Wording.of("1999-01", Consent.Purpose.MEMBERSHIP, Language.DANISH).isEmpty());
  }

  private static Map<String, String> known() {
    Map<String, String> known = new TreeMap<>();
    KNOWN
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(
            line -> {
              int cut = line.lastIndexOf(' ');
              known.put(line.substring(0, cut), line.substring(cut + 1));
            });
    return known;
  }
}

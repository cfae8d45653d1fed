package agora.issues;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class LixTest {

  @Test
  void wordsASentenceAndTheShareOfLongWordsAreAdded() {
    // Eight words in two sentences, one of them longer than six letters: 8 / 2 + 100 / 8.
    assertEquals(17, Lix.of("Vi taler om biblioteket. Kom og vær med."));
  }

  @Test
  void anAddressInALinkIsNotRead() {
    assertEquals(Lix.of("Se her."), Lix.of("Se [her](https://www.bibliotek.example/uendelig)."));
  }

  @Test
  void aTextWithoutWordsIsEasy() {
    assertEquals(0, Lix.of("123 – !"));
  }
}

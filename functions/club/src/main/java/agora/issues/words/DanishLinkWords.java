package agora.issues.words;

import java.util.Set;

/** The same in Danish. */
record DanishLinkWords() implements LinkWords {

  @Override
  public Set<String> empty() {
    return Set.of(
        "her",
        "klik",
        "klik her",
        "tryk her",
        "læs",
        "læs her",
        "læs mere",
        "læs mere her",
        "se",
        "se her",
        "se mere",
        "se mere her",
        "mere",
        "link",
        "linket",
        "dette link",
        "gå til");
  }
}

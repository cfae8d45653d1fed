package agora.issues.words;

import java.util.Set;

/** The same in English. */
record EnglishLinkWords() implements LinkWords {

  @Override
  public Set<String> empty() {
    return Set.of(
        "click",
        "click here",
        "here",
        "read",
        "read more",
        "more",
        "see more",
        "this link",
        "learn more");
  }
}

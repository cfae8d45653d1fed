package agora.licences;

import java.util.List;
import java.util.Locale;

/** Judges a package by the licences that it declares and by the terms that it carries. */
final class Terms {
  /**
   * Terms that are taken for open source and are not. A package that carries them is refused
   * whatever it declares.
   */
  private static final List<String> NOT_OPEN =
      List.of(
          "amazon software license",
          "dynamodb local license",
          "commons clause",
          "server side public license",
          "business source license",
          "elastic license",
          "non-commercial use only",
          "noncommercial license");

  private final OpenSource openSource = new OpenSource();

  sealed interface Verdict {}

  /** Open source, under the choices of an SPDX expression. */
  record Open(String licence) implements Verdict {}

  /** Not open source as far as anyone can tell; why is a sentence that names the package. */
  record Refused(String why) implements Verdict {}

  /**
   * @param what the package, as a sentence names it
   * @param declared what it says that it may be used under; any one of them may be chosen
   * @param carried the text of the licences that it comes with
   */
  Verdict of(String what, List<String> declared, String carried) {
    var text = carried.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    var found = NOT_OPEN.stream().filter(text::contains).findFirst();
    if (found.isPresent())
      return new Refused(what + " carries terms that are not open source: " + found.get());
    if (declared.isEmpty()) return new Refused(what + " declares no licence");
    return openSource
        .choice(declared)
        .<Verdict>map(Open::new)
        .orElseGet(
            () ->
                new Refused(
                    what
                        + " declares what is not known to be open source: "
                        + String.join("; ", declared)));
  }
}

package agora.clubs;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language that clubs speak. */
public enum Language {
  DANISH("da", "Dansk", Locale.of("da", "DK")),
  ENGLISH("en", "English", Locale.UK);

  private final String code;
  private final String own;
  private final Locale locale;

  Language(String code, String own, Locale locale) {
    this.code = code;
    this.own = own;
    this.locale = locale;
  }

  /** The codes of all languages, the first one first. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(Language::code).toList();
  }

  /** The language of a code; empty where clubs speak none of it. */
  public static Optional<Language> known(@Nullable String code) {
    return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
  }

  /** The language of a code, as it is stored; Danish where clubs speak none of it. */
  public static Language of(@Nullable String code) {
    return known(code).orElse(DANISH);
  }

  /** By which it is stored, and written in {@code lang} (BCP 47). */
  public String code() {
    return code;
  }

  /** Its name in itself. */
  public String own() {
    return own;
  }

  /** How it writes dates and numbers. */
  public Locale locale() {
    return locale;
  }

  /** What is said in each. */
  public <T> T choose(T danish, T english) {
    return switch (this) {
      case DANISH -> danish;
      case ENGLISH -> english;
    };
  }
}

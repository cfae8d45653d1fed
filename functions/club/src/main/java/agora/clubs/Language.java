package agora.clubs;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A language that clubs speak. Nothing asks which one it is but by {@link #choose} or an exhaustive
 * switch, so that whoever adds one is told by the compiler what it has yet to say.
 */
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
    return codes(List.of(values()));
  }

  public static List<String> codes(List<Language> languages) {
    return languages.stream().map(Language::code).toList();
  }

  /** The language of a code; empty where clubs speak none of it. */
  public static Optional<Language> known(@Nullable String code) {
    return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
  }

  /** The language of a code, as it is stored; Danish where clubs speak none of it. */
  @JsonCreator
  public static Language of(@Nullable String code) {
    return known(code).orElse(DANISH);
  }

  /** By which it is stored, and written in {@code lang} (BCP 47). */
  @JsonValue
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

  /** Its name in a language, as that writes it within a sentence: {@code engelsk}. */
  public String in(Language other) {
    return locale.getDisplayLanguage(other.locale);
  }

  /** The language that is meant by a code, with or without a country, or by a name. */
  public static Optional<Language> meant(String text) {
    return Arrays.stream(values()).filter(each -> each.isMeant(text)).findFirst();
  }

  private boolean isMeant(String text) {
    return text.replaceFirst("[-_].*", "").equalsIgnoreCase(code)
        || Arrays.stream(values()).anyMatch(each -> in(each).equalsIgnoreCase(text));
  }

  /** The code, as texts that are put together want it. */
  @Override
  public String toString() {
    return code;
  }

  /** What is said in each. */
  public <T> T choose(T danish, T english) {
    return switch (this) {
      case DANISH -> danish;
      case ENGLISH -> english;
    };
  }
}

package agora.lifecycle;

import agora.clubs.Rules;
import java.lang.reflect.Field;
import java.time.Duration;

/** The terms of the code, as the pages in docs/ write them. */
final class Terms {

  private Terms() {}

  /**
   * A term.
   *
   * @param reference a rule that clubs have, or a class and its constant, with a # between
   */
  static String of(String reference) throws ReflectiveOperationException {
    int cut = reference.indexOf('#');
    String name = reference.substring(cut + 1);
    if (reference.startsWith("Rules#")) {
      return Rules.class.getMethod(name).invoke(Rules.USUAL) + " måneder";
    }
    Field field = Class.forName(reference.substring(0, cut)).getDeclaredField(name);
    field.setAccessible(true);
    Duration term = (Duration) field.get(null);
    return term.toDays() > 0 ? term.toDays() + " dage" : term.toMinutes() + " minutter";
  }
}

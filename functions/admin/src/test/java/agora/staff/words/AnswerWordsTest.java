package agora.staff.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.checks.Problem;
import agora.clubs.Language;
import agora.imports.ImportProblem;
import agora.mailings.Mailing;
import agora.staff.Advice;
import agora.staff.RefusalReason;
import agora.staff.Role;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** That a sentence is there the compiler says; here that it is one, in its language. */
final class AnswerWordsTest {

  private final AnswerWords danish = AnswerWords.in(Language.DANISH);
  private final AnswerWords english = AnswerWords.in(Language.ENGLISH);

  @Test
  void everythingThatCanBeWrongIsSaidInBothLanguages() throws ReflectiveOperationException {
    for (Class<?> kind : Problem.class.getPermittedSubclasses()) {
      Problem problem = (Problem) made(kind);
      areTwo(words -> words.of(problem), kind);
    }
  }

  @Test
  void everyReasonOfARowIsSaidInBothLanguages() throws ReflectiveOperationException {
    for (Class<?> kind : ImportProblem.class.getPermittedSubclasses()) {
      ImportProblem why = (ImportProblem) made(kind);
      areTwo(words -> words.of(why), kind);
    }
  }

  @Test
  void everyRefusalHasATitleAndADetailInBothLanguages() throws ReflectiveOperationException {
    for (Class<?> kind : RefusalReason.class.getPermittedSubclasses()) {
      RefusalReason why = (RefusalReason) made(kind);
      areTwo(words -> words.detail(why), kind);
      assertFalse(danish.title(why).isBlank(), kind::toString);
      assertFalse(english.title(why).isBlank(), kind::toString);
      assertTrue(why.status() >= 400, kind::toString);
    }
  }

  @Test
  void everyAdviceIsGivenInBothLanguages() {
    for (Advice advice : Advice.values()) {
      areTwo(words -> words.of(advice), Advice.class);
    }
  }

  @Test
  void numbersAreWrittenAsTheLanguageDoes() {
    assertTrue(danish.of(new Problem.TooLight("#ffffff", 2.5)).contains("2,5"));
    assertTrue(english.of(new Problem.TooLight("#ffffff", 2.5)).contains("2.5"));
    assertTrue(danish.of(new Problem.TooLong(20_000)).contains("20.000"));
  }

  @Test
  void aLanguageThatNobodySpeaksIsReadAsDanish() {
    assertEquals(
        danish.of(new Problem.Needed()),
        AnswerWords.in(Language.of("fr")).of(new Problem.Needed()));
  }

  private void areTwo(Function<AnswerWords, String> said, Class<?> kind) {
    assertFalse(said.apply(danish).isBlank(), kind::toString);
    assertTrue(said.apply(danish).endsWith("."), () -> said.apply(danish));
    assertTrue(said.apply(english).endsWith("."), () -> said.apply(english));
    assertNotEquals(said.apply(english), said.apply(danish), kind::toString);
  }

  private static Object made(Class<?> kind) throws ReflectiveOperationException {
    RecordComponent[] parts = kind.getRecordComponents();
    Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
    var constructor = kind.getDeclaredConstructor(types);
    return constructor.newInstance(
        Arrays.stream(types).map(AnswerWordsTest::sample).toArray(Object[]::new));
  }

  private static Object sample(Class<?> type) {
    if (type == int.class) {
      return 7;
    }
    if (type == long.class) {
      return 7L;
    }
    if (type == double.class) {
      return 2.5;
    }
    if (type == Problem.class) {
      return new Problem.Needed();
    }
    if (type == List.class) {
      return List.of("a", "b");
    }
    if (type == Set.class) {
      return Set.of(Role.WRITER, Role.ADMIN);
    }
    if (type == YearMonth.class) {
      return YearMonth.of(2027, 2);
    }
    if (type == LocalDate.class) {
      return LocalDate.of(2027, 2, 23);
    }
    if (type == Mailing.State.class) {
      return Mailing.State.PAUSED;
    }
    return type.isEnum() ? type.getEnumConstants()[0] : "x";
  }
}

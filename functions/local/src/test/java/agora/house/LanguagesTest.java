package agora.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import agora.clubs.Language;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whoever adds a language is led by the compiler from place to place: nothing asks whether a
 * language is a certain one, but says what each of them says.
 */
class LanguagesTest {

  @Test
  void nothingAsksForOneLanguageAlone() throws IOException {
    List<String> found = new ArrayList<>();
    for (CompilationUnitTree unit : Sources.java()) {
      asked(unit).forEach(each -> found.add(unit.getSourceFile().getName() + ": " + each));
    }
    assertEquals(List.of(), found);
  }

  @Test
  void whoAsksForOneIsFound() throws IOException {
    assertEquals(
        List.of(
            "language == Language.ENGLISH",
            "language.equals(Language.DANISH)",
            "\"en\".equals(code)",
            "case DANISH, but a default"),
        asked(
            Sources.parsed(
                """
                package agora.pages;
                class Page {
                  boolean a() { return language == Language.ENGLISH; }
                  boolean b() { return language.equals(Language.DANISH); }
                  boolean c() { return "en".equals(code); }
                  String d() { return switch (language) { case DANISH -> "Ja"; default -> "Yes"; }; }
                  String e() { return switch (language) { case DANISH -> "Ja"; case ENGLISH -> "Yes"; }; }
                  boolean f() { return language == other || Language.codes().contains("en"); }
                }
                """)));
  }

  private static List<String> asked(CompilationUnitTree unit) {
    List<String> found = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitBinary(BinaryTree binary, Void nothing) {
        boolean compares =
            binary.getKind() == Tree.Kind.EQUAL_TO || binary.getKind() == Tree.Kind.NOT_EQUAL_TO;
        if (compares && (isOne(binary.getLeftOperand()) || isOne(binary.getRightOperand()))) {
          found.add(binary.toString());
        }
        return super.visitBinary(binary, null);
      }

      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
        String method = call.getMethodSelect().toString();
        if (method.matches("(?s).*\\.equals(IgnoreCase)?")
            && (call.getArguments().stream().anyMatch(LanguagesTest::isOne)
                || method.matches("(?s)(\"(da|en)\"|Language\\.[A-Z]+)\\.equals.*"))) {
          found.add(call.toString());
        }
        return super.visitMethodInvocation(call, null);
      }

      @Override
      public Void visitSwitchExpression(SwitchExpressionTree chosen, Void nothing) {
        of(chosen.getCases());
        return super.visitSwitchExpression(chosen, null);
      }

      @Override
      public Void visitSwitch(SwitchTree chosen, Void nothing) {
        of(chosen.getCases());
        return super.visitSwitch(chosen, null);
      }

      private void of(List<? extends CaseTree> cases) {
        List<String> labels =
            cases.stream().flatMap(each -> each.getLabels().stream()).map(Tree::toString).toList();
        names()
            .filter(labels::contains)
            .filter(_ -> labels.contains("default"))
            .forEach(name -> found.add("case " + name + ", but a default"));
      }
    }.scan(unit, null);
    return found;
  }

  private static boolean isOne(ExpressionTree expression) {
    return names().anyMatch(name -> expression.toString().equals("Language." + name))
        || (expression instanceof LiteralTree literal
            && literal.getValue() instanceof String text
            && Language.known(text).isPresent());
  }

  private static Stream<String> names() {
    return Stream.of(Language.values()).map(Language::name);
  }
}

package agora.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Sentences to people stand in packages called {@code words}, where each language has a class. What
 * has a Danish letter, or four words or more, is taken for one; logs, exceptions and what commands
 * say of their own fields are for programmers.
 */
class SentencesTest {

  private static final Pattern DANISH = Pattern.compile("[æøåÆØÅ]");
  private static final Pattern WORDS = Pattern.compile("(?:\\p{L}[\\p{L}'’,.:;!?-]* +){3}\\p{L}");

  private static final Pattern QUOTED =
      Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\n]|\\\\.)*'|`(?:[^`\\\\]|\\\\.)*`");

  /** A list of names, of elements say, is no sentence. */
  private static final Pattern NAMES = Pattern.compile("[\\[\\]a-z0-9-]+(, [\\[\\]a-z0-9-]+)+");

  /** What a constant of an enum is told by in what others wrote, such as a column of their file. */
  private static final Pattern WORD = Pattern.compile("\\p{Ll}+");

  /** What consents said once: evidence, which has versions of its own. */
  private static final Set<String> EVIDENCE = Set.of("agora.members.consents.EarlierWording");

  @Test
  void sentencesStandAtHome() throws IOException {
    List<String> outside = new ArrayList<>();
    for (CompilationUnitTree unit : Sources.java()) {
      for (String each : sentencesIn(unit)) {
        String where = each.substring(0, each.indexOf(':'));
        if (!EVIDENCE.contains(where)) {
          outside.add(each);
        }
      }
    }
    assertEquals(List.of(), outside);
  }

  @Test
  void templatesHoldNone() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : Sources.of("/src/main/jte/", ".jte")) {
      sentencesInTemplate(Files.readString(file))
          .forEach(each -> found.add(file.getFileName() + ": " + each));
    }
    assertEquals(List.of(), found);
  }

  @Test
  void aSentenceOfATemplateIsFound() {
    assertEquals(
        List.of("Læs", "It is yours now"),
        sentencesInTemplate(
            """
            @import agora.pages.Frame
            <%-- what this is for, in a word --%>
            <p class="a wide one">Læs ${page.say("Prøv")}@if(page.isYours())It is yours now@endif</p>
            <style>a { color: red; }</style>
            """));
  }

  @Test
  void scriptsHoldNone() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : Sources.of("/src/main/js/", ".js")) {
      sentencesInScript(Files.readString(file))
          .forEach(each -> found.add(file.getFileName() + ": " + each));
    }
    assertEquals(List.of(), found);
  }

  @Test
  void aSentenceOfAScriptIsFound() {
    assertEquals(
        List.of("Vælg", "Choose a file from here", " is read: it has lines "),
        sentencesInScript(
            """
            // What is chosen here, "in a few words more".
            const label = "Vælg"; // and so on, and on
            const help = 'Choose a file from here';
            said.textContent = `${file.name} is read: it has lines ${lines}`;
            form.querySelector("textarea[data-chosen=file]").href = "https://a.example/b";
            """));
  }

  @Test
  void aSentenceThatIsNotAtHomeIsFound() throws IOException {
    String source =
        """
        package agora.pages;
        class Page {
          String danish() { return "Prøv"; }
          String english() { return "Please try it again."; }
          String html() { return "<p class=\\"a\\" lang=\\"da\\">"; }
          void log() { Log.info("we say what we like", Map.of()); }
          void fail() { throw new IllegalStateException("it is not ready yet"); }
        }
        """;
    assertEquals(
        List.of("agora.pages.Page: Prøv", "agora.pages.Page: Please try it again."),
        sentencesIn(Sources.parsed(source)));
    assertEquals(
        List.of(), sentencesIn(Sources.parsed(source.replace("agora.pages", "agora.pages.words"))));
  }

  @Test
  void aWordThatFilesBringIsNoSentenceAndWhatAConstantSaysIsOne() throws IOException {
    String source =
        """
        package agora.sheets;
        enum Column {
          REASON("årsag"),
          NAME("Navnet på medlemmet");
          Column(String word) {}
          String heading() { return "årsag"; }
        }
        """;
    assertEquals(
        List.of("agora.sheets.Column: Navnet på medlemmet", "agora.sheets.Column: årsag"),
        sentencesIn(Sources.parsed(source)));
  }

  /** What stands between a template's tags. */
  private static List<String> sentencesInTemplate(String template) {
    String text =
        template
            .replaceAll("(?s)<%--.*?--%>|<(mj-)?style.*?</(mj-)?style>", "")
            .replaceAll("@(import|param)[^\\n]*|[$!]\\{[^}]*}", "\n")
            .replaceAll("@(if|elseif|for)\\([^\\n]*?\\)(?=[^).]|$)|@\\w+", "\n")
            .replaceAll("(?s)<[^>]*>", "\n");
    return text.lines().map(String::strip).filter(SentencesTest::isSentence).toList();
  }

  /** What stands between a script's quotes. */
  private static List<String> sentencesInScript(String script) {
    return QUOTED
        .matcher(script.replaceAll("(?m)(^|\\s)//.*$", ""))
        .results()
        .flatMap(each -> Stream.of(each.group().replaceAll("^.|.$", "").split("[$]\\{[^}]*}", -1)))
        .filter(SentencesTest::isSentence)
        .toList();
  }

  private static List<String> sentencesIn(CompilationUnitTree unit) {
    List<String> found = new ArrayList<>();
    String name = String.valueOf(unit.getPackageName());
    if (name.endsWith(".words")) {
      return found;
    }
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitLiteral(LiteralTree literal, Void nothing) {
        if (literal.getValue() instanceof String text
            && isSentence(text)
            && !(WORD.matcher(text).matches() && isOfConstant(getCurrentPath()))
            && !isForProgrammers(getCurrentPath())) {
          found.add(name + "." + outer(unit) + ": " + text.strip());
        }
        return null;
      }
    }.scan(unit, null);
    return found;
  }

  private static boolean isSentence(String text) {
    return (DANISH.matcher(text).find() && text.length() > 1)
        || (WORDS.matcher(text).find() && !NAMES.matcher(text).matches());
  }

  private static boolean isOfConstant(TreePath literal) {
    return literal.getParentPath().getLeaf() instanceof NewClassTree made
        && literal.getParentPath().getParentPath().getLeaf() instanceof VariableTree constant
        && literal.getParentPath().getParentPath().getParentPath().getLeaf() instanceof ClassTree of
        && of.getKind() == Tree.Kind.ENUM
        && constant.getInitializer() == made
        && of.getSimpleName().contentEquals(made.getIdentifier().toString());
  }

  private static boolean isForProgrammers(TreePath literal) {
    for (Tree each : literal) {
      boolean is =
          switch (each) {
            case NewClassTree made -> isProblem(made.getIdentifier().toString());
            case MethodInvocationTree call ->
                call.getMethodSelect().toString().matches("(?s)(Log|Field|CommandSpec)\\..*");
            case ClassTree type ->
                type.getSimpleName().toString().matches("Field|.*Exception|NotVerified");
            default -> false;
          };
      if (is) {
        return true;
      }
    }
    return false;
  }

  private static boolean isProblem(String type) {
    return type.matches(".*(Exception|Error|NotVerified)");
  }

  private static String outer(CompilationUnitTree unit) {
    return unit.getTypeDecls().isEmpty()
        ? ""
        : ((ClassTree) unit.getTypeDecls().getFirst()).getSimpleName().toString();
  }
}

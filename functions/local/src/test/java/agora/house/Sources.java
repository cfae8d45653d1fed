package agora.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The files that functions are made from, as they are written. */
final class Sources {

  static final Path FUNCTIONS = Path.of(System.getProperty("agora.root", "../.."), "functions");

  /** Who speaks to programmers: the stand-ins, the tools and what a stack is made from. */
  private static final Set<String> TOOLS =
      Set.of("bench", "dynamo", "local", "runtime", "simulation", "smoke", "stack", "testkit");

  private Sources() {}

  /** The functions' own, by a folder on their way and by how their names end. */
  static List<Path> of(String under, String ending) throws IOException {
    return all(under, ending).stream()
        .filter(each -> !TOOLS.contains(FUNCTIONS.relativize(each).getName(0).toString()))
        .toList();
  }

  /** Those of the tools too. */
  static List<Path> all(String under, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(FUNCTIONS)) {
      return all.filter(each -> each.toString().contains(under))
          .filter(each -> each.toString().endsWith(ending))
          .sorted()
          .toList();
    }
  }

  static CompilationUnitTree parsed(String source) {
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreErrors) {
            return source;
          }
        };
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, List.of("-proc:none"), null, List.of(file));
    try {
      return task.parse().iterator().next();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package agora.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

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

  /** The functions' own Java, read in one go. */
  static Iterable<? extends CompilationUnitTree> java() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      var sources = files.getJavaFileObjectsFromPaths(of("/src/main/java/", ".java"));
      return parsed(compiler, files, sources);
    }
  }

  static CompilationUnitTree parsed(String source) throws IOException {
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreErrors) {
            return source;
          }
        };
    return parsed(ToolProvider.getSystemJavaCompiler(), null, List.of(file)).iterator().next();
  }

  private static Iterable<? extends CompilationUnitTree> parsed(
      JavaCompiler compiler,
      @Nullable JavaFileManager files,
      Iterable<? extends JavaFileObject> sources)
      throws IOException {
    List<String> options = List.of("-proc:none");
    return ((JavacTask) compiler.getTask(null, files, null, options, null, sources)).parse();
  }
}

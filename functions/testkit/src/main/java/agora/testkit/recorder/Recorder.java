package agora.testkit.recorder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.CodeSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Writes down what each function asks of AWS. The SDK finds it by the file {@code
 * execution.interceptors} beside it, wherever this module is on the class path. It writes to the
 * folder that the system property {@code agora.sdk-calls} names, one file a JVM, and does nothing
 * without it. A test's own calls with a function's client are told from the function's by the
 * stack, and left out. Thread-safe.
 */
public final class Recorder implements ExecutionInterceptor {
  /** Names the folder of the recordings. */
  public static final String FOLDER = "agora.sdk-calls";

  private static final StackWalker STACK =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
  private static final Set<String> ENTRIES =
      Set.of("handleRequest", "beforeCheckpoint", "afterRestore");

  /** What names a build's run, in all of its JVMs. */
  private static final String RUN = System.getProperty("agora.run", "");

  private static final Set<String> WRITTEN = ConcurrentHashMap.newKeySet();

  /** Made by the SDK. */
  public Recorder() {}

  @Override
  public void beforeTransmission(Context.BeforeTransmission call, ExecutionAttributes attributes) {
    String folder = System.getProperty(FOLDER, "");
    if (folder.isEmpty() || isATestsOwn()) {
      return;
    }
    // Tests give each function its logical id as its access key.
    String function =
        call.httpRequest()
            .firstMatchingHeader("Authorization")
            .orElse("")
            .replaceFirst("^.*Credential=([^/]*)/.*$", "$1");
    for (Need need : Needs.of(call.request())) {
      String line = need.line(function);
      if (WRITTEN.add(line)) {
        write(Path.of(folder), line);
      }
    }
  }

  /**
   * Whether a test stands between the call and the function's entry, or there is no entry at all. A
   * thread that a function started has neither.
   */
  private static boolean isATestsOwn() {
    return STACK.walk(
        frames ->
            frames
                .map(Recorder::side)
                .filter(side -> side != Side.NEITHER)
                .findFirst()
                .filter(side -> side == Side.TEST)
                .isPresent());
  }

  private enum Side {
    FUNCTION,
    TEST,
    NEITHER
  }

  private static Side side(StackWalker.StackFrame frame) {
    if (!frame.getClassName().startsWith("agora.")) {
      return Side.NEITHER;
    }
    if (isTest(frame.getDeclaringClass())) {
      return Side.TEST;
    }
    return ENTRIES.contains(frame.getMethodName()) ? Side.FUNCTION : Side.NEITHER;
  }

  private static boolean isTest(Class<?> type) {
    @Nullable CodeSource source = type.getProtectionDomain().getCodeSource();
    return source != null
        && source.getLocation() != null
        && source.getLocation().getPath().endsWith("/test-classes/");
  }

  private static void write(Path folder, String line) {
    Path file = folder.resolve(RUN + "-" + ProcessHandle.current().pid() + ".jsonl");
    try {
      // Locally the functions' recorder has another class loader than a test's, and they share the
      // file.
      synchronized (ClassLoader.getPlatformClassLoader()) {
        if (Files.notExists(file)) {
          empty(folder);
        }
        Files.writeString(
            file,
            line,
            StandardCharsets.UTF_8,
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What an earlier run wrote may be true no more; this one may have more JVMs than one. */
  private static void empty(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (var files = Files.list(folder)) {
      for (Path each : files.toList()) {
        if (!each.getFileName().toString().startsWith(RUN + "-")) {
          Files.deleteIfExists(each);
        }
      }
    }
  }
}

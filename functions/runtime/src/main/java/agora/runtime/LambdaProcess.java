package agora.runtime;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/**
 * One execution environment: a function in a JVM of its own under Lambda's own Java client, called
 * through a runtime API on the loopback. It takes one call at a time, in the order they came; more
 * at once is more processes, as on AWS. The process sees nothing of this one's environment.
 * Thread-safe.
 */
public final class LambdaProcess implements AutoCloseable {
  private static final String CLIENT = AWSLambda.class.getName();

  /** Where the client's native part is; by itself it unpacks one that all processes share. */
  private static final String JNI =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

  private final Options options;
  private final RuntimeApi api;
  private final Process process;
  private final Path scratch;
  private final ReentrantLock turn = new ReentrantLock(true);
  private final Queue<String> written = new ConcurrentLinkedQueue<>();
  private final Thread reader;

  private LambdaProcess(Options options, RuntimeApi api, Process process, Path scratch) {
    this.options = options;
    this.api = api;
    this.process = process;
    this.scratch = scratch;
    // A read of a pipe holds a virtual thread's carrier, and a few of them would hold all.
    this.reader = Thread.ofPlatform().daemon().start(this::read);
    var _ = process.onExit().thenAccept(this::ended);
  }

  /**
   * Starts a function; a failing one is told by its first call.
   *
   * @param task the folder of an unpacked {@link Task}
   * @param handler the handler's class, as the template names it
   * @param environment the template's variables, and what else the function shall see; it wins over
   *     Lambda's own variables
   */
  public static LambdaProcess start(
      Path task, String handler, Map<String, String> environment, Options options)
      throws IOException {
    RuntimeApi api = new RuntimeApi();
    Path scratch = Files.createTempDirectory("agora-process-");
    ProcessBuilder builder =
        new ProcessBuilder(command(task, handler, options, scratch))
            .directory(task.toFile())
            .redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(lambdas(task, handler, options, api.address()));
    builder.environment().putAll(environment);
    return new LambdaProcess(options, api, builder.start(), scratch);
  }

  private static List<String> command(Path task, String handler, Options options, Path scratch)
      throws IOException {
    List<String> command = new ArrayList<>(options.before());
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:MaxHeapSize=" + options.memory() * 85 / 100 + "m",
            "-XX:+UseSerialGC",
            "-XX:+TieredCompilation",
            "-XX:TieredStopAtLevel=1",
            "-XX:ErrorFile=" + scratch.resolve("crash.log"),
            "-Djava.io.tmpdir=" + scratch,
            "-D" + JNI + "=" + nativeClient(scratch),
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow"));
    if (options.snapStart()) {
      // org.crac looks for its implementation there; without it the hooks silently never fire.
      command.add("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
    }
    command.addAll(options.jvm());
    command.addAll(List.of("-cp", classPath(task, options), CLIENT, handler));
    return command;
  }

  /**
   * The client and what it needs, and nothing of the function: that comes by its own loader. In a
   * container image the function's jars stand behind it.
   */
  private static String classPath(Path task, Options options) throws IOException {
    Stream<String> client =
        Stream.of(
                AWSLambda.class,
                LambdaRuntime.class,
                PojoSerializer.class,
                SdkInternalThreadLocal.class)
            .map(LambdaProcess::jarOf);
    if (!options.container()) {
      return client.collect(Collectors.joining(File.pathSeparator));
    }
    try (Stream<Path> jars = Files.list(task.resolve("lib"))) {
      return Stream.concat(client, jars.sorted().map(Path::toString))
          .collect(Collectors.joining(File.pathSeparator));
    }
  }

  /** Unpacked for one process: of those that start together, one would load what another writes. */
  private static Path nativeClient(Path scratch) throws IOException {
    String machine = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
    String name = "libaws-lambda-jni.linux-" + machine + ".so";
    Path library = scratch.resolve(name);
    try (InputStream in = AWSLambda.class.getResourceAsStream("/jni/" + name)) {
      Files.copy(Objects.requireNonNull(in, name), library);
    }
    return library;
  }

  private static String jarOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> lambdas(
      Path task, String handler, Options options, String api) {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("AWS_LAMBDA_RUNTIME_API", api);
    variables.put("_HANDLER", handler);
    variables.put("LAMBDA_TASK_ROOT", task.toString());
    variables.put("AWS_EXECUTION_ENV", "AWS_Lambda_java25");
    variables.put("AWS_LAMBDA_FUNCTION_NAME", options.name());
    variables.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
    variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(options.memory()));
    variables.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + options.name());
    variables.put("AWS_LAMBDA_LOG_STREAM_NAME", "1");
    variables.put("AWS_LAMBDA_LOG_FORMAT", "JSON");
    variables.put(
        "AWS_LAMBDA_INITIALIZATION_TYPE", options.snapStart() ? "snap-start" : "on-demand");
    variables.put("AWS_REGION", "eu-north-1");
    variables.put("AWS_DEFAULT_REGION", "eu-north-1");
    variables.put("AWS_ACCESS_KEY_ID", options.name());
    variables.put("AWS_SECRET_ACCESS_KEY", "none");
    variables.put("TZ", ":UTC");
    variables.put("LANG", "en_US.UTF-8");
    variables.put("PATH", "/usr/local/bin:/usr/bin:/bin");
    return variables;
  }

  /** Calls the function with an event, by its own alias. */
  public InvocationResult invoke(byte[] event) {
    return invoke(event, Invocation.of(options.arn()));
  }

  /**
   * Calls the function, waiting for its turn first. A process that stands at its checkpoint is
   * restored by its first call.
   */
  public InvocationResult invoke(byte[] event, Invocation about) {
    turn.lock();
    try {
      if (options.snapStart() && !api.restore.isDone()) {
        awaitCheckpoint();
        restore();
      }
      var pending = new RuntimeApi.Pending(about, event, options.timeout());
      api.submit(pending);
      return await(pending.answer(), options.timeout());
    } finally {
      turn.unlock();
    }
  }

  private InvocationResult await(CompletableFuture<InvocationResult> answer, Duration timeout) {
    try {
      return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      api.end.complete(new InvocationResult.TimedOut(timeout));
      process.destroyForcibly();
      return new InvocationResult.TimedOut(timeout);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits until the function is made and asks for its first call, or has failed. */
  public void awaitReady() {
    CompletableFuture.anyOf(api.ready, api.end).join();
  }

  /** Waits until the process stands still for its snapshot, its hooks run, or has failed. */
  public void awaitCheckpoint() {
    CompletableFuture.anyOf(api.checkpoint, api.end).join();
  }

  /** Lets a process at its checkpoint go on, as Lambda restores a snapshot. */
  public void restore() {
    api.restore.complete(null);
  }

  /** Ends the process in good order, as by a signal, and waits for it. */
  public void stop() throws InterruptedException {
    process.toHandle().destroy(); // which leaves its output open, for what it says in the end
    process.waitFor();
    reader.join();
  }

  /** All that the process wrote so far, standard output and errors together. */
  public String log() {
    return String.join("\n", written);
  }

  public boolean alive() {
    return process.isAlive() && !api.end.isDone();
  }

  /** The process's id, to look at its memory. */
  public long pid() {
    return process.pid();
  }

  private void read() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        written.add(line);
        options.log().accept(line);
      }
    } catch (IOException e) {
      written.add(e.toString()); // the process was ended while it wrote
    }
  }

  private void ended(Process gone) {
    api.end.complete(new InvocationResult.Died(gone.exitValue()));
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    try {
      process.waitFor();
      reader.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    api.close();
    Task.delete(scratch);
  }
}

package agora.rehearsal;

import agora.runtime.Invocation;
import agora.runtime.InvocationResult;
import agora.runtime.LambdaProcess;
import agora.runtime.Options;
import agora.runtime.Task;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.GetFunctionResponse;

/**
 * Runs the functions that are deployed in the stand-in, each published version in a JVM of its own
 * under Lambda's own client: the zip, the handler, the memory and the environment are read from the
 * deployment, so what is missing there is missing here.
 */
final class Lambdas implements AutoCloseable {
  private record Running(Task task, LambdaProcess process) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Running> running = new ConcurrentHashMap<>();
  private final Map<String, String> endpoints = new ConcurrentHashMap<>();
  private final Queue<String> log = new ConcurrentLinkedQueue<>();
  private volatile @Nullable LambdaClient deployed;
  private volatile List<String> jvm = List.of();

  Lambdas() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /** Says where the functions are deployed, which is where they find AWS too. */
  void runFrom(StandIn aws) {
    endpoints.put("AWS_ENDPOINT_URL", aws.endpoint().toString());
    deployed = aws.client(LambdaClient.builder());
  }

  /** Says where the functions find one service of AWS, in place of the stand-in. */
  void use(String service, URI endpoint) {
    endpoints.put("AWS_ENDPOINT_URL_" + service, endpoint.toString());
  }

  /** What the JVMs that are started from now on get beside what Lambda gives them. */
  void startWith(List<String> arguments) {
    jvm = List.copyOf(arguments);
  }

  /** Starts a version, as Lambda does for SnapStart when it is published. */
  void start(String function, String version) {
    var _ = of(function, version);
  }

  /** Waits until a version stands at its checkpoint, or has failed. */
  void await(String function, String version) {
    of(function, version).process().awaitCheckpoint();
  }

  /** What the functions wrote. */
  String log() {
    return String.join("\n", log);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var headers = exchange.getRequestHeaders();
      String function = headers.getFirst("X-Amzn-Lambda-Function-Name");
      Invocation about =
          new Invocation(
              headers.getFirst("X-Amzn-Lambda-Request-Id"),
              headers.getFirst("X-Amzn-Lambda-Function-Arn"),
              "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Parent=9a9197af755a6419;Sampled=0");
      byte[] event = exchange.getRequestBody().readAllBytes();
      InvocationResult answer =
          of(function, headers.getFirst("X-Amzn-Lambda-Function-Version"))
              .process()
              .invoke(event, about);
      boolean answered = answer instanceof InvocationResult.Answered;
      byte[] body = answered ? answer.body() : answer.toString().getBytes(StandardCharsets.UTF_8);
      if (!answered) {
        log.add(function + ": " + answer);
      }
      exchange.sendResponseHeaders(answered ? 200 : 500, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } catch (RuntimeException e) {
      log.add(e.toString());
      throw e;
    }
  }

  private Running of(String function, String version) {
    return running.computeIfAbsent(function + ":" + version, _ -> launch(function, version));
  }

  private Running launch(String function, String version) {
    LambdaClient client = deployed;
    if (client == null) {
      throw new IllegalStateException("nothing is deployed yet");
    }
    GetFunctionResponse found =
        client.getFunction(request -> request.functionName(function).qualifier(version));
    FunctionConfiguration configuration = found.configuration();
    Map<String, String> environment = new HashMap<>(configuration.environment().variables());
    environment.putAll(endpoints);
    Options options =
        Options.named(function)
            .withMemory(configuration.memorySize())
            .withTimeout(Duration.ofSeconds(configuration.timeout()))
            .withLog(line -> log.add(function + ": " + line))
            .withJvm(jvm.toArray(String[]::new))
            .withSnapStart();
    try {
      Task task = Task.unpack(download(found.code().location()));
      return new Running(
          task, LambdaProcess.start(task.folder(), configuration.handler(), environment, options));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path download(String location) throws IOException {
    Path zip = Files.createTempFile("agora-", ".zip");
    zip.toFile().deleteOnExit();
    try (InputStream in = URI.create(location).toURL().openStream()) {
      Files.copy(in, zip, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
    return zip;
  }

  @Override
  public void close() throws IOException {
    server.stop(0);
    threads.shutdownNow();
    for (Running each : running.values()) {
      each.process().close();
      each.task().close();
    }
    LambdaClient client = deployed;
    if (client != null) {
      client.close();
    }
  }
}

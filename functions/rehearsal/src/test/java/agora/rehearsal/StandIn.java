package agora.rehearsal;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/** A stand-in of AWS on a free port of the loopback. It keeps nothing when it is closed. */
final class StandIn implements AutoCloseable {
  static final String REGION = "eu-north-1";
  private static final String ACCOUNT = "000000000000";

  private final URI endpoint;
  private final Process process;
  private final Path folder;

  private StandIn(URI endpoint, Process process, Path folder) {
    this.endpoint = endpoint;
    this.process = process;
    this.folder = folder;
  }

  /**
   * Starts it.
   *
   * @param functions the address that calls of a function go to, by the function's name
   */
  static StandIn start(Map<String, URI> functions) throws IOException {
    int port = freePort();
    Path folder = Files.createTempDirectory("agora-stand-in-");
    ProcessBuilder builder =
        new ProcessBuilder(
                Project.standIn("python").toString(),
                Project.ROOT
                    .resolve("functions/rehearsal/src/test/resources/stand_in.py")
                    .toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log.txt").toFile());
    Program.isolate(builder.environment());
    builder
        .environment()
        .putAll(
            Map.of(
                "GATEWAY_PORT",
                String.valueOf(port),
                "BIND_HOST",
                "127.0.0.1",
                "MINISTACK_HOST",
                "127.0.0.1",
                "MINISTACK_REGION",
                REGION,
                "IOT_MTLS_ENABLED", // this one and the next would listen on every address
                "0",
                "SFTP_ENABLED",
                "0",
                "TMPDIR",
                folder.toString()));
    functions.forEach(
        (name, address) ->
            builder.environment().put("MINISTACK_LAMBDA_PROXY_" + name, address.toString()));
    StandIn started = new StandIn(URI.create("http://127.0.0.1:" + port), builder.start(), folder);
    started.awaitAnswer();
    return started;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void awaitAnswer() throws IOException {
    HttpRequest health = HttpRequest.newBuilder(endpoint.resolve("/_ministack/health")).build();
    long last = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (process.isAlive() && System.nanoTime() < last) {
        try {
          if (client.send(health, BodyHandlers.discarding()).statusCode() == 200) {
            return;
          }
        } catch (ConnectException _) {
          // not listening yet
        }
        Thread.sleep(100);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    String log = log();
    close();
    throw new IOException("the stand-in of AWS did not start:\n" + log);
  }

  URI endpoint() {
    return endpoint;
  }

  /** What the stand-in wrote. */
  String log() throws IOException {
    return Files.readString(folder.resolve("log.txt"));
  }

  /** What points a program that uses AWS here. */
  Map<String, String> variables() {
    Map<String, String> variables = new HashMap<>();
    variables.put("AWS_ENDPOINT_URL", endpoint.toString());
    variables.put("AWS_ACCESS_KEY_ID", ACCOUNT);
    variables.put("AWS_SECRET_ACCESS_KEY", "none");
    variables.put("AWS_DEFAULT_REGION", REGION);
    variables.put("SAM_CLI_TELEMETRY", "0");
    variables.put("SAM_CLI_POLL_DELAY", "1");
    return variables;
  }

  /** A client of one of its services. */
  <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(B builder) {
    return client(builder, endpoint);
  }

  /** A client of a service that is elsewhere. */
  <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(
      B builder, URI elsewhere) {
    return builder
        .endpointOverride(elsewhere)
        .region(Region.of(REGION))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCOUNT, "none")))
        .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(Duration.ofMinutes(2)))
        .build();
  }

  /** Runs SAM CLI in the repository's folder, against this stand-in. */
  Program sam(List<String> arguments) {
    return Sam.run(Project.ROOT, variables(), arguments);
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    Folders.delete(folder);
  }
}

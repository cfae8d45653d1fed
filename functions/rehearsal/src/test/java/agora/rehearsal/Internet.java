package agora.rehearsal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * The hosts by whose names a deployed stack and a browser find each other, over TLS: each leads to
 * an address of the stand-in. A proxy on the loopback knows them (CONNECT, RFC 9110, section 9.3.6)
 * and no other, so nothing of a rehearsal gets further.
 */
final class Internet implements AutoCloseable {
  private static final String PASSWORD = "rehearsal";

  /** Those of the connection alone, and those that the client writes itself. */
  private static final Set<String> OWN =
      Set.of("connection", "content-length", "host", "transfer-encoding", "upgrade", ":status");

  private final Map<String, URI> hosts;
  private final Path folder;
  private final HttpsServer server;
  private final ServerSocket proxy;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient http = HttpClient.newHttpClient(); // follows no redirect

  private Internet(Map<String, URI> hosts, Path folder) throws IOException {
    this.hosts = hosts;
    this.folder = folder;
    InetSocketAddress free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    server = HttpsServer.create(free, 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context()));
    server.setExecutor(threads);
    server.createContext("/", this::lead);
    proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  /**
   * Opens it.
   *
   * @param hosts the address that each host's own stands for, without a final slash
   */
  static Internet open(Map<String, URI> hosts) throws IOException {
    Path folder = Files.createTempDirectory("agora-internet-");
    Program.run(
            folder,
            Map.of(),
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "rehearsal",
                "-dname",
                "CN=rehearsal",
                "-keyalg",
                "EC",
                "-keystore",
                folder.resolve("key.p12").toString(),
                "-storepass",
                PASSWORD,
                "-ext",
                hosts.keySet().stream()
                    .map(host -> "dns:" + host)
                    .collect(Collectors.joining(",", "SAN=", ""))))
        .succeeded();
    Internet internet = new Internet(Map.copyOf(hosts), folder);
    internet.server.start();
    internet.threads.execute(internet::listen);
    return internet;
  }

  /** What has a browser speak to it; the certificate is of its own making. */
  List<String> browser() {
    return List.of(
        "--proxy-server=127.0.0.1:" + proxy.getLocalPort(), "--ignore-certificate-errors");
  }

  /** What has a JVM speak to it by https. */
  List<String> jvm() {
    return List.of(
        "-Dhttps.proxyHost=127.0.0.1",
        "-Dhttps.proxyPort=" + proxy.getLocalPort(),
        "-Djavax.net.ssl.trustStore=" + folder.resolve("key.p12"),
        "-Djavax.net.ssl.trustStorePassword=" + PASSWORD);
  }

  private SSLContext context() throws IOException {
    try (InputStream in = Files.newInputStream(folder.resolve("key.p12"))) {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(in, PASSWORD.toCharArray());
      KeyManagerFactory managers =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      managers.init(keys, PASSWORD.toCharArray());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  // ---------------------------------------------------------------- the proxy

  private void listen() {
    while (!proxy.isClosed()) {
      try {
        Socket caller = proxy.accept();
        threads.execute(() -> connect(caller));
      } catch (IOException _) {
        return; // it was closed
      }
    }
  }

  private void connect(Socket caller) {
    try (caller) {
      BufferedReader head =
          new BufferedReader(
              new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
      String[] asked = String.valueOf(head.readLine()).split(" ", -1);
      while (!String.valueOf(head.readLine()).isEmpty()) {
        // what else it says is of no interest; the caller waits for the answer before it goes on
      }
      String host = asked.length < 2 ? "" : asked[1].replaceFirst(":443$", "");
      if (!asked[0].equals("CONNECT") || !hosts.containsKey(host)) {
        answer(caller, "403 Forbidden");
        return;
      }
      try (Socket front = new Socket(InetAddress.getLoopbackAddress(), port())) {
        answer(caller, "200 OK");
        threads.execute(() -> pump(front, caller));
        pump(caller, front);
      }
    } catch (IOException _) {
      // one of the two has gone
    }
  }

  private int port() {
    return server.getAddress().getPort();
  }

  private static void answer(Socket caller, String status) throws IOException {
    caller
        .getOutputStream()
        .write(("HTTP/1.1 " + status + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  private static void pump(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException _) {
      // one of the two has gone
    }
  }

  // ---------------------------------------------------------------- the hosts

  private void lead(HttpExchange exchange) throws IOException {
    try (exchange) {
      URI to = hosts.get(exchange.getRequestHeaders().getFirst("Host"));
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(to + exchange.getRequestURI().toString()))
              .method(
                  exchange.getRequestMethod(),
                  BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
      exchange
          .getRequestHeaders()
          .forEach((name, values) -> values.forEach(value -> header(request, name, value)));
      HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
      answer.headers().map().entrySet().stream()
          .filter(header -> !OWN.contains(header.getKey().toLowerCase(Locale.ROOT)))
          .forEach(header -> exchange.getResponseHeaders().put(header.getKey(), header.getValue()));
      byte[] body = answer.body();
      exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void header(HttpRequest.Builder request, String name, String value) {
    if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
      request.header(name, value);
    }
  }

  @Override
  public void close() throws IOException {
    proxy.close();
    server.stop(0);
    threads.shutdownNow();
    http.close();
    Folders.delete(folder);
  }
}

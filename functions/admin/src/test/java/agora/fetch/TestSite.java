package agora.fetch;

import agora.books.OpenLibrary;
import agora.staff.Outside;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * Sites on the loopback that answer byte by byte as a test says, and a web in which they have names
 * under {@code .site.example} and {@code .avis.dk}. Nobody else is there.
 */
public final class TestSite implements AutoCloseable {

  /** How a client begins that wants to speak encrypted (RFC 8446, 5.1). */
  private static final int TLS = 22;

  private final ServerSocket server;
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final Map<String, List<String>> records = new ConcurrentHashMap<>();
  private final Set<String> unanswered = ConcurrentHashMap.newKeySet();
  private final List<String> posted = Collections.synchronizedList(new ArrayList<>());
  private final List<String> heads = Collections.synchronizedList(new ArrayList<>());
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

  /** What a site writes; whoever asked may go away in the midst of it. */
  @FunctionalInterface
  public interface Answer {
    void write(OutputStream out) throws IOException;
  }

  public TestSite() {
    try {
      this.server = new ServerSocket(0, 300, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    Thread.ofVirtual().start(this::serve);
  }

  /** The web with these sites in it. */
  public PublicWeb web() {
    return web(InetAddress::isLoopbackAddress, names(), Duration.ofSeconds(5));
  }

  /** What staff's commands ask, with these sites alone in it. */
  public Outside outside() {
    return new Outside(
        web(), new OpenLibrary(web(), "http://openlibrary.site.example"), this::texts);
  }

  /** Says what stands in DNS; null for a name of which nobody answers. */
  public TestSite texts(String name, @Nullable List<String> texts) {
    if (texts == null) {
      unanswered.add(name);
    } else {
      unanswered.remove(name);
      records.put(name, texts);
    }
    return this;
  }

  private List<String> texts(String name) throws IOException {
    if (unanswered.contains(name)) {
      throw new IOException("nobody answers of " + name);
    }
    return records.getOrDefault(name, List.of());
  }

  PublicWeb web(Predicate<InetAddress> reachable, DnsResolver names, Duration patience) {
    return new PublicWeb(names, reachable, _ -> server.getLocalPort(), patience);
  }

  /** Every name of the sites leads here. */
  DnsResolver names() {
    return names(
        host -> {
          if (!host.endsWith(".site.example") && !host.endsWith(".avis.dk")) {
            throw new UnknownHostException(host + ": Name or service not known");
          }
          return new InetAddress[] {server.getInetAddress()};
        });
  }

  /** Looks a name up. */
  @FunctionalInterface
  interface Lookup {
    InetAddress[] of(String host) throws UnknownHostException;
  }

  static DnsResolver names(Lookup lookup) {
    return new DnsResolver() {
      @Override
      public InetAddress[] resolve(String host) throws UnknownHostException {
        return lookup.of(host);
      }

      @Override
      public String resolveCanonicalHostname(String host) {
        return host;
      }
    };
  }

  /** A path, with its query, answers so. */
  public TestSite on(String path, Answer answer) {
    answers.put(path, answer);
    return this;
  }

  /** A path answers with a page. */
  public TestSite page(String path, String html) {
    return page(path, "text/html; charset=utf-8", html, StandardCharsets.UTF_8);
  }

  public TestSite page(String path, String type, String text, Charset charset) {
    byte[] body = text.getBytes(charset);
    return on(
        path,
        out -> {
          head(out, 200, "Content-Type: " + type, "Content-Length: " + body.length);
          out.write(body);
        });
  }

  /** A path answers with a status and headers alone. */
  public TestSite answers(String path, int status, String... headers) {
    return on(
        path,
        out -> {
          head(out, status, headers);
          out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        });
  }

  static void head(OutputStream out, int status, String... headers) throws IOException {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " so\r\nConnection: close\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
  }

  /** What was asked for, as in {@code avis.site.example /artikel}. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  /** The bodies of all posts. */
  public List<String> posted() {
    return List.copyOf(posted);
  }

  /** The lines of all heads of requests, in lower case. */
  public List<String> heads() {
    return List.copyOf(heads);
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      in.mark(1);
      if (in.read() == TLS) {
        head(socket.getOutputStream(), 400); // in plain words, which is no TLS
        return;
      }
      in.reset();
      String request = in.readLine();
      if (request == null) {
        return;
      }
      String host = "";
      int length = 0;
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        String head = line.toLowerCase(Locale.ROOT);
        heads.add(head);
        length =
            head.startsWith("content-length:")
                ? Integer.parseInt(head.substring(15).strip())
                : length;
        host = line.regionMatches(true, 0, "host:", 0, 5) ? line.substring(5).strip() : host;
      }
      char[] body = new char[length];
      for (int read = 0; read < length; ) {
        read += in.read(body, read, length - read);
      }
      if (length > 0) {
        posted.add(new String(body));
      }
      String path = request.split(" ", -1)[1];
      asked.add(host + " " + path);
      Answer known = answers.get(path);
      if (known == null) {
        head(socket.getOutputStream(), 404, "Content-Length: 0");
      } else {
        known.write(socket.getOutputStream());
      }
    } catch (IOException e) {
      // whoever asked has gone, which is theirs to say
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}

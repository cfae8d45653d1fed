package agora.local;

import agora.testkit.aws.HttpAnswer;
import agora.testkit.aws.HttpRequestIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.Proxy;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Addresses of this machine whose service is in this JVM: a URL of one is answered on the caller's
 * own thread, without a socket. The SDK's client is the same, down to the JDK's connection in it.
 * Every other address is reached as ever, and every other program reaches these through their
 * ports.
 *
 * <p>The JDK looks at each kept connection for a millisecond before it trusts it with a body; a day
 * of the club is some dozens of calls, one after the other. Thread-safe.
 */
final class NearAddresses implements AutoCloseable {
  private static final Map<String, Function<HttpRequestIn, HttpAnswer>> SERVICES =
      new ConcurrentHashMap<>();

  /** A URL that has the JDK's own way to connect, which others get by it. */
  private static final URL FAR = far();

  static {
    Http http = new Http();
    URL.setURLStreamHandlerFactory(protocol -> protocol.equals("http") ? http : null);
  }

  private final String authority;

  /** Answers an address in this JVM, until it is closed. */
  NearAddresses(URI address, Function<HttpRequestIn, HttpAnswer> service) {
    this.authority = address.getAuthority();
    SERVICES.put(authority, service);
  }

  private static URL far() {
    try {
      return URI.create("http://localhost").toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    SERVICES.remove(authority);
  }

  private static final class Http extends URLStreamHandler {
    @Override
    protected URLConnection openConnection(URL url) throws IOException {
      Function<HttpRequestIn, HttpAnswer> service = SERVICES.get(url.getAuthority());
      return service == null ? far(url).openConnection() : new NearConnection(url, service);
    }

    @Override
    protected URLConnection openConnection(URL url, Proxy proxy) throws IOException {
      return far(url).openConnection(proxy);
    }

    @SuppressWarnings("deprecation") // no other way says whose handler a URL gets
    private static URL far(URL url) throws MalformedURLException {
      return new URL(FAR, url.toExternalForm());
    }

    @Override
    protected int getDefaultPort() {
      return 80;
    }
  }
}

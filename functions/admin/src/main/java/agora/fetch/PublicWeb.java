package agora.fetch;

import agora.checks.Problem.Unreached.Cause;
import agora.checks.WebAddress;
import agora.store.Lazy;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.client5.http.utils.URIUtils;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Fetches pages of the public web, whoever wrote their address. It asks by http and https on their
 * own ports, and connects only to addresses that {@link PublicAddresses} has: those to which the
 * name was resolved for this very connection, so that a name which changes its mind in between
 * leads nowhere else; and so for each redirect. It takes nothing along from one page to the next,
 * and goes by no proxy, which would resolve names itself.
 */
public final class PublicWeb {

  /** From the first question to the last byte, with all redirects. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final int MOST_REDIRECTS = 3;

  /** Bytes of a page, unpacked. */
  static final int LARGEST = 2_000_000;

  /** What no honest server needs, so that none fills the memory before its page begins. */
  private static final int LONGEST_LINE = 32_000;

  private static final int MOST_HEADERS = 200;

  /** Links of an issue are asked for at the same time, though of one site no flood. */
  private static final int MOST_AT_ONCE = 100;

  private static final int MOST_OF_ONE = 10;

  /** Steps that lead nowhere (RFC 3986, 5.2.4). */
  private static final Pattern ABOVE_THE_ROOT =
      Pattern.compile("^([a-z]+://[^/?#]+)(?:/\\.\\.)+(?=[/?#]|$)");

  private final Supplier<CloseableHttpClient> client;
  private final Duration patience;

  public PublicWeb() {
    this(
        SystemDefaultDnsResolver.INSTANCE,
        PublicAddresses::has,
        DefaultSchemePortResolver.INSTANCE,
        PATIENCE);
  }

  /**
   * The web with other names, networks and ports.
   *
   * @param reachable which addresses are connected to
   * @param ports where http and https are spoken
   */
  PublicWeb(
      DnsResolver names,
      Predicate<InetAddress> reachable,
      SchemePortResolver ports,
      Duration patience) {
    this.patience = patience;
    this.client = Lazy.of(() -> client(new Gate(names, reachable), ports, patience));
  }

  private static CloseableHttpClient client(
      Gate gate, SchemePortResolver ports, Duration patience) {
    Timeout timeout = Timeout.of(patience.multipliedBy(2)); // it is patience that ends first
    return HttpClients.custom()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnTotal(MOST_AT_ONCE)
                .setMaxConnPerRoute(MOST_OF_ONE)
                .setDnsResolver(gate)
                .setSchemePortResolver(ports)
                .setConnectionFactory(
                    ManagedHttpClientConnectionFactory.builder()
                        .http1Config(
                            Http1Config.custom()
                                .setMaxLineLength(LONGEST_LINE)
                                .setMaxHeaderCount(MOST_HEADERS)
                                .build())
                        .build())
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(timeout)
                        .setSocketTimeout(timeout)
                        .build())
                .build())
        .setRoutePlanner(new DefaultRoutePlanner(ports))
        .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(timeout).build())
        .setConnectionReuseStrategy((_, _, _) -> false)
        .setUserAgent("Agora")
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .build();
  }

  /** What an address leads to, with its body. */
  public Reply get(WebAddress address) {
    return inTime(() -> follow(address, true));
  }

  /**
   * What a service answers to what is posted; no redirect is followed.
   *
   * @param type of the body
   * @param headers beside it
   */
  public Reply post(WebAddress address, String type, String body, Map<String, String> headers) {
    HttpPost request = new HttpPost(URI.create(address.text()));
    request.setEntity(new StringEntity(body, ContentType.parse(type)));
    headers.forEach(request::setHeader);
    return inTime(
        () -> {
          Step step = step(address, request, true);
          return step.reply() == null ? new Reply.Nothing(Cause.TOO_MANY_REDIRECTS) : step.reply();
        });
  }

  /** Whether an address leads anywhere; asked as a reader asks, since some servers refuse HEAD. */
  public Reply status(WebAddress address) {
    return inTime(() -> follow(address, false));
  }

  /** Whatever takes too long, a name, a handshake or a body in drops, ends when patience does. */
  private Reply inTime(Callable<Reply> asking) {
    FutureTask<Reply> task = new FutureTask<>(asking);
    Thread.ofVirtual().start(task);
    try {
      return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return new Reply.Nothing(Cause.TOO_SLOW);
    } catch (ExecutionException e) {
      throw new IllegalStateException("an address was not to be asked for", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Reply.Nothing(Cause.NO_ANSWER);
    } finally {
      task.cancel(true); // which closes what a virtual thread reads from
    }
  }

  private Reply follow(WebAddress first, boolean whole) {
    WebAddress address = first;
    for (int i = 0; i <= MOST_REDIRECTS; i++) {
      Step step = step(address, new HttpGet(URI.create(address.text())), whole);
      if (step.reply() != null) {
        return step.reply();
      }
      Optional<WebAddress> next = next(address, step.location());
      if (next.isEmpty()) {
        return new Reply.Nothing(Cause.NOT_PUBLIC);
      }
      address = next.get();
    }
    return new Reply.Nothing(Cause.TOO_MANY_REDIRECTS);
  }

  /**
   * One question's answer.
   *
   * @param reply null where it leads on
   * @param location where it leads on to; else empty
   */
  private record Step(@Nullable Reply reply, String location) {

    static Step ends(Cause why) {
      return new Step(new Reply.Nothing(why), "");
    }
  }

  private Step step(WebAddress address, HttpUriRequestBase request, boolean whole) {
    if (!isOnItsPort(request)) {
      return Step.ends(Cause.NOT_PUBLIC);
    }
    request.setHeader(HttpHeaders.ACCEPT, "text/html,application/json;q=0.9,*/*;q=0.5");
    request.setHeader(HttpHeaders.ACCEPT_LANGUAGE, "da,en;q=0.5");
    try (ClassicHttpResponse response =
        client.get().executeOpen(RoutingSupport.determineHost(request), request, null)) {
      try {
        return read(address, response, whole);
      } finally {
        request.cancel(); // else closing would read all that is left, however much that is
      }
    } catch (Elsewhere e) {
      return Step.ends(Cause.NOT_PUBLIC);
    } catch (UnknownHostException e) {
      return Step.ends(isForNow(e) ? Cause.NO_ANSWER : Cause.NO_HOST);
    } catch (SSLException e) {
      return Step.ends(Cause.NOT_TRUSTED);
    } catch (IOException | HttpException e) {
      return Step.ends(Cause.NO_ANSWER);
    }
  }

  private static boolean isOnItsPort(HttpUriRequestBase request) {
    int port = request.getAuthority().getPort();
    return port == -1 || port == ("https".equals(request.getScheme()) ? 443 : 80);
  }

  /** Whether a name was not found since no name can be asked for (glibc's EAI_AGAIN). */
  private static boolean isForNow(UnknownHostException e) {
    return String.valueOf(e.getMessage()).contains("Temporary failure");
  }

  private static Step read(WebAddress address, ClassicHttpResponse response, boolean whole)
      throws IOException {
    Header location = response.getFirstHeader(HttpHeaders.LOCATION);
    if (isRedirect(response.getCode()) && location != null) {
      return new Step(null, location.getValue());
    }
    HttpEntity entity = response.getEntity();
    byte[] body = {};
    if (whole && entity != null) {
      InputStream in = entity.getContent();
      body = in.readNBytes(LARGEST + 1);
    }
    Header type = response.getFirstHeader(HttpHeaders.CONTENT_TYPE);
    return body.length > LARGEST
        ? Step.ends(Cause.TOO_LARGE)
        : new Step(
            new Reply.Page(
                address,
                response.getCode(),
                type == null ? "" : type.getValue().toLowerCase(Locale.ROOT),
                body),
            "");
  }

  private static boolean isRedirect(int status) {
    return switch (status) {
      case 301, 302, 303, 307, 308 -> true;
      default -> false;
    };
  }

  /** Where a page leads on to; empty where that is no address on the web. */
  private static Optional<WebAddress> next(WebAddress from, String location) {
    return WebAddress.of(location)
        .or(
            () -> {
              try {
                URI whole = URIUtils.resolve(URI.create(from.text()), location);
                return WebAddress.of(ABOVE_THE_ROOT.matcher(whole.toString()).replaceFirst("$1"));
              } catch (IllegalArgumentException e) {
                return Optional.empty();
              }
            });
  }

  /** Resolves a name for a connection, if all its addresses may be reached. */
  private record Gate(DnsResolver names, Predicate<InetAddress> reachable) implements DnsResolver {

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      InetAddress[] addresses = names.resolve(host);
      for (InetAddress address : addresses) {
        if (!reachable.test(address)) {
          throw new Elsewhere(host);
        }
      }
      return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }

  /** A name of something that is not on the public web. */
  private static final class Elsewhere extends UnknownHostException {

    private static final long serialVersionUID = 1;

    Elsewhere(String host) {
      super(host);
    }
  }
}

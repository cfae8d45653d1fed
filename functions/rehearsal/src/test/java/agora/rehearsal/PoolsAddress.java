package agora.rehearsal;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.net.spi.URLStreamHandlerProvider;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Leads what this JVM asks of the pool's issuer, its public keys, to the stand-in, which signs in
 * the issuer's name and serves the keys at its own address. No other address is reached by https.
 */
public final class PoolsAddress extends URLStreamHandlerProvider {
  private static final AtomicReference<@Nullable URI> STAND_IN = new AtomicReference<>();

  static void isAt(StandIn aws) {
    STAND_IN.set(aws.endpoint());
  }

  @Override
  public @Nullable URLStreamHandler createURLStreamHandler(String protocol) {
    return protocol.equals("https") ? new Https() : null;
  }

  private static final class Https extends URLStreamHandler {
    @Override
    protected URLConnection openConnection(URL address) throws IOException {
      URI standIn = STAND_IN.get();
      if (standIn == null || !address.getHost().startsWith("cognito-idp.")) {
        throw new IOException("a rehearsal does not reach " + address.getHost());
      }
      return standIn.resolve(address.getFile()).toURL().openConnection();
    }
  }
}

package agora.media;

import agora.edge.aws.Environment;
import agora.edge.aws.S3Bucket;
import agora.edge.lambda.LambdaFunction;
import agora.edge.web.Request;
import agora.edge.web.Response;
import agora.pictures.Picture;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Serves pictures by their hash, and by a colour the one that stands for an issue which has none:
 * the same bytes for everybody and for ever, so that whoever has them need not ask again. It tells
 * nobody who asked.
 */
public final class MediaHandler extends LambdaFunction {

  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private final S3Bucket pictures;

  public MediaHandler() {
    this(new Environment(System.getenv()));
  }

  /** The same where neither the clock nor chance is Lambda's: it needs none. */
  public MediaHandler(Map<String, String> env, InstantSource clock, RandomGenerator random) {
    this(new Environment(env));
  }

  /** The same, with clients that come from elsewhere. */
  MediaHandler(Environment environment) {
    this.pictures = S3Bucket.in(environment, "PICTURES_BUCKET");
  }

  @Override
  protected Response onRequest(Request request) {
    String hash = request.path("hash");
    return bytes(hash)
        .map(bytes -> picture(hash, bytes))
        .orElseGet(() -> Response.of(404, "text/plain; charset=utf-8", ""));
  }

  private Optional<byte[]> bytes(String hash) {
    if (Picture.isPlain(hash)) {
      return Optional.of(PlainPicture.of(hash));
    }
    return Picture.isHash(hash) ? kept(hash) : Optional.empty();
  }

  private Optional<byte[]> kept(String hash) {
    try (InputStream in = pictures.open(Picture.key(hash))) {
      return Optional.of(in.readAllBytes());
    } catch (S3Bucket.Missing e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Response picture(String hash, byte[] bytes) {
    return Response.of(200, PictureFile.TYPE, bytes)
        .with("cache-control", FOR_EVER)
        .with("etag", '"' + hash + '"');
  }

  /** A picture that never was. */
  @Override
  protected void prime() throws IOException {
    rehearse("/media/{hash}", Map.of("hash", "0".repeat(64)));
  }
}

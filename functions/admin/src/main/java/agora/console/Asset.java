package agora.console;

import agora.edge.web.Request;
import agora.edge.web.Response;
import agora.tokens.Hashes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** What pages load beside themselves. A name carries its hash, so that it may be kept for ever. */
final class Asset {

  static final Asset SHEET = new Asset("console", ".css", "text/css");

  /** The editor of texts, and what saves them. */
  static final Asset EDITOR = new Asset("editor", ".js", "text/javascript");

  /** What asks for parts of a page again, and reads files. */
  static final Asset LIVE = new Asset("live", ".js", "text/javascript");

  /** What reads the photo of a barcode, beside the editor that it would make too large. */
  static final Asset PHOTO = new Asset("photo", ".js", "text/javascript");

  /** What a phone shows for the console among its programs. */
  static final Asset ICON = new Asset("icon", ".svg", "image/svg+xml");

  private static final List<Asset> ALL = List.of(SHEET, EDITOR, LIVE, PHOTO, ICON);

  private final String file;
  private final String type;
  private final String text;
  private final byte[] packed;

  private Asset(String name, String ending, String type) {
    this.type = type + "; charset=utf-8";
    this.text = read(name + ending);
    this.packed = packed(text);
    this.file = name + "-" + Hashes.sha256(text).substring(0, 16) + ending;
  }

  String address() {
    return "/admin/assets/" + file;
  }

  /** What stands at an address below {@code /admin/}. */
  static Response answer(Request request, String path) {
    for (Asset asset : ALL) {
      if (path.equals("assets/" + asset.file)) {
        return asset.answer(request);
      }
    }
    return Response.of(404, "text/plain; charset=utf-8", "");
  }

  private Response answer(Request request) {
    Response plain =
        Response.of(200, type, text)
            .with("cache-control", "public, max-age=31536000, immutable")
            .with("vary", "accept-encoding");
    if (!request.header("accept-encoding").contains("gzip")) {
      return plain;
    }
    Map<String, String> headers = new LinkedHashMap<>(plain.headers());
    headers.put("content-encoding", "gzip");
    return new Response(200, headers, List.of(), packed);
  }

  private static String read(String file) {
    try (InputStream in = Asset.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the package has no " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Packs once, and so as well as it can. */
  private static final class Smallest extends GZIPOutputStream {
    Smallest(ByteArrayOutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }

  private static byte[] packed(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new Smallest(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}

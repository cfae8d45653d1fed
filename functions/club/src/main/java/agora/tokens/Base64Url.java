package agora.tokens;

import java.util.Base64;

/** Base64 for addresses of pages (RFC 4648 §5), without padding. */
final class Base64Url {

  private Base64Url() {}

  static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}

package agora.tokens;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes and checks the tokens in citizens' links: {@code keyId.purpose.expiry.subject.signature},
 * where the subject's parts are joined by {@code ~} and the expiry is hexadecimal epoch seconds, or
 * 0 for never. The signature is HMAC-SHA-256 over all that stands before it.
 */
public final class Tokens {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]+");

  /** What a token looks like wherever it stands, whoever's it is; its signature has 32 bytes. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "[A-Za-z0-9_-]{1,40}\\.[a-z]\\.[0-9a-f]{1,16}\\.[A-Za-z0-9_~-]{1,300}\\.[A-Za-z0-9_-]{43}");

  private final Supplier<Keys> keys;
  private final InstantSource clock;

  public Tokens(Supplier<Keys> keys, InstantSource clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * A signed token.
   *
   * @param expires when it stops to work; null for never
   * @param subject ids of letters, digits, {@code _} and {@code -}, such as club and member
   */
  public String make(Purpose purpose, @Nullable Instant expires, String... subject) {
    for (String part : subject) {
      if (!ID.matcher(part).matches()) {
        throw new IllegalArgumentException("not an id: " + part);
      }
    }
    Keys known = keys.get();
    String expiry = Long.toHexString(expires == null ? 0 : expires.getEpochSecond());
    String text =
        String.join(".", known.currentId(), purpose.code, expiry, String.join("~", subject));
    return text + "." + Base64Url.encode(known.sign(known.currentId(), text));
  }

  /**
   * Checks a token that someone brought, in constant time for equal lengths. One that was signed
   * with a key that leaked may be anybody's: it lets a member leave, which nobody may be kept from.
   */
  public Verified verify(Purpose purpose, String token) {
    int cut = token.lastIndexOf('.');
    String[] parts = token.split("\\.", -1);
    if (token.length() > 500 || parts.length != 5 || !parts[1].equals(purpose.code)) {
      return new Verified.Unknown();
    }
    Keys known = keys.get();
    if (!known.signs(parts[0])) {
      return new Verified.Unknown();
    }
    String expected = Base64Url.encode(known.sign(parts[0], token.substring(0, cut)));
    if (!MessageDigest.isEqual(bytes(expected), bytes(parts[4]))) {
      return new Verified.Unknown();
    }
    List<String> subject = List.of(parts[3].split("~", -1));
    if (known.leaked(parts[0]) && purpose != Purpose.UNSUBSCRIBE) {
      return new Verified.Retired(purpose, subject);
    }
    long expiry = Long.parseLong(parts[2], 16);
    boolean over = expiry != 0 && clock.instant().getEpochSecond() >= expiry;
    return over ? new Verified.Expired(subject) : new Verified.Valid(subject);
  }

  /** Whether a text has something in it that looks like a token, ours or not. */
  public static boolean isIn(String text) {
    return TOKEN.matcher(text).find();
  }

  /** What a token was for that was signed with a key that leaked; nothing for every other token. */
  public Optional<Verified.Retired> retired(String token) {
    return Stream.of(Purpose.values())
        .map(purpose -> verify(purpose, token))
        .filter(Verified.Retired.class::isInstance)
        .map(Verified.Retired.class::cast)
        .findFirst();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

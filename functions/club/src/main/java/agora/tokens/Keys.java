package agora.tokens;

import agora.ids.MemberId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of the signing secret: those that sign links, one of which is current while the others
 * still verify; those of them that leaked, which verify that somebody leaves and nothing else; and
 * the one that addresses are hashed with, which never changes and signs nothing.
 *
 * <p>The secret is a JSON object of texts. Each key stands in it by its id: {@code k} and a number
 * for one that signs, {@code a} and a number for one that addresses are hashed with. {@code
 * current} and {@code address} name the ids of the two in use, {@code leaked} those that leaked,
 * with a space between them. A secret as it is made by the first deployment has {@code generated}
 * in their place: 128 characters, of which the first half is {@code k1} and the second {@code a1}.
 * In a secret of the time before the two were apart {@code address} is {@code k1}.
 */
public final class Keys {

  private static final String CURRENT = "current";
  private static final String ADDRESS = "address";
  private static final String LEAKED = "leaked";
  private static final String GENERATED = "generated";
  private static final String SIGNS = "k";

  private static final Pattern KEY = Pattern.compile("[ka][a-z0-9]*");

  /** Each ready to sign; a copy of it does, since a mailing signs millions of times. */
  private final Map<String, Mac> macs = new HashMap<>();

  private final String current;
  private final Set<String> leaked;
  private final Mac address;

  /**
   * The keys of the signing secret.
   *
   * @throws IllegalArgumentException if it has no key of the ids that it names, or if the current
   *     one signs nothing or leaked
   */
  public Keys(Map<String, String> secret) {
    Map<String, String> keys = new HashMap<>(secret);
    String signing = Objects.requireNonNullElse(keys.remove(CURRENT), "");
    String hashing = Objects.requireNonNullElse(keys.remove(ADDRESS), "");
    leaked =
        Set.copyOf(List.of(Objects.requireNonNullElse(keys.remove(LEAKED), "").split(" ", -1)));
    String generated = keys.remove(GENERATED);
    if (generated != null) {
      int half = generated.length() / 2;
      keys.putIfAbsent("k1", generated.substring(0, half));
      keys.putIfAbsent("a1", generated.substring(half));
    }
    keys.keySet().removeIf(id -> !KEY.matcher(id).matches()); // what others keep there
    keys.forEach((id, key) -> macs.put(id, mac(key)));
    address = named(ADDRESS, hashing);
    named(CURRENT, signing);
    if (!signing.startsWith(SIGNS) || leaked.contains(signing)) {
      throw new IllegalArgumentException("the signing secret names a key as current that is none");
    }
    current = signing;
  }

  private Mac named(String name, String id) {
    Mac mac = macs.get(id);
    if (mac == null) {
      throw new IllegalArgumentException("the signing secret names no key as " + name);
    }
    return mac;
  }

  private static Mac mac(String key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no HMAC-SHA-256", e);
    }
  }

  String currentId() {
    return current;
  }

  /** Whether it is a key that signs, or once did. */
  boolean signs(String id) {
    return id.startsWith(SIGNS) && macs.containsKey(id);
  }

  /** Whether others know the key too, and may have signed with it. */
  boolean leaked(String id) {
    return leaked.contains(id);
  }

  byte[] sign(String keyId, String text) {
    return hmac(Objects.requireNonNull(macs.get(keyId)), "token:" + text);
  }

  /** A keyed hash of a normalised address: finds a person without storing the address again. */
  public String hashOfAddress(String normalisedAddress) {
    return hashed("address:" + normalisedAddress);
  }

  /** A keyed hash of a member's id: what is left of an erased one. */
  public String hashOfMember(MemberId id) {
    return hashed("member:" + id);
  }

  /** A keyed hash of a network address that holds for one hour only. */
  public String hashOfSource(String address, Instant hour) {
    return hashed("source:" + hour + ":" + address);
  }

  private String hashed(String text) {
    return Base64Url.encode(hmac(address, text));
  }

  private static byte[] hmac(Mac ready, String text) {
    try {
      Mac mac = (Mac) ready.clone();
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("this Java's HMAC-SHA-256 cannot be copied", e);
    }
  }
}

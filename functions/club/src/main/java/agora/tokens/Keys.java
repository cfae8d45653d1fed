package agora.tokens;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that sign links: one that is current, any number of older ones that still verify, and
 * the one that addresses are hashed with, which never changes.
 */
public final class Keys {

  /** Each ready to sign; a copy of it does, since a mailing signs millions of times. */
  private final Map<String, Mac> macs = new HashMap<>();

  private final String current;
  private final Mac address;

  /**
   * The keys of the signing secret.
   *
   * @param secret each key by its id; "current" and "address" name the ids of the keys for signing
   *     and for addresses
   */
  public Keys(Map<String, String> secret) {
    secret.forEach(
        (id, key) -> {
          if (!id.equals("current") && !id.equals("address")) {
            macs.put(id, mac(key));
          }
        });
    current = named("current", secret);
    address = Objects.requireNonNull(macs.get(named("address", secret)));
  }

  private String named(String name, Map<String, String> secret) {
    String id = secret.get(name);
    if (id == null || !macs.containsKey(id)) {
      throw new IllegalArgumentException("the signing secret names no key as " + name);
    }
    return id;
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

  boolean has(String id) {
    return macs.containsKey(id);
  }

  byte[] sign(String keyId, String text) {
    return hmac(Objects.requireNonNull(macs.get(keyId)), "token:" + text);
  }

  /** A keyed hash of a normalised address: finds a person without storing the address again. */
  public String hashOfAddress(String normalisedAddress) {
    return hashed("address:" + normalisedAddress);
  }

  /** A keyed hash of a member's id: what is left of an erased one. */
  public String hashOfMember(String id) {
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

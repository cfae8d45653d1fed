package agora.tokens;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that sign links: one that is current, any number of older ones that still verify, and
 * the one that addresses are hashed with, which never changes.
 *
 * @param keys each key by its id; "current" and "address" name the ids of the keys for signing and
 *     for addresses
 */
public record Keys(Map<String, String> keys) {

  public Keys {
    keys = Map.copyOf(keys);
    for (String name : new String[] {"current", "address"}) {
      String id = keys.get(name);
      if (id == null || !keys.containsKey(id)) {
        throw new IllegalArgumentException("the signing secret names no key as " + name);
      }
    }
  }

  String currentId() {
    return keys.getOrDefault("current", "");
  }

  boolean has(String id) {
    return !id.equals("current") && !id.equals("address") && keys.containsKey(id);
  }

  byte[] sign(String keyId, String text) {
    return hmac(keys.getOrDefault(keyId, ""), "token:" + text);
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
    return Base64Url.encode(hmac(keys.getOrDefault(keys.getOrDefault("address", ""), ""), text));
  }

  private static byte[] hmac(String key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no HMAC-SHA-256", e);
    }
  }
}

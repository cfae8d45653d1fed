package agora.testkit.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * The MD5 digests that SQS gives with a message and that its clients check (SQS developer guide,
 * "Calculating the MD5 message digest").
 */
public final class Digests {
  private Digests() {}

  public static String md5(String text) {
    return md5(text.getBytes(StandardCharsets.UTF_8));
  }

  static String attributes(JsonNode attributes) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<String> names = new ArrayList<>();
    attributes.fieldNames().forEachRemaining(names::add);
    names.sort(null);
    for (String name : names) {
      JsonNode attribute = attributes.path(name);
      append(bytes, name.getBytes(StandardCharsets.UTF_8));
      append(bytes, attribute.path("DataType").asText().getBytes(StandardCharsets.UTF_8));
      boolean binary = attribute.hasNonNull("BinaryValue");
      bytes.write(binary ? 2 : 1);
      append(
          bytes,
          binary
              ? Base64.getDecoder().decode(attribute.path("BinaryValue").asText())
              : attribute.path("StringValue").asText().getBytes(StandardCharsets.UTF_8));
    }
    return md5(bytes.toByteArray());
  }

  private static void append(ByteArrayOutputStream bytes, byte[] part) {
    bytes.writeBytes(ByteBuffer.allocate(4).putInt(part.length).array());
    bytes.writeBytes(part);
  }

  private static String md5(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has MD5.", e);
    }
  }
}

package agora.dynamo;

/** Texts as DynamoDB measures and orders them: by their bytes in UTF-8. */
final class Utf8 {
  private Utf8() {}

  /** Bytes of a text. */
  static int length(String text) {
    int length = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        // Each half of a pair counts two, so that the pair counts four.
        length += c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
      }
    }
    return length;
  }

  /** Orders two texts by code points, which is the order of their bytes. */
  static int compare(String a, String b) {
    int most = Math.min(a.length(), b.length());
    for (int i = 0; i < most; i++) {
      char one = a.charAt(i);
      char other = b.charAt(i);
      if (one != other) {
        boolean high = Character.isSurrogate(one);
        return high == Character.isSurrogate(other) ? one - other : high ? 1 : -1;
      }
    }
    return a.length() - b.length();
  }
}

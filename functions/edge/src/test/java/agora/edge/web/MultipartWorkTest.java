package agora.edge.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The work of reading a multipart form, in characters looked at: no body of 64 kB costs more. */
class MultipartWorkTest {

  private static final String HEAD = "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n";

  /** What is repeated to fill a body: each a way to make a careless reader begin again. */
  private static final List<String> FLOODS =
      List.of(
          HEAD,
          HEAD + "\r\n\r\n",
          "Content-Disposition: form-data; name=\"a\"\r\n",
          "name=\"a\"\n",
          "name=\"a\"\n\n",
          "name=\"",
          ";",
          "\"",
          ";=\"",
          "\r\n",
          "\n",
          "\r",
          "--b",
          "--b\r\n",
          "--b\n\n",
          "\r\n--",
          "\r\n--b ",
          "--b--x\r\n",
          "x");

  /** A text that counts how many of its characters are looked at or copied. */
  private static final class Counted implements CharSequence {

    private final String text;
    private long looks;

    Counted(String text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      looks++;
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      looks += end - start;
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  private static String flood(String each, int size) {
    return HEAD + each.repeat(size / each.length());
  }

  private static long looks(String body, String boundary) {
    Counted counted = new Counted(body);
    try {
      Multipart.read(counted, "multipart/form-data; boundary=" + boundary, (_, _) -> {});
    } catch (IllegalArgumentException e) {
      // a flood has no close: refused, after the work that counts here
    }
    return counted.looks;
  }

  @Test
  void noBodyIsLookedAtMoreThanAFewTimes() {
    String longest = "-".repeat(70);
    for (String each : FLOODS) {
      String body = flood(each, Form.LARGEST);
      assertTrue(looks(body, "b") <= 5L * body.length(), each);
      assertTrue(looks(body, longest) <= 5L * body.length(), each);
    }
    String dashes = ("-".repeat(71) + "\n").repeat(Form.LARGEST / 72);
    assertTrue(looks(dashes, longest) <= 5L * dashes.length());
  }

  /**
   * The control: an expression that begins again at each name does four times the work in twice.
   */
  @Test
  void theCountFindsAReaderThatBeginsAgain() {
    assertTrue(again(2_000) > 3 * again(1_000));
    assertTrue(again(2_000) > 5L * 2_000);
  }

  private static long again(int size) {
    Counted counted = new Counted(flood("name=\"a\"\n\n", size));
    Matcher parts =
        Pattern.compile(
                "name=\"([^\"]*)\"[^\\r\\n]*(?:\\r?\\n[^\\r\\n]+)*\\r?\\n\\r?\\n(.*?)\\r?\\n--",
                Pattern.DOTALL)
            .matcher(counted);
    while (parts.find()) {
      // a flood holds no part
    }
    return counted.looks;
  }
}

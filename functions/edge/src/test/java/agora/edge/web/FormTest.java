package agora.edge.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a form sent, in each of its types, whole and broken. */
class FormTest {

  private static final String MULTIPART = "multipart/form-data; boundary=AaB03x";

  /** A part as browsers write it. */
  private static String part(String name, String value) {
    return "--AaB03x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(name, value);
  }

  private static final String CLOSE = "--AaB03x--\r\n";

  private static Optional<Map<String, List<String>>> read(String type, String body) {
    return read(type, body.getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<Map<String, List<String>>> read(String type, byte[] body) {
    Request request =
        new Request(
            "POST /x",
            "POST",
            Map.of(),
            Map.of(),
            Map.of("content-type", type),
            List.of(),
            body,
            "192.0.2.1",
            Map.of());
    return Form.of(request).map(Form::fields);
  }

  private static void reads(Map<String, List<String>> fields, String type, String body) {
    assertEquals(Optional.of(fields), read(type, body), body);
  }

  private static void refuses(String type, String body) {
    assertEquals(Optional.empty(), read(type, body), body);
  }

  @Test
  void fieldsOfOneNameKeepTheirOrder() {
    Map<String, List<String>> fields = Map.of("topic", List.of("klima", "by"), "name", List.of(""));
    reads(fields, "application/x-www-form-urlencoded", "topic=klima&name=&topic=by");
    reads(
        fields, MULTIPART, part("topic", "klima") + part("name", "") + part("topic", "by") + CLOSE);
    reads(fields, "application/json", "{\"topic\": [\"klima\", \"by\"], \"name\": \"\"}");
  }

  @Test
  void danishLettersAndLinesComeThroughAsTheyWereSent() {
    reads(
        Map.of("æ", List.of("ø å\r\n\r\n--\r\nå")),
        MULTIPART,
        part("æ", "ø å\r\n\r\n--\r\nå") + CLOSE);
    reads(Map.of("æ", List.of("ø å")), "application/x-www-form-urlencoded", "%C3%A6=%C3%B8+å");
  }

  @Test
  void aHalfEscapeIsABodyThatCannotBeRead() {
    for (String half : List.of("a=%", "a=%4", "a=%zz", "%=a", "a=b&c=%-1")) {
      refuses("application/x-www-form-urlencoded", half);
    }
    reads(Map.of("a", List.of("\uFFFD")), "application/x-www-form-urlencoded", "a=%ff");
  }

  @Test
  void aBodyThatNamesNothingHoldsNothing() {
    for (String none : List.of("", "&", "=", "a", "&&=b&")) {
      reads(Map.of(), "application/x-www-form-urlencoded", none);
    }
    reads(Map.of(), MULTIPART, CLOSE);
    reads(Map.of(), MULTIPART, "--AaB03x\r\n\r\nno name\r\n" + CLOSE);
  }

  @Test
  void theFormsOfMailProgramsAreRead() {
    Map<String, List<String>> oneClick = Map.of("List-Unsubscribe", List.of("One-Click"));
    reads(oneClick, "application/x-www-form-urlencoded", "List-Unsubscribe=One-Click");
    String body = part("List-Unsubscribe", "One-Click") + CLOSE;
    reads(oneClick, MULTIPART, body); // RFC 8058 §3.2 allows both
    reads(oneClick, MULTIPART, body.replace("\r\n", "\n"));
    reads(oneClick, MULTIPART, "preamble\r\n" + body + part("a", "epilogue"));
    reads(oneClick, MULTIPART, body.replace("AaB03x\r", "AaB03x \t\r")); // RFC 2046's padding
    reads(oneClick, MULTIPART, body.stripTrailing());
    reads(
        oneClick,
        "Multipart/Form-Data; charset=utf-8; Boundary=\"Aa ;B=\"",
        body.replace("AaB03x", "Aa ;B="));
    reads(
        oneClick,
        MULTIPART,
        body.replace("form-data; name=", "form-data ; NAME = ")
            .replace("Content-Disposition", "X-Other: name=\"b\"\r\ncontent-disposition"));
  }

  @Test
  void onlyAWholeLineEndsAPart() {
    String inner = "x--AaB03x\r\n--AaB03xy\r\n--AaB03x-\r\n --AaB03x\r\n--AAB03X\r\n--AaB03x--y";
    reads(Map.of("a", List.of(inner)), MULTIPART, part("a", inner) + CLOSE);
  }

  @Test
  void aPartWithinAPartIsText() {
    String nested = "--in\r\nContent-Disposition: form-data; name=\"b\"\r\n\r\nno\r\n--in--";
    reads(Map.of("a", List.of(nested)), MULTIPART, part("a", nested) + CLOSE);
  }

  @Test
  void filesArePassedOverAndTheirNamesNameNoField() {
    String a = part("a", "1");
    for (String file :
        List.of("filename=\"x; name=b\"", "filename=x", "filename*=UTF-8''x", "FileName=\"x\"")) {
      String part = part("up", "\u0000\u0001").replace("name=\"up\"", "name=\"up\"; " + file);
      reads(Map.of("a", List.of("1")), MULTIPART, part + a + CLOSE);
    }
  }

  @Test
  void aBodyWithoutItsCloseOrItsBoundaryIsRefused() {
    refuses(MULTIPART, "");
    refuses(MULTIPART, part("a", "1"));
    refuses(MULTIPART, part("a", "1") + "--AaB03x-");
    refuses("multipart/form-data", part("a", "1") + CLOSE);
    refuses("multipart/form-data; boundary=", part("a", "1") + CLOSE);
    refuses("multipart/form-data; boundary=" + "x".repeat(71), "--" + "x".repeat(71) + "--");
  }

  /** Bodies put together at random from what a reader could trip over; the seed tells which. */
  @Test
  void whateverIsSentIsReadOrRefused() {
    List<String> pieces =
        List.of(
            "--AaB03x",
            "--",
            "\r\n",
            "\n",
            "\r",
            "\"",
            ";",
            "=",
            "name=",
            "name=\"a\"",
            "filename*=",
            "Content-Disposition: form-data; name=\"a\"",
            ":",
            "\u0000",
            "æ",
            "\\\"",
            " ",
            "\t",
            "%");
    for (int seed = 0; seed < 20_000; seed++) {
      Random random = new Random(seed);
      StringBuilder body = new StringBuilder();
      random.ints(random.nextInt(40), 0, pieces.size()).forEach(i -> body.append(pieces.get(i)));
      read(MULTIPART, body.toString());
      read("multipart/form-data; " + body, body.toString());
      read("", body.toString());
    }
  }

  /** What was written is read again: texts at random that hold no line of the boundary. */
  @Test
  void whatABrowserWritesIsReadAsItWas() {
    List<String> pieces =
        List.of("\r\n", "\n", "\r", "--", "AaB03x", "æ€😀", "=", "a", " ", "\u0000");
    for (int seed = 0; seed < 5_000; seed++) {
      Random random = new Random(seed);
      Map<String, List<String>> sent = new LinkedHashMap<>();
      StringBuilder body = new StringBuilder();
      for (int i = random.nextInt(5); i >= 0; i--) {
        StringBuilder value = new StringBuilder("v"); // so that no line of it is the boundary's
        random.ints(random.nextInt(12), 0, pieces.size()).forEach(p -> value.append(pieces.get(p)));
        String text = value.toString().replace("--AaB03x", "");
        text = text.contains("--AaB03x") ? "" : text;
        String name = "f" + random.nextInt(3);
        sent.computeIfAbsent(name, _ -> new ArrayList<>()).add(text);
        body.append(part(name, text));
      }
      assertEquals(Optional.of(sent), read(MULTIPART, body + CLOSE), "seed " + seed);
    }
  }

  @Test
  void octetsThatAreNoTextStillEndAPart() {
    byte[] body = (part("a", "\u00ff\u00fe") + CLOSE).getBytes(StandardCharsets.ISO_8859_1);
    assertTrue(read(MULTIPART, body).orElseThrow().containsKey("a"));
  }
}

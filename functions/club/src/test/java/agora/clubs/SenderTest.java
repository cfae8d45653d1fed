package agora.clubs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The From header that readers' programs are given. */
final class SenderTest {

  private static String from(String name) {
    return new Club.Sender(name, "klub", "klub@bibliotek.dk").from("mail.bibliotek.dk");
  }

  /** As a mail program reads it: white space between encoded words is none (RFC 2047, 6.2). */
  private static String read(String from) {
    return words(from).stream()
        .map(each -> Base64.getDecoder().decode(each.substring(10, each.length() - 2)))
        .map(each -> new String(each, StandardCharsets.UTF_8))
        .collect(Collectors.joining());
  }

  private static List<String> words(String from) {
    return Arrays.asList(from.substring(0, from.indexOf(" <")).split(" ", -1));
  }

  @Test
  void aPlainNameStandsAsItIs() {
    assertEquals("Her er debat <klub@mail.bibliotek.dk>", from("Her er debat"));
  }

  @Test
  void aLongNameIsCutIntoWordsThatAreReadAsOne() {
    for (String name :
        List.of(
            "Hør her",
            "Frederiksberg Biblioteks klub for ældre på Godthåbsvej og i Ådalen, øst",
            "æ".repeat(120),
            "📚".repeat(40),
            "a\"b\\c <x@y>, æ")) {
      String from = from(name);
      assertEquals(name, read(from));
      words(from).forEach(each -> assertTrue(each.length() <= 75, each));
    }
  }

  @Test
  void noNameBreaksTheHeader() {
    assertEquals("Hør  Bcc: x@y", read(from("Hør\r\nBcc: x@y")));
  }
}

package agora.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.IDN;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WebAddressTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      quoteCharacter = '§',
      value = {
        "Https://WWW.Bibliotek.example/Stort https://www.bibliotek.example/Stort",
        "https://b.example https://b.example",
        "https://b.example?q=1 https://b.example?q=1",
        "http://b.example:8080/a http://b.example:8080/a",
        "https://b.example/emner/børn?q=rød&g=1 https://b.example/emner/b%C3%B8rn?q=r%C3%B8d&g=1",
        "https://b.example/€/😀 https://b.example/%E2%82%AC/%F0%9F%98%80",
        "https://b.example/?sect[0]=kultur&reg[1]=fyn https://b.example/?sect%5B0%5D=kultur&reg%5B1%5D=fyn",
        "https://b.example/?q='x'&b=%7B%7Bid%7D%7D&amp;c=1 https://b.example/?q='x'&b=%7B%7Bid%7D%7D&amp;c=1",
        "https://b.example/{{name}} https://b.example/%7B%7Bname%7D%7D",
        "https://b.example/100%25/5%/%zz https://b.example/100%25/5%25/%25zz",
        "https://b.example/a,b;c=1/(x)/~y!*'?p=a+b%20c#:~:text=hej%20med,dig https://b.example/a,b;c=1/(x)/~y!*'?p=a+b%20c#:~:text=hej%20med,dig",
        "https://b.example/#a#b https://b.example/#a%23b",
        "https://børnebøger.example/ https://xn--brnebger-54ae.example/",
        "https://STRASSE.example/ https://strasse.example/",
        "https://straße.example/ https://xn--strae-oqa.example/",
        "https://xn--strae-oqa.example/ https://xn--strae-oqa.example/",
        "https://例え.example/ https://xn--r8jz45g.example/",
      })
  void anAddressIsReadAsOne(String typed, String address) {
    assertEquals(Optional.of(new WebAddress(address)), WebAddress.of(typed));
    assertEquals(Optional.of(new WebAddress(address)), WebAddress.of(address), "read again");
    assertEquals(address, URI.create(address).toASCIIString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "www.bibliotek.example",
        "javascript:alert(1)",
        "mailto:a@b.example",
        "https://",
        "https:///sti",
        "https://.example/",
        "https://b..example/",
        "https://-b.example/",
        "https://b .example/",
        "https://bank.example@evil.example/",
        "https://[::1]/",
        "https://b.example:port/",
        "https://b.example:0/",
        "https://b.example:65536/",
        "https://b.example:99999/",
        "https://b.example/program forår.pdf",
        "https://b.example/a\u00a0b",
        "https://b.example/a\u0000b",
        "https://b.example/a\nb",
        "https://b.example/\"><b>",
        "https://b.example\\@evil.example/",
        "https://xn--a.example/",
        "https://xn--.example/",
        "https://xn--abc-.example/",
        "https://xn--99999999999.example/",
        "https://xn--STRASSE-.example/",
        "https://😀.example/",
        "https://a\u200db.example/",
        "//b.example/",
        "ftp://b.example/",
      })
  void whatIsNoneIsRefused(String typed) {
    assertEquals(Optional.empty(), WebAddress.of(typed));
  }

  @Test
  void anAddressThatWouldBeLongerThanProgramsTakeIsRefused() {
    String most = "https://b.example/" + "a".repeat(1982);
    assertTrue(WebAddress.of(most).isPresent());
    assertTrue(WebAddress.of(most + "a").isEmpty());
    assertTrue(WebAddress.of("https://" + "ø".repeat(63) + ".example").isEmpty());
  }

  /** Java's own encoder, of IDNA2003, says the same of every name that the two read alike. */
  @Test
  void aThousandNamesAreEncodedAsAnotherEncoderDoes() {
    Random random = new Random(1);
    List<Integer> letters =
        "abcdefghijkæøåäöüéèñçłšžабвгдежλμνשםعربي書籍図ก".codePoints().boxed().toList();
    for (int i = 0; i < 1000; i++) {
      String label =
          random
              .ints(1 + random.nextInt(12), 0, letters.size())
              .mapToObj(each -> Character.toString(letters.get(each)))
              .collect(Collectors.joining());
      Optional<String> ours = HostName.of(label);
      try {
        assertEquals(Optional.of(IDN.toASCII(label)), ours, label);
        assertEquals(ours, HostName.of(ours.orElseThrow()), label);
      } catch (IllegalArgumentException e) {
        // it mixes directions, which only the other encoder refuses
      }
    }
  }
}

package agora.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {

  private static final String DATES =
      "10. december kl. 19 kommer Signe Holmgaard.\n\n24. december holder biblioteket lukket.";

  @Test
  void datesThatBeginParagraphsAreNoList() {
    assertEquals(
        """
        <p>10. december kl. 19 kommer Signe Holmgaard.</p>
        <p>24. december holder biblioteket lukket.</p>
        """,
        Prose.html(DATES));
    assertEquals(DATES, Prose.text(DATES));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7. klasse",
        "1. december",
        "01. januar",
        "1) x",
        "2026. Et år",
        "10.",
        "999999999. gang",
        "Den *store* dag er\n1. december i salen.",
        "I dag:\n\n5. klasse\n\n5. klasse igen",
        "1. december\n\n2. december\n\n3. december",
        "Klokken 19\n2. sal",
      })
  void aLineThatBeginsWithANumberIsReadAsItWasTyped(String typed) {
    assertEquals(typed.replace("*", ""), Prose.text(typed));
    assertEquals(
        "<p>" + typed.replace("\n\n", "</p>\n<p>").replace("*store*", "<em>store</em>") + "</p>\n",
        Prose.html(typed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3. Tredje\n4. Fjerde",
        "10. december\n24. december\n7. januar",
        "1) x\n2) y",
        "1. x\n1. y",
        "1. x\n3. y",
        "Vi ses\n1. december\n24. december",
      })
  void numbersThatCountOtherwiseThanAListStandOnLinesOfTheirOwn(String typed) {
    assertEquals(typed, Prose.text(typed));
    assertEquals("<p>" + typed.replace("\n", "<br />\n") + "</p>\n", Prose.html(typed));
  }

  @Test
  void whatCountsFromOneLineByLineIsAList() {
    String list = "Sådan gør du:\n1. Vælg\n2. Læs **den**\n3. Svar";
    assertEquals(
        """
        <p>Sådan gør du:</p>
        <ol><li>Vælg</li><li>Læs <strong>den</strong></li><li>Svar</li></ol>
        """,
        Prose.html(list));
    assertTrue(Prose.text(list).endsWith("1. Vælg\n2. Læs den\n3. Svar"), () -> Prose.text(list));
  }

  @Test
  void aListEndsAtABlankLineAndANumberBelowItIsText() {
    assertEquals(
        """
        <ol><li>Vælg</li><li>Læs</li></ol>
        <p>7. klasse kommer.</p>
        <ol><li>Kom
        <ul><li>sammen</li></ul>
        </li><li>Svar</li></ol>
        """,
        Prose.html("1. Vælg\n2. Læs\n\n7. klasse kommer.\n\n1. Kom\n   - sammen\n2. Svar"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "*", "+"})
  void aDateThatBeginsABulletStaysInIt(String bullet) {
    assertEquals(
        "<ul><li>10. december: Signe</li><li>24. december: lukket</li></ul>\n",
        Prose.html("%1$s 10. december: Signe\n%1$s 24. december: lukket".formatted(bullet)));
  }

  @Test
  void whatStandsBelowANumberStaysBelowIt() {
    String typed =
        "7. klasse\n   fra Nordskolen\n   - læser\n   - skriver\n8. klasse\n\n> 9. klasse";
    assertEquals(
        """
        <p>7. klasse
        fra Nordskolen</p>
        <ul><li>læser</li><li>skriver</li></ul>
        <p>8. klasse</p>
        <blockquote>
        <p>9. klasse</p>
        </blockquote>
        """,
        Prose.html(typed));
  }

  @Test
  void aLinkBehindANumberIsALink() {
    assertTrue(
        Prose.html("10. [december](https://a.example/å)")
            .contains("<p>10. <a href=\"https://a.example/%C3%A5\""),
        () -> Prose.html("10. [december](https://a.example/å)"));
  }

  @Test
  void aLinkThatASpaceHasBrokenIsTold() {
    assertEquals(
        List.of("https://a.example/b c", "tel:+45 12 34", "mailto:a@b.example?subject=Hej du"),
        Prose.unshowable(
            "[a]( https://a.example/b c )\n\n- [b](tel:+45 12 34)\n\n**[c](mailto:a@b.example?subject=Hej"
                + " du)**"));
    assertEquals(
        List.of(),
        Prose.unshowable("[a]( https://a.example/ ), [b](tel:+4512), se [note] (www.a.example)."));
  }
}

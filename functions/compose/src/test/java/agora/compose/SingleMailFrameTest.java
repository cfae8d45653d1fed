package agora.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.clubs.Language;
import agora.pages.SingleMail;
import agora.pages.SingleMailFoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * All mails stand in one frame. The functions that send single mails carry no MJML: theirs is drawn
 * here, from the same templates as issues, into a file of {@code pages}. Whoever changes the frame
 * has the file follow by {@code -Dagora.answers=write}.
 */
final class SingleMailFrameTest {

  private static final Path FILE =
      Path.of(
          System.getProperty("agora.root", "."),
          "functions/pages/src/main/resources/agora/pages/single-mail.html");

  private static final SingleMailFoot FOOT =
      new SingleMailFoot(
          "Her er debat",
          "#0a5a7a",
          "Eksempelby Bibliotek & Co",
          "debat@bibliotek.example",
          List.of("Eksempelby Bibliotek", "Torvet 1, 9999 Eksempelby"),
          "https://klub.example/clubs/her-er-debat/privacy");

  private static String drawn() {
    return MjmlPart.of("single-mail.jte", Map.of(), "{{language}}");
  }

  @Test
  void theFrameOfSingleMailsIsThatOfIssues() throws IOException {
    if (System.getProperty("agora.answers", "").equals("write")) {
      Files.writeString(FILE, drawn());
    }
    assertEquals(Files.readString(FILE), drawn());
  }

  private static SingleMail mail(List<SingleMail.Link> links) {
    return new SingleMail(
        Language.ENGLISH,
        "<b>Subject</b> & {{accent}}",
        "What a mailbox shows",
        List.of(
            SingleMail.Words.say("Hello [[words]] {{club}},"),
            SingleMail.Words.say("one\nother"),
            SingleMail.Words.quote("I say \"yes\"")),
        links,
        "You get this because.",
        List.of(new SingleMail.Link("Leave", "https://klub.example/u/1?a=b&c=d")));
  }

  @Test
  void aSingleMailHasAllThatAMailMustHaveAndNoSlotIsLeft() {
    String html =
        mail(List.of(
                new SingleMail.Link("Go", "https://klub.example/go?x=1&sect=2"),
                new SingleMail.Link("Other", "https://klub.example/other")))
            .html(FOOT);
    for (String part :
        List.of(
            "lang=\"en\"",
            "<title>&lt;b&gt;Subject&lt;/b&gt; &amp; {{accent}}</title>",
            "What a mailbox shows",
            "Hello [[words]] {{club}},",
            "one<br />other",
            "I say &quot;yes&quot;",
            "href=\"https://klub.example/go?x=1&amp;sect=2\"",
            "https://klub.example/other",
            "Eksempelby Bibliotek &amp; Co",
            "mailto:debat@bibliotek.example",
            "You get this because.",
            "https://klub.example/u/1?a=b&amp;c=d",
            "Torvet 1, 9999 Eksempelby",
            "https://klub.example/clubs/her-er-debat/privacy",
            "prefers-color-scheme: dark",
            "#0a5a7a")) {
      assertTrue(html.contains(part), part + " in " + html);
    }
    String ours = html.replace("{{accent}}", "").replace("{{club}}", "").replace("[[words]]", "");
    assertFalse(ours.contains("{{") || ours.contains("[["), ours);
    assertTrue(html.length() < 20_000, "a single mail is small: " + html.length());
  }

  @Test
  void aSingleMailWithoutLinksHasNoButton() {
    String html = mail(List.of()).html(FOOT);
    assertFalse(html.contains("class=\"button"), html);
    assertFalse(html.contains("more accent"), html);
  }

  @Test
  void thePlainTextSaysTheSame() {
    String text =
        mail(List.of(new SingleMail.Link("Go", "https://klub.example/go?x=1&sect=2"))).text(FOOT);
    for (String part :
        List.of(
            "Her er debat\n<b>Subject</b>",
            "“I say \"yes\"”",
            "Go:\nhttps://klub.example/go?x=1&sect=2\n",
            "\n-- \nEksempelby Bibliotek & Co, debat@bibliotek.example\n",
            "You get this because.",
            "Leave:\nhttps://klub.example/u/1?a=b&c=d\n",
            "Torvet 1, 9999 Eksempelby\n")) {
      assertTrue(text.contains(part), part + " in " + text);
    }
  }
}

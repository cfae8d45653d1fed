package agora.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * Writing an issue: the keyboard alone, a lost connection, a session that is over, two who write
 * the same, and whatever is pasted. Each test writes in the same issue, so they come in an order.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WritingTest {

  private static final int EDITOR = 70_000;
  private static final int FIRST_PAGE = 150_000;
  private static final String FRAME = "iframe[data-shown]:not(.behind)";

  private Library library;
  private Browser browser;
  private Hand hand;

  @BeforeAll
  void open(@TempDir Path folder) {
    browser = Browser.open();
    library = Library.open(folder);
    browser.wide(1280);
    hand = new Hand(browser);
    browser.goTo(library.address("/admin"));
    hand.press("frida.admin@bibliotek.example");
    browser.goTo(library.address("/admin/clubs/her-er-debat"));
  }

  @AfterAll
  void close() {
    if (library != null) {
      library.close();
    }
    if (browser != null) {
      browser.close();
    }
  }

  /** The first text of the issue. */
  private WebElement text() {
    return hand.control("[role=textbox]", "Tekst", 1);
  }

  private void types(CharSequence... keys) {
    hand.act("[role=textbox]", "Tekst", 1, text -> text.sendKeys(keys));
  }

  private static String words(int many) {
    return IntStream.range(0, many).mapToObj(n -> "ord" + n).collect(Collectors.joining(" "));
  }

  private String stored() {
    return library
        .club()
        .command(Map.of("command", "show-issue", "club", Library.OPEN, "issue", "2027-01"))
        .toString();
  }

  @Test
  @Order(1)
  void fromLastMonthsShapeToAnApprovedIssueTakesFewActs() {
    Hand counted = new Hand(browser);
    counted.press("Begynd på januar 2027");
    counted.write("Emne", "Hvem ejer natten?");
    counted.write("Linjen efter emnet", "En artikel, en bog og en aften.");
    counted.write("Tekst", 1, "Godt nytår, og velkommen.");
    counted.write("Overskrift", 2, "Stemmen fra tredje række");
    counted.write("Link", 1, "https://www.avisen.example/stemmen");
    counted.write("Hvad linket siger", 1, "Læs om stemmen");
    counted.write("Overskrift", 3, "Da byen sov");
    counted.write("Link", 2, "https://www.avisen.example/byen");
    counted.write("Hvad linket siger", 2, "Læs om byen");
    counted.write("Overskrift", 4, "Kort fortalt");
    counted.write("Overskrift", 5, "Nattog");
    counted.write("Overskrift", 6, "Uenig");
    counted.press("Fjern del 7");
    browser.until("Delen er fjernet.");
    browser.until("Alt er udfyldt.");
    counted.press("Godkend");
    assertTrue(browser.text().contains("✓ Godkendt"), browser::text);
    assertTrue(counted.acts() <= 25, "acts: " + counted.acts());
  }

  @Test
  @Order(2)
  void theEditorIsSmallAndTheBrowserRefusesNothing() {
    browser.complaints();
    browser.goTo(browser.address().replaceFirst("[?#].*", ""));
    browser.until("Gemmes, mens du skriver.");
    assertTrue(browser.transferred() <= FIRST_PAGE, "bytes: " + browser.transferred());
    assertTrue(
        browser.transferred("editor-") <= EDITOR, "bytes: " + browser.transferred("editor-"));
    assertEquals(List.of(), browser.complaints());
    assertEquals(List.of(), browser.barriers());
  }

  @Test
  @Order(3)
  void whatIsTypedIsSavedByItselfSeenBesideItAndKeepsTheFocus() {
    types(Keys.chord(Keys.CONTROL, Keys.END), " Mere.");
    browser.until("Gemt kl.");
    browser.until("Godkendelsen er faldet bort");
    browser.until("seen beside it", () -> browser.framed(FRAME).contains("Mere."));
    assertEquals("Tekst", browser.focused());
    browser.press(" Og mere.");
    browser.until("seen again", () -> browser.framed(FRAME).contains("Og mere."));
    assertTrue(stored().contains("Mere. Og mere."), this::stored);
    assertEquals(List.of(), browser.barriers());
  }

  @Test
  @Order(4)
  void theKeyboardAloneFormatsAndTabIsNeverTrapped() {
    WebElement text = text();
    text.sendKeys(Keys.chord(Keys.CONTROL, "a"), "fed og skrå");
    text.sendKeys(Keys.chord(Keys.CONTROL, Keys.SHIFT, Keys.ARROW_LEFT));
    browser.press(Keys.chord(Keys.ALT, Keys.F10));
    assertEquals("Fed", browser.focused());
    assertTrue(browser.focusIsVisible());
    browser.press(Keys.ARROW_RIGHT);
    assertEquals("Kursiv", browser.focused());
    browser.press(Keys.ENTER);
    assertEquals("Tekst", browser.focused());
    browser.press(Keys.chord(Keys.ALT, Keys.F10));
    assertEquals("Kursiv", browser.focused());
    browser.press(Keys.ESCAPE);
    assertEquals("Tekst", browser.focused());
    browser.press(Keys.TAB);
    assertFalse(browser.focused().equals("Tekst"), "Tab leaves the text");
    browser.press(Keys.chord(Keys.SHIFT, Keys.TAB));
    assertEquals("Tekst", browser.focused());
    browser.press(Keys.chord(Keys.SHIFT, Keys.TAB));
    assertEquals("Kursiv", browser.focused());
    browser.until("saved", () -> stored().contains("fed og *skrå*"));
  }

  @Test
  @Order(5)
  void aLinkIsMadeByTheKeyboard() {
    types(Keys.chord(Keys.CONTROL, "a"), "her");
    browser.press(Keys.chord(Keys.CONTROL, "a"));
    browser.press(Keys.chord(Keys.CONTROL, "k"));
    assertEquals("Linkets adresse", browser.focused());
    assertEquals(List.of(), browser.barriers());
    browser.press("bibliotek.example/nat");
    browser.press(Keys.ENTER);
    assertEquals("Tekst", browser.focused());
    browser.until("saved", () -> stored().contains("[her](https://bibliotek.example/nat)"));
  }

  @Test
  @Order(6)
  void twoHundredWordsOutliveALostConnectionAndAClosedTab() {
    browser.offline(true);
    types(Keys.chord(Keys.CONTROL, "a"), words(200));
    browser.until("Ingen forbindelse.");
    String here = browser.address();
    browser.goTo("about:blank"); // closed before there is a connection again
    browser.offline(false);
    browser.goTo(here);
    browser.until("saved", () -> stored().contains(words(200)));
    browser.until("ord199");
    browser.rests();
  }

  @Test
  @Order(7)
  void twoHundredWordsOutliveTheSession() {
    browser.forget();
    types(Keys.chord(Keys.CONTROL, "a"), "Efter. " + words(200));
    browser.until("Du er logget ud.");
    browser.beside(
        library.address("/admin/sign-in?back=/admin/sign-in"),
        () -> hand.press("frida.admin@bibliotek.example"));
    browser.until("Gemt kl.");
    assertTrue(stored().contains("Efter. ord0"), this::stored);
  }

  @Test
  @Order(8)
  void whoWritesInTheSameFieldSeesBothTexts() {
    browser.beside(
        browser.address(),
        () -> {
          hand.write("Emne", "Det andet emne");
          browser.until("Gemt kl.");
        });
    hand.write("Emne", "Mit eget emne");
    browser.until("har skrevet det her imens");
    assertTrue(browser.text().contains("Det andet emne"), browser::text);
    assertEquals(List.of(), browser.barriers());
    assertTrue(stored().contains("Det andet emne"));
    hand.touch("Behold mit");
    browser.until("saved", () -> stored().contains("Mit eget emne"));
  }

  @Test
  @Order(9)
  void aPasteIsCleanedAndAHugeOneHarmsNothing() {
    types(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
    browser.paste(
        text(),
        "<p class=MsoNormal style='color:red'>Fra <b>Word</b><script>alert(1)</script>"
            + "<img src=x onerror=alert(1)></p>",
        "Fra Word");
    browser.until("saved", () -> stored().contains("Fra **Word**"));
    browser.paste(text(), "<p>" + "<b>x</b>".repeat(250_000) + "</p>", "y".repeat(2_000_000));
    browser.until("told", () -> browser.text().contains("Brug højst 10.000 tegn."));
    assertTrue(stored().contains("Fra **Word**"), this::stored);
    types(Keys.chord(Keys.CONTROL, "a"), "Igen");
    browser.until("saved", () -> stored().contains("Igen"));
    assertEquals(
        List.of(),
        browser.complaints().stream()
            .filter(each -> !each.contains("Failed to load") && !each.contains("ERR_INTERNET"))
            .toList());
  }

  @Test
  @Order(10)
  void aMendedFieldLosesItsRedEdgeOnceItIsSavedAndSoDoesItsPart() {
    String calm = browser.edge(text());
    String good = "Igen";
    browser.paste(text(), "", "y".repeat(10_001));
    browser.until("told", () -> browser.text().contains("Brug højst 10.000 tegn."));
    browser.until("red", () -> !browser.edge(text()).equals(calm));
    types(Keys.chord(Keys.CONTROL, "a"), good);
    browser.until("mended", () -> !browser.text().contains("Brug højst 10.000 tegn."));
    browser.until("calm", () -> browser.edge(text()).equals(calm));
    types(" og igen");
    assertEquals(calm, browser.edge(text()), "typing on brings nothing back");
    browser.rests();
  }

  @Test
  @Order(11)
  void aPictureIsAddedFromThePartThatWantsIt(@TempDir Path folder) throws IOException {
    Path picture = folder.resolve("nat.png");
    ImageIO.write(
        new BufferedImage(1200, 675, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
    browser.touch("#part-1 summary", _ -> true);
    hand.press("Vælg eller hent et billede til del 2");
    assertEquals(List.of(), browser.barriers());
    hand.control("input", "Vælg billedet", 1).sendKeys(picture.toString());
    browser.until("Tryk på det i billedet");
    hand.write("Hvem der har taget eller tegnet det", "Foto: Mette Hansen");
    hand.press("Læg billedet ind");
    browser.until("Billedet er sat ind.");
    assertTrue(browser.address().endsWith("#part-1"), browser::address);
    assertTrue(stored().contains("Foto: Mette Hansen"), this::stored);
    if (browser.shown("#part-1 img.thumb").isEmpty()) { // what is to be mended in it opens it
      browser.touch("#part-1 summary", _ -> true);
    }
    assertEquals(1, browser.shown("#part-1 img.thumb").size());
    assertEquals(List.of(), browser.barriers());
    hand.write("Hvad billedet viser", "En gade om natten");
    browser.until("saved", () -> stored().contains("En gade om natten"));
    hand.press("Vælg eller hent et billede til del 2");
    hand.press("Tilbage uden billede");
  }

  /**
   * What is asked for comes along, though all else that was typed is saved before. A FAUST number
   * is asked of nobody: what is found of it is the same wherever this runs.
   */
  @Test
  @Order(12)
  void aBookIsPutInByItsNumberAndWhereNothingIsFoundOneStandsWhereItIsWritten() {
    browser.touch("summary", each -> each.getText().equals("En bog eller en side på nettet"));
    hand.write("Sidens adresse eller bogens ISBN", "51234567");
    hand.press("Hent, og sæt ind");
    browser.until("Vi fandt ikke noget. Her står kun");
    assertEquals("Overskrift", browser.focused());
    assertTrue(stored().contains("51234567"), this::stored);
    assertEquals(List.of(), browser.barriers());
    hand.press("Fjern del 7");
    browser.until("Delen er fjernet.");
  }

  @Test
  @Order(13)
  void theBarWithGemNeverCoversWhatHasTheFocus() {
    browser.wide(375).goTo(library.address("/admin/clubs/her-er-debat/settings"));
    for (int n = 0; n < 60; n++) {
      browser.press(Keys.TAB);
      assertFalse(browser.focusIsBehind(".savebar"), "covered: " + browser.focused());
    }
    browser.wide(1280).goTo(library.address("/admin/clubs/her-er-debat/issues/2027-01"));
  }

  @Test
  @Order(14)
  void theBossReadsItOnAPhoneSendsItBackAndApprovesIt() {
    String issue = "/admin/clubs/her-er-debat/issues/2027-01";
    signsIn("rosa.skriver@bibliotek.example", 1280, issue);
    hand.press("Bed om godkendelse");
    assertTrue(browser.text().contains("Til godkendelse"), browser::text);

    signsIn("gert.godkender@bibliotek.example", 375, asked());
    assertTrue(browser.text().contains("Rosa Skriver bad om"), browser::text);
    browser.until("the whole mail", () -> browser.showsTheWholeOf(".seen iframe"));
    assertEquals(List.of(), browser.barriers());
    assertFalse(browser.scrollsSideways());
    Hand boss = new Hand(browser);
    boss.write("Besked til den, der skriver", "Linjen efter emnet er for lang.");
    boss.press("Send tilbage med beskeden");
    assertTrue(browser.text().contains("Sendt tilbage"), browser::text);

    signsIn("rosa.skriver@bibliotek.example", 1280, issue);
    assertTrue(browser.text().contains("»Linjen efter emnet er for lang.«"), browser::text);
    hand.write("Linjen efter emnet", "En bog og en aften.");
    hand.control("button", "Bed om godkendelse", 1).click(); // before it is saved
    browser.until("Til godkendelse");
    assertTrue(stored().contains("En bog og en aften."), this::stored);

    signsIn("gert.godkender@bibliotek.example", 375, asked());
    assertTrue(browser.text().contains("Ændret siden sidst"), browser::text);
    assertEquals(List.of(), browser.barriers());
    boss.press("Godkend");
    assertTrue(browser.text().contains("✓ Godkendt"), browser::text);
    assertTrue(boss.acts() <= 3, "acts: " + boss.acts());
  }

  /** The page that the club's staff are mailed a link to. */
  private String asked() {
    return library.path("debat@bibliotek.example", "/admin/clubs/");
  }

  private void signsIn(String name, int width, String path) {
    browser.forget();
    browser.wide(width).goTo(library.address(path));
    hand.press(name);
  }
}

package agora.admin;

import static agora.edge.lambda.Json.asList;
import static agora.edge.lambda.Json.asMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.media.Served;
import agora.pictures.Picture;
import agora.pictures.Pictures;
import agora.store.Contents;
import agora.testkit.aws.NearStore;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures from the file that a librarian chose to the bytes that a reader's program asks for. */
final class PicturesTest {

  private final Staff staff = new Staff();
  private final Working working =
      new Working(staff, agora.work.JobsHandler.Pace.USUAL, Working.ALWAYS_THE_SAME);
  private final Served served = new Served(staff.aws, staff.template);

  PicturesTest() {
    staff.sends("save-club");
  }

  @AfterEach
  void close() {
    staff.close();
  }

  @Test
  void aPictureThatStaffAddIsServedToEverybodyForEver() throws IOException {
    Map<String, @Nullable Object> added = added("turned.jpg", "'credit': 'Foto: Åse Øst'");
    String image = String.valueOf(added.get("image"));
    assertTrue(image.matches("https://[a-z.-]+/media/[0-9a-f]{64}"), image);
    assertEquals(1200, added.get("width"));
    String hash = image.substring(image.lastIndexOf('/') + 1);
    Map<String, @Nullable Object> answer = served.get(hash);
    assertEquals(200, answer.get("statusCode"));
    assertEquals("image/jpeg", asMap(answer.get("headers")).get("content-type"));
    assertEquals(
        "public, max-age=31536000, immutable", asMap(answer.get("headers")).get("cache-control"));
    byte[] bytes = Base64.getDecoder().decode(String.valueOf(answer.get("body")));
    assertEquals(hash, agora.tokens.Hashes.sha256(bytes));
    assertEquals(added.get("bytes"), bytes.length);
    assertEquals(
        List.of(added),
        asList(done("'command': 'list-pictures', 'club': 'her-er-debat'").get("pictures")));
  }

  /** What other sites show of an issue without a picture has the club's colour to its edges. */
  @Test
  void byAColourThereIsAPlainOne() throws IOException {
    Map<String, @Nullable Object> answer = served.get("8a2f1f");
    assertEquals(200, answer.get("statusCode"));
    assertEquals("image/jpeg", asMap(answer.get("headers")).get("content-type"));
    byte[] bytes = Base64.getDecoder().decode(String.valueOf(answer.get("body")));
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(bytes));
    assertEquals(List.of(1200, 630), List.of(picture.getWidth(), picture.getHeight()));
    Color edge = new Color(picture.getRGB(5, 5));
    assertTrue(
        Math.abs(edge.getRed() - 0x8a) < 6 && Math.abs(edge.getGreen() - 0x2f) < 6, edge::toString);
    assertTrue(bytes.length < 40_000, "it is " + bytes.length);
    for (String none : List.of("8a2f1", "8A2F1F", "8a2f1g", "#8a2f1f", "8a2f1f0")) {
      assertEquals(404, served.get(none).get("statusCode"), none);
    }
  }

  @Test
  void thereIsNothingElseToHave() {
    for (String hash :
        List.of("0".repeat(64), "", "x", "..%2Fuploads", "A".repeat(64), "0".repeat(63))) {
      assertEquals(404, served.get(hash).get("statusCode"), hash);
    }
  }

  @Test
  void theSameFileAgainIsTheSamePictureWithTheLatestCredit() throws IOException {
    String image = String.valueOf(added("turned.jpg", "'credit': 'Foto: Ase'").get("image"));
    assertEquals(image, added("turned.jpg", "'credit': 'Foto: Åse'").get("image"));
    List<?> pictures =
        asList(done("'command': 'list-pictures', 'club': 'her-er-debat'").get("pictures"));
    assertEquals(1, pictures.size());
    assertEquals("Foto: Åse", asMap(pictures.getFirst()).get("credit"));
  }

  @Test
  void whatIsWrongIsSaidAtTheField() throws IOException {
    String file = working.uploads(file("moves.gif"));
    for (String[] each :
        new String[][] {
          {"'file': '" + file + "', 'credit': 'x'", "file"},
          {"'file': '" + file + "'", "credit"},
          {"'file': '" + file + "', 'credit': '" + "x".repeat(121) + "'", "credit"},
          {"'file': '" + file + "', 'credit': 'x', 'shape': 'round'", "shape"},
          {"'file': '" + file + "', 'credit': 'x', 'across': 101", "across"},
          {"'file': '" + file + "', 'credit': 'x', 'down': -1", "down"},
          {"'file': '" + file + "', 'credit': 'Foto: 010190-1234'", "credit"}
        }) {
      Map<String, @Nullable Object> answer = add(each[0]);
      assertEquals(422, answer.get("status"), each[0]);
      assertEquals(
          each[1], asMap(asList(answer.get("errors")).getFirst()).get("field"), answer.toString());
    }
    assertEquals(404, add("'file': 'nothing', 'credit': 'x'").get("status"));
    assertEquals(
        List.of(),
        asList(done("'command': 'list-pictures', 'club': 'her-er-debat'").get("pictures")));
  }

  @Test
  void aShortOneCanComeWithTheCommand() throws IOException {
    String base64 = Base64.getEncoder().encodeToString(file("turned.jpg"));
    assertEquals(
        added("turned.jpg", "'credit': 'Foto: Ase'"),
        asMap(add("'base64': '" + base64 + "', 'credit': 'Foto: Ase'").get("result")));
    for (String wrong : List.of("'base64': '!'", "'base64': 'eHg='", "'base64': 5")) {
      assertEquals(422, add(wrong + ", 'credit': 'x'").get("status"), wrong);
    }
    String both = "'base64': '" + base64 + "', 'file': 'x', 'credit': 'x'";
    assertEquals(422, add(both).get("status"));
    assertEquals(422, add("'credit': 'x'").get("status"));
  }

  /** A club's file is no other club's. */
  @Test
  void aFileOfAnotherClubIsNotThere() throws IOException {
    String file = working.uploads(file("turned.jpg"));
    staff.asks(Staff.file("save-club").replace("her-er-debat", "de-andres").replace('\'', '"'));
    assertEquals(
        404,
        staff
            .asks(
                "{'command': 'add-picture', 'club': 'de-andres', 'credit': 'x', 'file': '%s'}"
                    .formatted(file))
            .get("status"));
  }

  @Test
  void aBlockWithOneOfOurPicturesSaysWhoseItIs() throws IOException {
    String image = String.valueOf(added("turned.jpg", "'credit': 'Foto: Åse'").get("image"));
    String block =
        "{'command': 'save-issue', 'club': 'her-er-debat', 'id': '2027-01', 'subject': 'S',"
            + " 'blocks': [{'id': 'a', 'kind': 'article', 'title': 'T', 'text': 'x', 'url':"
            + " 'https://x.example/', 'linkText': 'Læs', 'image': '"
            + image
            + "', 'alt': 'En mand'%s}]}";
    assertTrue(!errors(block.formatted("")).contains("blocks[0].credit"), "it is known");
    String unknown = block.replace(image, image.replaceAll("[0-9a-f]{8}$", "00000000"));
    assertTrue(errors(unknown.formatted("")).contains("blocks[0].credit"));
    assertTrue(!errors(block.formatted(", 'credit': 'Foto: Åse'")).contains("blocks[0].credit"));
    Map<String, @Nullable Object> shown =
        done("'command': 'render-issue', 'club': 'her-er-debat', 'issue': '2027-01'");
    assertTrue(String.valueOf(shown.get("html")).contains(image));
    assertTrue(String.valueOf(shown.get("html")).contains("Foto: Åse"));
    assertTrue(
        String.valueOf(shown.get("page"))
            .contains("<img src=\"" + Picture.pathOf(image).orElseThrow() + "\" alt=\"En mand\""));
    assertTrue(String.valueOf(shown.get("page")).contains("Foto: Åse</figcaption>"));
  }

  private static String issue(String... images) {
    StringBuilder blocks = new StringBuilder();
    for (int i = 0; i < images.length; i++) {
      blocks
          .append(i == 0 ? "" : ",")
          .append("{'id': 'a%d', 'kind': 'context', 'title': 'T', 'text': 'x', ".formatted(i))
          .append("'alt': 'En mand', 'credit': 'Foto: Åse', 'image': '%s'}".formatted(images[i]));
    }
    return "{'command': 'save-issue', 'club': 'her-er-debat', 'id': '2027-01', 'subject': 'S',"
        + " 'preheader': 'P', 'blocks': ["
        + blocks
        + "]}";
  }

  private Map<String, @Nullable Object> checked(String... images) {
    assertEquals(true, staff.asks(issue(images)).get("ok"));
    return done("'command': 'check-issue', 'club': 'her-er-debat', 'issue': '2027-01'");
  }

  private static boolean says(Map<String, @Nullable Object> checked, String list, String part) {
    return asList(checked.get(list)).stream().anyMatch(each -> each.toString().contains(part));
  }

  @Test
  void anIssuesPicturesAreWeighedTogetherAndEachOnce() throws IOException {
    Map<String, @Nullable Object> one = added("turned.jpg", "'credit': 'Foto: Åse'");
    String image = String.valueOf(one.get("image"));
    heavy(image, 80_000);
    assertFalse(says(checked(image, image), "warnings", "kB tilsammen"), "the same twice is one");
    String other =
        String.valueOf(added("turned.jpg", "'credit': 'Foto: Åse', 'shape': 'whole'").get("image"));
    heavy(other, 70_000);
    assertFalse(says(checked(image, other), "warnings", "kB tilsammen"), "150 kB may be");
    heavy(other, 70_001);
    Map<String, @Nullable Object> tooHeavy = checked(image, other);
    assertTrue(
        says(tooHeavy, "warnings", "Billederne fylder 151 kB tilsammen."), tooHeavy::toString);
    assertEquals(true, tooHeavy.get("ready"), "staff may want it so");
    done("'command': 'approve-issue', 'club': 'her-er-debat', 'issue': '2027-01'");
  }

  /** A picture of this many bytes. */
  private void heavy(String image, int bytes) {
    String hash = image.substring(image.lastIndexOf('/') + 1);
    Pictures pictures =
        new Pictures(
            new Contents(
                NearStore.environment(staff.environment).dynamo(),
                staff.template.table("ClubsTable").name()));
    Picture now = pictures.find("her-er-debat", hash).orElseThrow();
    assertTrue(
        pictures.add(
            pictures.adding("her-er-debat", hash, staff.now).orElseThrow(),
            new Picture(hash, now.width(), now.height(), bytes, now.credit(), now.added())));
  }

  @Test
  void anIssueDoesNotLeaveWithAPictureThatIsGone() throws IOException {
    String image = String.valueOf(added("turned.jpg", "'credit': 'Foto: Åse'").get("image"));
    String gone = image.replaceAll("[0-9a-f]{8}$", "00000000");
    Map<String, @Nullable Object> checked = checked(image, gone);
    assertEquals(false, checked.get("ready"));
    assertTrue(says(checked, "errors", "blocks[1].image"), checked::toString);
    assertEquals(
        409,
        staff
            .asks("{'command': 'approve-issue', 'club': 'her-er-debat', 'issue': '2027-01'}")
            .get("status"));
    assertFalse(says(checked(image), "errors", "image"), "it is there");
  }

  private List<String> errors(String json) {
    return asList(asMap(staff.asks(json).get("result")).get("errors")).stream()
        .map(each -> String.valueOf(asMap(each).get("field")))
        .toList();
  }

  /** A mail whose picture is not encrypted would lack it; on one machine there is no TLS. */
  @ParameterizedTest
  @CsvSource({
    "https://klub.example, true",
    "http://localhost:8080, true",
    "http://127.0.0.1:8080, true",
    "http://klub.example, false",
    "http://localhost.klub.example, false"
  })
  void whatIsNotEncryptedIsShownOnOneMachineAlone(String base, boolean shown) {
    Map<String, @Nullable Object> saved =
        done(
            "'command': 'save-issue', 'club': 'her-er-debat', 'id': '2026-12', 'subject': 'E',"
                + " 'preheader': 'P', 'blocks': [{'id': 'b', 'kind': 'context', 'title': 'T',"
                + " 'text': 'T', 'alt': 'A', 'credit': 'C', 'image': '"
                + base
                + "/billede.jpg'}]");
    boolean told = String.valueOf(saved.get("errors")).contains("blocks[0].image");
    assertEquals(shown, !told, saved::toString);
  }

  private Map<String, @Nullable Object> added(String name, String fields) throws IOException {
    Map<String, @Nullable Object> answer =
        add("'file': '" + working.uploads(file(name)) + "', " + fields);
    assertEquals(true, answer.get("ok"), answer.toString());
    return asMap(answer.get("result"));
  }

  private Map<String, @Nullable Object> add(String fields) {
    return staff.asks("{'command': 'add-picture', 'club': 'her-er-debat', " + fields + "}");
  }

  private Map<String, @Nullable Object> done(String fields) {
    Map<String, @Nullable Object> answer = staff.asks("{" + fields + "}");
    assertEquals(true, answer.get("ok"), answer.toString());
    return asMap(answer.get("result"));
  }

  private static byte[] file(String name) throws IOException {
    try (InputStream in = Served.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }
}

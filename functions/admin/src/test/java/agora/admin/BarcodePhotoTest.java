package agora.admin;

import static agora.edge.lambda.Json.asList;
import static agora.edge.lambda.Json.asMap;
import static agora.edge.lambda.Json.asText;
import static org.junit.jupiter.api.Assertions.assertEquals;

import agora.edge.lambda.Json;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A photo of the back of a book becomes a block. */
final class BarcodePhotoTest {

  private static final String ISBN = "9780140328721";

  private final Staff staff = new Staff();

  BarcodePhotoTest() {
    staff.sends("save-club");
    staff.site.page(
        "/api/books?bibkeys=ISBN:9780140328721&format=json&jscmd=data",
        "application/json",
        """
        {"ISBN:9780140328721": {"title": "Fantastic Mr. Fox", "authors": [{"name": "Roald Dahl"}]}}
        """,
        StandardCharsets.UTF_8);
  }

  @AfterEach
  void close() {
    staff.close();
  }

  private Map<String, @Nullable Object> looksUp(byte[] photo) {
    return staff.asks(
        Json.write(
            Map.of(
                "command",
                "look-up-book",
                "club",
                "her-er-debat",
                "photo",
                Base64.getEncoder().encodeToString(photo))));
  }

  /** A code on a book that lies on a table, from a camera held at an angle. */
  private static BufferedImage photo(
      BarcodeFormat format, String digits, int width, int height, double degrees, int bars)
      throws WriterException {
    BitMatrix code = new MultiFormatWriter().encode(digits, format, bars, bars / 2);
    BufferedImage photo = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D drawing = photo.createGraphics();
    drawing.setColor(new Color(90, 70, 55));
    drawing.fillRect(0, 0, width, height);
    drawing.rotate(Math.toRadians(degrees), width / 2.0, height / 2.0);
    drawing.translate((width - code.getWidth()) / 2, (height - code.getHeight()) / 2);
    drawing.setColor(new Color(214, 209, 196));
    drawing.fillRect(-30, -30, code.getWidth() + 60, code.getHeight() + 60);
    drawing.setColor(new Color(38, 34, 41));
    for (int x = 0; x < code.getWidth(); x++) {
      for (int y = 0; y < code.getHeight(); y++) {
        if (code.get(x, y)) {
          drawing.fillRect(x, y, 1, 1);
        }
      }
    }
    drawing.dispose();
    grain(((DataBufferInt) photo.getRaster().getDataBuffer()).getData());
    return photo;
  }

  /** What a small camera adds where there is little light. */
  private static void grain(int[] pixels) {
    Random chance = new Random(7);
    int[] grain = IntStream.range(0, 10_007).map(_ -> (int) (12 * chance.nextGaussian())).toArray();
    for (int i = 0; i < pixels.length; i++) {
      int light = grain[i % grain.length];
      int red = Math.clamp((pixels[i] >> 16 & 255) + light, 0, 255);
      int green = Math.clamp((pixels[i] >> 8 & 255) + light, 0, 255);
      int blue = Math.clamp((pixels[i] & 255) + light, 0, 255);
      pixels[i] = red << 16 | green << 8 | blue;
    }
  }

  private static byte[] jpeg(BufferedImage photo) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(0.6f);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(photo, null, null), param);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  private static byte[] png(BufferedImage photo) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(photo, "png", out);
    return out.toByteArray();
  }

  @ParameterizedTest
  @CsvSource({
    "1200, 1600, 0, 700",
    "1200, 1600, 4, 700",
    "1200, 1600, 90, 700",
    "1600, 1200, 180, 800",
    "1600, 1200, 266, 800",
    "2000, 2600, 2, 1300",
    "640, 480, 0, 300"
  })
  void aBookIsFoundByAPhotoOfItsBackHoweverItWasHeld(
      int width, int height, double degrees, int bars) throws WriterException, IOException {
    Map<String, @Nullable Object> answer =
        looksUp(jpeg(photo(BarcodeFormat.EAN_13, ISBN, width, height, degrees, bars)));
    assertEquals(true, answer.get("ok"), answer::toString);
    Map<String, @Nullable Object> block = asMap(asMap(answer.get("result")).get("block"));
    assertEquals(ISBN, block.get("isbn"));
    assertEquals("Fantastic Mr. Fox", block.get("title"));
    assertEquals("Roald Dahl", block.get("author"));
  }

  private void refused(byte[] photo, String sentence) {
    Map<String, @Nullable Object> answer = looksUp(photo);
    assertEquals(422, answer.get("status"), answer::toString);
    Map<String, @Nullable Object> error = asMap(asList(answer.get("errors")).getFirst());
    assertEquals("photo", error.get("field"));
    assertEquals(sentence, asText(error.get("message")));
    assertEquals(List.of(), staff.site.asked(), "nobody is asked for a book");
  }

  private static final String NONE =
      "Vi kan ikke læse en stregkode fra en bog på billedet. Tag det tættere på og lige forfra, i"
          + " godt lys, eller skriv tallene under stregerne.";

  @Test
  void aPhotoWithoutABooksBarcodeIsOneSentence() throws WriterException, IOException {
    refused(jpeg(new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB)), NONE);
    refused(jpeg(photo(BarcodeFormat.QR_CODE, "https://x.example/", 900, 900, 0, 600)), NONE);
    refused(jpeg(photo(BarcodeFormat.EAN_13, "5701234567899", 1200, 900, 0, 700)), NONE);
    refused(jpeg(photo(BarcodeFormat.EAN_13, ISBN, 1200, 1600, 45, 60)), NONE);
  }

  @Test
  void soIsAFileThatIsNone() throws WriterException, IOException {
    String none =
        "Filen er ikke et billede, vi kan læse. Vælg et JPEG-, PNG-, WebP- eller GIF-billede.";
    byte[] whole = jpeg(photo(BarcodeFormat.EAN_13, ISBN, 1200, 1600, 0, 700));
    refused("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8), none);
    refused(Arrays.copyOf(whole, 40), none);
    refused(new byte[0x10000], none);
  }

  @Test
  void aPictureOfMillionsOfPixelsIsRefusedBeforeItIsRead() throws IOException {
    byte[] bomb = png(new BufferedImage(9_000, 6_000, BufferedImage.TYPE_BYTE_BINARY));
    Map<String, @Nullable Object> answer = looksUp(bomb);
    assertEquals(422, answer.get("status"), answer::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'isbn': '9780140328721', 'photo': 'AAAA'",
        "'photo': ''",
        "'photo': '%%%'",
        "'photo': 'A'",
        "'photo': 7"
      })
  void aNumberOrAPhotoIsGivenAndItIsOne(String fields) {
    assertEquals(
        422,
        staff
            .asks("{'command': 'look-up-book', 'club': 'her-er-debat', " + fields + "}")
            .get("status"));
  }
}

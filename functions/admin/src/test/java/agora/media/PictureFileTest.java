package agora.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.checks.Problem;
import agora.media.PictureFile.Focus;
import agora.media.PictureFile.Jpeg;
import agora.media.PictureFile.Made;
import agora.media.PictureFile.Refused;
import agora.media.PictureFile.Shape;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as staff choose them: what becomes a picture, and how, and what does not. */
final class PictureFileTest {

  /** Each is blue to the left and red to the right. */
  @ParameterizedTest
  @CsvSource({
    "turned.jpg, 1200, 675", // the camera was on its side, and says so
    "cmyk.jpg, 640, 360", // for print
    "photo.webp, 1200, 675",
    "progressive.jpg, 1200, 675",
    "palette.png, 640, 360"
  })
  void whatStaffChooseIsUprightAndAsWideAsAMail(String name, int width, int height)
      throws IOException {
    Jpeg made = jpeg(PictureFile.made(file(name), Shape.WIDE, Focus.MIDDLE));
    BufferedImage seen = seen(made);
    assertEquals(width, seen.getWidth());
    assertEquals(height, seen.getHeight());
    assertEquals(width, made.width());
    assertEquals(height, made.height());
    assertTrue(isBlue(seen, 5, height / 2), "left");
    assertFalse(isBlue(seen, width - 5, height / 2), "right");
    assertTrue(made.bytes().length <= 120_000, "" + made.bytes().length);
  }

  /** Who took it and where is for whoever has the file. */
  @Test
  void whatACameraWroteIsNotPassedOn() throws IOException {
    byte[] taken = file("turned.jpg");
    assertTrue(has(taken, "Hemmelig Person"), "or the test shows nothing");
    byte[] made = jpeg(PictureFile.made(taken, Shape.WIDE, Focus.MIDDLE)).bytes();
    assertFalse(has(made, "Hemmelig Person"));
    assertFalse(has(made, "Exif"));
  }

  @Test
  void whatIsSeeThroughIsPaper() throws IOException {
    BufferedImage seen = seen(jpeg(PictureFile.made(file("clear.png"), Shape.WHOLE, Focus.MIDDLE)));
    assertEquals(300, seen.getWidth(), "nothing is made larger than it was");
    assertEquals(450, seen.getHeight());
    assertTrue((seen.getRGB(150, 200) & 0xff) > 250, "white");
  }

  @Test
  void thePointThatMattersStaysInSight() throws IOException {
    byte[] tall = png(800, 2400, 0.9); // what matters stands near its foot
    assertFalse(hasBlue(seen(jpeg(PictureFile.made(tall, Shape.WIDE, Focus.MIDDLE)))));
    assertTrue(hasBlue(seen(jpeg(PictureFile.made(tall, Shape.WIDE, new Focus(50, 90))))));
    assertTrue(hasBlue(seen(jpeg(PictureFile.made(tall, Shape.WHOLE, Focus.MIDDLE)))));
  }

  /** The noisiest that there is: it is written more coarsely, not longer. */
  @ParameterizedTest
  @CsvSource({"WIDE, 120000", "WHOLE, 160000"})
  void aPictureFullOfDetailIsNoLongerThanAMailBears(Shape shape, int most) throws IOException {
    BufferedImage noise = new BufferedImage(1600, 1200, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(1);
    for (int x = 0; x < 1600; x += 4) {
      for (int y = 0; y < 1200; y += 4) {
        int colour = random.nextInt(0x1000000);
        for (int i = 0; i < 16; i++) {
          noise.setRGB(x + i % 4, y + i / 4, colour);
        }
      }
    }
    Jpeg made = jpeg(PictureFile.made(written(noise, "png"), shape, Focus.MIDDLE));
    assertTrue(made.bytes().length <= most * 3, "" + made.bytes().length);
  }

  @Test
  void theSameFileIsTheSamePicture() throws IOException {
    byte[] one = jpeg(PictureFile.made(file("turned.jpg"), Shape.WIDE, Focus.MIDDLE)).bytes();
    byte[] other = jpeg(PictureFile.made(file("turned.jpg"), Shape.WIDE, Focus.MIDDLE)).bytes();
    assertTrue(Arrays.equals(one, other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"moves.gif", "moves.webp"})
  void whatMovesIsRefused(String name) throws IOException {
    assertEquals(new Problem.MovingPicture(), refused(file(name)));
  }

  @Test
  void whatIsNoPictureIsRefused() throws IOException {
    for (String text :
        new String[] {
          "",
          "x",
          "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
          "<!doctype html><html><body onload=alert(1)>",
          "GIF89a<script>alert(1)</script>",
          "%PDF-1.7",
          "\u0089PNG\r\n"
        }) {
      assertEquals(
          new Problem.NoPicture(), refused(text.getBytes(StandardCharsets.ISO_8859_1)), text);
    }
    assertEquals(new Problem.NoPicture(), refused(file("photo.tiff")));
    byte[] broken = file("progressive.jpg");
    assertInstanceOf(
        Made.class, PictureFile.made(Arrays.copyOf(broken, 300), Shape.WIDE, Focus.MIDDLE));
    byte[] cut = file("palette.png");
    assertEquals(new Problem.NoPicture(), refused(Arrays.copyOf(cut, cut.length / 2)));
  }

  /** Its head says that it is a gigapixel; nothing of it is unpacked. */
  @Test
  void aFileThatIsABombIsRefusedByItsHead() throws IOException {
    byte[] bomb = png(10, 10, 0.5);
    ByteBuffer head = ByteBuffer.wrap(bomb);
    head.putInt(16, 40_000).putInt(20, 40_000);
    CRC32 sum = new CRC32();
    sum.update(bomb, 12, 17);
    head.putInt(29, (int) sum.getValue());
    assertEquals(new Problem.TooManyPixels(50), refused(bomb));
  }

  @ParameterizedTest
  @CsvSource({"1, 1, WHOLE, 96", "1, 1, WIDE, 600", "500, 400, WIDE, 600", "4000, 1, WHOLE, 96"})
  void aPictureOfHardlyAnyPixelsIsRefused(int width, int height, Shape shape, int least)
      throws IOException {
    Made made = PictureFile.made(png(width, height, 0.5), shape, Focus.MIDDLE);
    assertEquals(new Refused(new Problem.TooFewPixels(least)), made);
  }

  private static Problem refused(byte[] file) {
    return assertInstanceOf(Refused.class, PictureFile.made(file, Shape.WIDE, Focus.MIDDLE)).why();
  }

  private static Jpeg jpeg(Made made) {
    return assertInstanceOf(Jpeg.class, made);
  }

  private static BufferedImage seen(Jpeg jpeg) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(jpeg.bytes()));
  }

  private static boolean isBlue(BufferedImage image, int x, int y) {
    Color colour = new Color(image.getRGB(x, y));
    return colour.getBlue() > 120 && colour.getRed() < 110;
  }

  private static boolean hasBlue(BufferedImage image) {
    for (int y = 0; y < image.getHeight(); y++) {
      if (isBlue(image, image.getWidth() / 2, y)) {
        return true;
      }
    }
    return false;
  }

  /** Red, with a blue band at a height. */
  private static byte[] png(int width, int height, double band) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D drawing = image.createGraphics();
    drawing.setColor(new Color(200, 30, 30));
    drawing.fillRect(0, 0, width, height);
    drawing.setColor(new Color(30, 30, 200));
    drawing.fillRect(0, (int) (height * band), width, Math.max(1, height / 20));
    drawing.dispose();
    return written(image, "png");
  }

  private static byte[] written(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }

  private static boolean has(byte[] bytes, String text) {
    return new String(bytes, StandardCharsets.ISO_8859_1).contains(text);
  }

  static byte[] file(String name) throws IOException {
    try (InputStream in = PictureFileTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }
}

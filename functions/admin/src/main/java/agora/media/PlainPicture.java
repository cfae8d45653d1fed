package agora.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * What other sites show of an issue that has no picture: a sheet with lines on it, in the club's
 * colour. There are no letters in it, since a function has no fonts.
 */
final class PlainPicture {

  /** What Open Graph's readers cut the least of. */
  static final int WIDTH = 1200;

  static final int HEIGHT = 630;

  private static final Color LINE = new Color(0xDDD3C7);

  private PlainPicture() {}

  /**
   * The picture's JPEG, the same each time.
   *
   * @param colour six hexadecimal digits
   */
  static byte[] of(String colour) {
    Color accent = new Color(Integer.parseInt(colour, 16));
    BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D drawing = picture.createGraphics();
    drawing.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    drawing.setColor(accent);
    drawing.fillRect(0, 0, WIDTH, HEIGHT);
    drawing.setColor(Color.WHITE);
    drawing.fillRoundRect(320, 90, 560, 600, 24, 24);
    drawing.setColor(accent);
    drawing.fillRect(376, 150, 448, 8);
    drawing.fillRoundRect(376, 198, 340, 36, 12, 12);
    drawing.setColor(LINE);
    for (int line = 0; line < 6; line++) {
      drawing.fillRoundRect(376, 270 + 52 * line, line % 3 == 2 ? 280 : 448, 20, 10, 10);
    }
    drawing.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "jpeg", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}

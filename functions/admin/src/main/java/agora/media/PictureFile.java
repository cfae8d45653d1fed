package agora.media;

import agora.checks.BookNumber;
import agora.checks.Problem;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * Makes a picture for readers of a file that somebody chose. What the file is, its bytes say, not
 * its name or who sent it; how many pixels it has is known before any is read.
 */
public final class PictureFile {

  /** What every picture is when it is made. */
  public static final String TYPE = "image/jpeg";

  /** More bytes no camera of a library's makes; a file of so many fits into memory. */
  public static final int MOST_BYTES = 20_000_000;

  /** A file of a few kilobytes can say that it is a gigapixel. */
  private static final long MOST_PIXELS = 50_000_000;

  private static final Set<String> KINDS = Set.of("jpeg", "png", "gif", "webp");

  private static final double[] QUALITIES = {0.85, 0.75, 0.65, 0.55, 0.45, 0.35};

  static {
    ImageIO.setUseCache(false); // a function's disk is small and slow
  }

  private PictureFile() {}

  /** What a picture is for, and so how it is cut and how large it becomes. */
  public enum Shape {
    /** As it was taken: a cover, a portrait. */
    WHOLE(640, 960, 60_000, 96),
    /** Cut to 16:9, as wide as a mail: what stands above an article. */
    WIDE(1200, 675, 120_000, 600);

    private final int width;
    private final int height;
    private final int bytes;
    private final int least;

    Shape(int width, int height, int bytes, int least) {
      this.width = width;
      this.height = height;
      this.bytes = bytes;
      this.least = least;
    }
  }

  /**
   * The point that must stay in sight.
   *
   * @param across from the left, in hundredths of the width
   * @param down from the top, in hundredths of the height
   */
  public record Focus(int across, int down) {
    public static final Focus MIDDLE = new Focus(50, 50);
  }

  /** What became of a file. */
  public sealed interface Made {}

  /** A picture that readers can get. */
  public record Jpeg(byte[] bytes, int width, int height) implements Made {}

  /** The number of a book, as its barcode has it. */
  public record Book(BookNumber.Isbn number) implements Made {}

  /** No picture, and why. */
  public record Refused(Problem why) implements Made {}

  /** Makes the picture, or says what the file lacks. */
  public static Made made(byte[] file, Shape shape, Focus focus) {
    return opened(file, reader -> made(reader, shape, focus));
  }

  /** What is made of a picture that was opened. */
  @FunctionalInterface
  interface Making {
    Made of(ImageReader reader) throws IOException;
  }

  /** What is made of a file, if it is a picture that stands still and fits into memory. */
  static Made opened(byte[] file, Making making) {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return new Refused(new Problem.NoPicture());
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        Optional<Problem> wrong = judged(reader);
        return wrong.isPresent() ? new Refused(wrong.get()) : making.of(reader);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) { // readers throw what their formats let them
      return new Refused(new Problem.NoPicture());
    }
  }

  private static Optional<Problem> judged(ImageReader reader) throws IOException {
    if (!KINDS.contains(kind(reader))) {
      return Optional.of(new Problem.NoPicture());
    }
    long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
    if (pixels > MOST_PIXELS) {
      return Optional.of(new Problem.TooManyPixels((int) (MOST_PIXELS / 1_000_000)));
    }
    return reader.getNumImages(true) > 1
        ? Optional.of(new Problem.MovingPicture())
        : Optional.empty();
  }

  private static Made made(ImageReader reader, Shape shape, Focus focus) throws IOException {
    Orientation taken = isJpeg(reader) ? ExifUtils.getExifOrientation(reader, 0) : null;
    BufferedImage read = read(reader, Math.max(shape.width, shape.height));
    BufferedImage upright =
        taken == null ? read : ExifFilterUtils.getFilterForOrientation(taken).apply(read);
    BufferedImage cut = shape == Shape.WIDE ? cut(upright, focus) : upright;
    if (cut.getWidth() < shape.least || cut.getHeight() < shape.least / 3) {
      return new Refused(new Problem.TooFewPixels(shape.least));
    }
    return jpeg(cut, shape);
  }

  private static String kind(ImageReader reader) throws IOException {
    return reader.getFormatName().toLowerCase(Locale.ROOT);
  }

  private static boolean isJpeg(ImageReader reader) throws IOException {
    return kind(reader).equals("jpeg");
  }

  /**
   * Reads no more pixels than twice what is needed: of a large file only every so many.
   *
   * @param longest pixels that are needed of its longer side
   */
  static BufferedImage read(ImageReader reader, int longest) throws IOException {
    int shorter = Math.min(reader.getWidth(0), reader.getHeight(0));
    int step = Math.max(1, shorter / (2 * longest));
    ImageReadParam every = reader.getDefaultReadParam();
    every.setSourceSubsampling(step, step, 0, 0);
    return onWhite(reader.read(0, every));
  }

  /** What a picture doesn't cover is paper. */
  private static BufferedImage onWhite(BufferedImage read) {
    BufferedImage paper =
        new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D drawing = paper.createGraphics();
    drawing.setColor(Color.WHITE);
    drawing.fillRect(0, 0, paper.getWidth(), paper.getHeight());
    drawing.drawImage(read, 0, 0, null);
    drawing.dispose();
    return paper;
  }

  /** The largest part that is 16:9, with the focus as near its middle as the edges let it. */
  private static BufferedImage cut(BufferedImage whole, Focus focus) {
    int width = Math.min(whole.getWidth(), whole.getHeight() * 16 / 9);
    int height = Math.max(1, Math.min(whole.getHeight(), width * 9 / 16));
    Rectangle part =
        new Rectangle(
            from(focus.across, whole.getWidth(), width),
            from(focus.down, whole.getHeight(), height),
            width,
            height);
    return whole.getSubimage(part.x, part.y, part.width, part.height);
  }

  private static int from(int hundredths, int all, int part) {
    return Math.clamp((long) all * hundredths / 100 - part / 2, 0, all - part);
  }

  private static Jpeg jpeg(BufferedImage picture, Shape shape) throws IOException {
    int width = Math.min(shape.width, picture.getWidth());
    int height = Math.min(shape.height, picture.getHeight());
    BufferedImage small = Thumbnails.of(picture).size(width, height).asBufferedImage();
    byte[] bytes = {};
    for (double quality : QUALITIES) {
      bytes = written(small, quality);
      if (bytes.length <= shape.bytes) {
        break;
      }
    }
    return new Jpeg(bytes, small.getWidth(), small.getHeight());
  }

  private static byte[] written(BufferedImage picture, double quality) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Thumbnails.of(picture)
          .scale(1)
          .outputFormat("jpg")
          .outputQuality(quality)
          .toOutputStream(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}

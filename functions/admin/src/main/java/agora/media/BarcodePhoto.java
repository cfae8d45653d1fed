package agora.media;

import agora.checks.BookNumber;
import agora.checks.Problem;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.EAN13Reader;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageReader;
import net.coobird.thumbnailator.Thumbnails;

/**
 * Reads the barcode on the back of a book (EAN-13, which an ISBN is since 2007) from a photo of it,
 * however it was held. The photo is kept nowhere.
 */
public final class BarcodePhoto {

  /** A bar of a code that fills a third of a photo is then three pixels wide. */
  private static final int LONGEST = 800;

  /** How often a photo is looked at, each time half as large. */
  private static final int SIZES = 3;

  /** A code has 95 bars and spaces: in fewer pixels none is read. */
  private static final int LEAST = 200;

  private static final Map<DecodeHintType, ?> HARD =
      Map.of(
          DecodeHintType.TRY_HARDER,
          true,
          DecodeHintType.POSSIBLE_FORMATS,
          List.of(BarcodeFormat.EAN_13));

  private BarcodePhoto() {}

  /** The book whose barcode is in the photo; else why there is none. */
  public static PictureFile.Made read(byte[] file) {
    return PictureFile.opened(file, BarcodePhoto::read);
  }

  private static PictureFile.Made read(ImageReader reader) throws IOException {
    BufferedImage photo = PictureFile.read(reader, LONGEST);
    return Stream.iterate(photo, each -> each.getWidth() > LEAST, BarcodePhoto::half)
        .limit(SIZES)
        .flatMap(each -> Stream.of(each, upright(each)))
        .flatMap(each -> number(each).stream())
        .findFirst()
        .<PictureFile.Made>map(PictureFile.Book::new)
        .orElse(new PictureFile.Refused(new Problem.NoBarcode()));
  }

  /** Grain that breaks a bar in two is gone where four pixels are one. */
  private static BufferedImage half(BufferedImage photo) {
    try {
      return Thumbnails.of(photo).scale(0.5).asBufferedImage();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A code that was held the other way is read upside down as well. */
  private static BufferedImage upright(BufferedImage lying) {
    BufferedImage turned =
        new BufferedImage(lying.getHeight(), lying.getWidth(), BufferedImage.TYPE_INT_RGB);
    Graphics2D drawing = turned.createGraphics();
    drawing.translate(lying.getHeight(), 0);
    drawing.rotate(Math.PI / 2);
    drawing.drawImage(lying, 0, 0, null);
    drawing.dispose();
    return turned;
  }

  private static Optional<BookNumber.Isbn> number(BufferedImage photo) {
    int width = photo.getWidth();
    int height = photo.getHeight();
    LuminanceSource light =
        new RGBLuminanceSource(width, height, photo.getRGB(0, 0, width, height, null, 0, width));
    return Stream.of(new HybridBinarizer(light), new GlobalHistogramBinarizer(light))
        .map(BinaryBitmap::new)
        .flatMap(each -> digits(each).stream())
        .map(BookNumber::of)
        .flatMap(each -> each instanceof BookNumber.Isbn isbn ? Stream.of(isbn) : Stream.empty())
        .findFirst();
  }

  private static Optional<String> digits(BinaryBitmap photo) {
    try {
      return Optional.of(new EAN13Reader().decode(photo, HARD).getText());
    } catch (ReaderException e) {
      return Optional.empty();
    }
  }
}

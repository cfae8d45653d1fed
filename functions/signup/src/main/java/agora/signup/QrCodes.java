package agora.signup;

import agora.pages.PosterPage;
import io.nayuki.qrcodegen.QrCode;

/** Addresses as QR codes that are read from some metres away, torn corner and all. */
final class QrCodes {

  /** Squares of nothing on each side, without which a camera finds no code. */
  private static final int QUIET = 4;

  private QrCodes() {}

  static PosterPage.Code of(String address) {
    QrCode code = QrCode.encodeText(address, QrCode.Ecc.QUARTILE);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append('M').append(x + QUIET).append(' ').append(y + QUIET).append("h1v1h-1z");
        }
      }
    }
    return new PosterPage.Code(address, code.size + 2 * QUIET, path.toString());
  }
}

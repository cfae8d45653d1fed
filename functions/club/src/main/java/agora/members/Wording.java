package agora.members;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The words that citizens consent to. Whoever changes a word changes the version. */
public final class Wording {

  /** The version of all the texts. */
  public static final String VERSION = "2026-11";

  private Wording() {}

  /** The text of a purpose, as it stands on the sign-up form. */
  public static String of(Consent.Purpose purpose, String language) {
    boolean english = language.equals("en");
    return switch (purpose) {
      case MEMBERSHIP ->
          english
              ? "Yes, the library may keep my mail address and what I have chosen here, and send me the club's mails. I can leave at any time, by a link in every mail."
              : "Ja, biblioteket må gemme min mailadresse og det, jeg har valgt her, og sende mig klubbens mails. Jeg kan melde mig ud når som helst via et link i hver mail.";
      case TRACKING_NONE -> english ? "Do not count my clicks" : "Tæl ikke mine klik";
      case TRACKING_ANONYMOUS ->
          english
              ? "Count my clicks without knowing that they are mine"
              : "Tæl mine klik uden at vide, at de er mine";
      case TRACKING_PERSONAL ->
          english
              ? "Use my clicks to choose what is sent to me"
              : "Brug mine klik til at vælge, hvad der sendes til mig";
    };
  }

  /** SHA-256 of a text, in hexadecimal. */
  static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}

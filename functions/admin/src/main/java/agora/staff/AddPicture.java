package agora.staff;

import agora.checks.Fault;
import agora.checks.Problem;
import agora.checks.Texts;
import agora.edge.aws.S3Bucket;
import agora.jobs.Files;
import agora.media.PictureFile;
import agora.media.PictureFile.Focus;
import agora.media.PictureFile.Shape;
import agora.pictures.Picture;
import agora.pictures.Pictures;
import agora.tokens.Hashes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Makes a picture for readers of a file that was put with {@code upload-file}. The same file, cut
 * in the same way, is the same picture each time.
 *
 * @param uploads where staff's files are put
 * @param bucket where readers' pictures lie
 */
public record AddPicture(
    Content content,
    S3Bucket uploads,
    S3Bucket bucket,
    Pictures pictures,
    String publicBaseUrl,
    InstantSource clock)
    implements Command<AddPicture.Added> {

  private static final int LONGEST_CREDIT = 120;
  private static final List<String> SHAPES = ConstantSerializer.words(Shape.class);

  private static final CommandSpec ABOUT =
      CommandSpec.of(
          "add-picture",
          Role.WRITER,
          Field.club(),
          Field.of(
              "base64",
              FieldType.PICTURE,
              "the picture's file in base64, at most 4 MB of it; or else file"),
          Field.of(
              "file",
              FieldType.ID,
              "in place of base64, the answer's file of upload-file, at most 20 MB"),
          Field.of("credit", FieldType.TEXT, "whose it is, as in Foto: Mette Hansen").needed(),
          Field.choice(
              "shape",
              SHAPES,
              "wide, cut to 16:9 for what stands above an article, which is taken for granted; or"
                  + " whole, for covers and portraits"),
          Field.of(
              "across",
              FieldType.WHOLE,
              "of a wide one: how far from the left the point is that must stay in sight, in"
                  + " hundredths; 50 where it is left out"),
          Field.of("down", FieldType.WHOLE, "the same from the top"));

  /**
   * A picture that blocks can show.
   *
   * @param image what a block's {@code image} is told
   * @param bytes its length; a mail's pictures together shall not exceed 150 kB
   */
  public record Added(String club, String image, int width, int height, int bytes, String credit) {

    static Added of(String club, Picture picture, String publicBaseUrl) {
      return new Added(
          club,
          publicBaseUrl + Picture.PATH + picture.hash(),
          picture.width(),
          picture.height(),
          picture.bytes(),
          picture.credit());
    }
  }

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<Added> run(Input input) {
    String club = input.id("club");
    String base64 = input.textOr("base64", "");
    String file = input.optionalId("file");
    String credit = input.text("credit");
    Shape shape = input.choiceOr("shape", Shape.WIDE);
    Focus focus = new Focus(hundredths(input, "across"), hundredths(input, "down"));
    if (!credit.isEmpty() && (!Texts.isOneLine(credit) || credit.length() > LONGEST_CREDIT)) {
      input.error("credit", new Problem.NoLine(LONGEST_CREDIT));
    }
    byte[] given = decoded(input, base64);
    if (base64.isEmpty() == (file == null)) {
      input.error("base64", new Problem.OneOfTwo("base64", "file"));
    }
    List<Fault> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    if (content.clubs().find(club).isEmpty()) {
      return Outcome.missing(RefusalReason.Thing.CLUB, club);
    }
    if (file == null) {
      return made(club, "base64", given, shape, focus, credit);
    }
    OptionalLong length = uploads.length(Files.upload(club, file));
    if (length.isEmpty()) {
      return Outcome.missing(RefusalReason.Thing.FILE, file);
    }
    if (length.getAsLong() > PictureFile.MOST_BYTES) {
      return Outcome.invalid(
          List.of(new Fault("file", new Problem.TooHeavy(PictureFile.MOST_BYTES / 1_000_000))));
    }
    return made(club, "file", bytes(Files.upload(club, file)), shape, focus, credit);
  }

  private Outcome<Added> made(
      String club, String field, byte[] file, Shape shape, Focus focus, String credit) {
    return switch (PictureFile.made(file, shape, focus)) {
      case PictureFile.Refused(Problem why) -> Outcome.invalid(List.of(new Fault(field, why)));
      case PictureFile.Book _ -> throw new IllegalStateException("nobody asked for a number");
      case PictureFile.Jpeg jpeg -> added(club, jpeg, credit);
    };
  }

  private static byte[] decoded(Input input, String base64) {
    try {
      return Base64.getMimeDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      return input.otherwise("base64", new Problem.NoPicture(), new byte[0]);
    }
  }

  /** The bytes first: no block may show what is not there. */
  private Outcome<Added> added(String club, PictureFile.Jpeg jpeg, String credit) {
    String hash = Hashes.sha256(jpeg.bytes());
    Instant now = clock.instant();
    Picture picture =
        new Picture(hash, jpeg.width(), jpeg.height(), jpeg.bytes().length, credit, now);
    Optional<Pictures.Adding> adding = pictures.adding(club, hash, now);
    if (adding.isPresent()) {
      bucket.put(Picture.key(hash), PictureFile.TYPE, jpeg.bytes());
    }
    return adding.filter(each -> pictures.add(each, picture)).isPresent()
        ? new Outcome.Done<>(Added.of(club, picture, publicBaseUrl))
        : Outcome.overtaken("credit", RefusalReason.Thing.PICTURE);
  }

  private static int hundredths(Input input, String name) {
    int given = input.wholeOr(name, 50);
    return given >= 0 && given <= 100
        ? given
        : input.otherwise(name, new Problem.Outside(0, 100), 50);
  }

  private byte[] bytes(String key) {
    try (InputStream in = uploads.open(key)) {
      return in.readNBytes(PictureFile.MOST_BYTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

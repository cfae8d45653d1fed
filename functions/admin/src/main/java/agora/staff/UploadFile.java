package agora.staff;

import agora.checks.Fault;
import agora.checks.Problem;
import agora.edge.aws.S3Bucket;
import agora.jobs.Files;
import agora.tokens.Ids;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Gives an address to which one file can be put, for an import that a job does. */
public final class UploadFile implements Command<UploadFile.Upload> {

  private static final int MOST_BYTES = 100_000_000;
  private static final Duration TERM = Duration.ofMinutes(15);
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private static final CommandSpec ABOUT =
      CommandSpec.of(
          "upload-file",
          Role.WRITER,
          Field.club(),
          Field.of("bytes", FieldType.WHOLE, "the file's length in bytes, at most 100 000 000")
              .needed(),
          Field.of("sha256", FieldType.CODE, "the file's hash, in 64 hexadecimal digits").needed());

  private final S3Bucket bucket;
  private final Ids ids;

  UploadFile(S3Bucket bucket, Ids ids) {
    this.bucket = bucket;
    this.ids = ids;
  }

  /**
   * Where the file is to be put.
   *
   * @param file what the import is told
   * @param method with which it is put, within 15 minutes
   * @param headers to be sent as they stand
   */
  public record Upload(String file, String method, String url, Map<String, String> headers) {}

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<Upload> run(Input input) {
    String club = input.id("club");
    int bytes = input.whole("bytes");
    String sha256 = input.text("sha256");
    if (bytes < 1 || bytes > MOST_BYTES) {
      input.error("bytes", new Problem.Outside(1, MOST_BYTES));
    }
    if (!sha256.isEmpty() && !SHA256.matcher(sha256).matches()) {
      input.error("sha256", new Problem.NoSha256());
    }
    List<Fault> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    String file = ids.next();
    S3Bucket.Upload upload = bucket.upload(Files.upload(club, file), bytes, sha256, TERM);
    return new Outcome.Done<>(new Upload(file, "PUT", upload.url(), upload.headers()));
  }
}

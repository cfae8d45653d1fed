package agora.edge.aws;

import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Supplier;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.S3ServiceClientConfiguration;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;

/**
 * A bucket of files, each written whole: by us, or by a browser that was given an address signed
 * for one file of one length and one hash. Who writes a file again replaces it.
 */
public final class S3Bucket {

  /** Files are longer than what other services are sent. */
  private static final Duration CALL = Duration.ofSeconds(60);

  private static final Duration ATTEMPT = Duration.ofSeconds(25);

  private final Supplier<S3Client> s3;
  private final String name;

  private S3Bucket(Supplier<S3Client> s3, String name) {
    this.s3 = s3;
    this.name = name;
  }

  /**
   * The bucket that a variable names.
   *
   * @param env of the function
   */
  public static S3Bucket in(Environment env, String variable) {
    return new S3Bucket(env.lazy(S3Bucket::client, "S3"), env.get(variable));
  }

  private static S3ClientBuilder client() {
    return S3Client.builder()
        .serviceConfiguration(settings())
        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
        .overrideConfiguration(
            client -> client.apiCallTimeout(CALL).apiCallAttemptTimeout(ATTEMPT));
  }

  /**
   * An address to which one file can be put, and what must be sent with it.
   *
   * @param headers to be sent as they stand: they are signed
   */
  public record Upload(String url, Map<String, String> headers) {}

  /**
   * Lets somebody put a file.
   *
   * @param bytes its length; another is refused
   * @param sha256 its hash in hexadecimal; another file is refused
   * @param term how long the address is good, from a second to seven days
   */
  public Upload upload(String key, long bytes, String sha256, Duration term) {
    String checksum = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
    try (S3Presigner presigner = presigner()) {
      PresignedPutObjectRequest signed =
          presigner.presignPutObject(
              sign ->
                  sign.signatureDuration(term)
                      .putObjectRequest(
                          put ->
                              put.bucket(name)
                                  .key(key)
                                  .contentLength(bytes)
                                  .contentType("application/octet-stream")
                                  .checksumSHA256(checksum)));
      Map<String, String> headers = new TreeMap<>();
      signed
          .signedHeaders()
          .forEach(
              (header, values) -> {
                if (!header.equalsIgnoreCase("host")) {
                  headers.put(header, String.join(",", values));
                }
              });
      return new Upload(signed.url().toString(), headers);
    }
  }

  /**
   * Lets somebody have a file.
   *
   * @param as what it is called where it is saved
   */
  public String download(String key, String as, Duration term) {
    try (S3Presigner presigner = presigner()) {
      return presigner
          .presignGetObject(
              sign ->
                  sign.signatureDuration(term)
                      .getObjectRequest(
                          get ->
                              get.bucket(name)
                                  .key(key)
                                  .responseContentDisposition(
                                      "attachment; filename=\"" + as + "\"")))
          .url()
          .toString();
    }
  }

  private static S3Configuration settings() {
    return S3Configuration.builder()
        .pathStyleAccessEnabled(true)
        .chunkedEncodingEnabled(false)
        .build();
  }

  /** Signs as the client does; it calls nobody. */
  private S3Presigner presigner() {
    S3ServiceClientConfiguration client = s3.get().serviceClientConfiguration();
    return S3Presigner.builder()
        .region(client.region())
        .credentialsProvider(client.credentialsProvider())
        .endpointOverride(client.endpointOverride().orElse(null))
        .serviceConfiguration(settings())
        .build();
  }

  /** A file's length in bytes; empty where there is none. */
  public OptionalLong length(String key) {
    try {
      return OptionalLong.of(
          s3.get().headObject(head -> head.bucket(name).key(key)).contentLength());
    } catch (S3Exception e) {
      missing(key, e);
      return OptionalLong.empty();
    }
  }

  /**
   * A file's bytes, as they come.
   *
   * @throws Missing if there is none, or no more
   */
  public InputStream open(String key) {
    try {
      return s3.get().getObject(get -> get.bucket(name).key(key));
    } catch (S3Exception e) {
      throw missing(key, e);
    }
  }

  /** There is no such file. */
  public static final class Missing extends RuntimeException {
    private Missing(String key, S3Exception e) {
      super("no file " + key, e);
    }
  }

  /** S3 tells who may not list a bucket no more than 403 of what isn't there. */
  private static Missing missing(String key, S3Exception e) {
    if (e.statusCode() != 403 && e.statusCode() != 404) {
      throw e;
    }
    return new Missing(key, e);
  }

  /** Removes a file, if there is one. */
  public void remove(String key) {
    s3.get().deleteObject(delete -> delete.bucket(name).key(key));
  }

  public void put(String key, String type, String text) {
    put(key, type, text.getBytes(StandardCharsets.UTF_8));
  }

  public void put(String key, String type, byte[] bytes) {
    s3.get()
        .putObject(
            put -> put.bucket(name).key(key).contentType(type), RequestBody.fromBytes(bytes));
  }

  /**
   * Writes a file that is made of others, one after the other, of which only a few kilobytes are in
   * memory at a time.
   *
   * @param bytes how long all of them are together
   */
  public void join(String key, String type, List<String> parts, long bytes) {
    s3.get()
        .putObject(
            put -> put.bucket(name).key(key).contentType(type),
            RequestBody.fromContentProvider(() -> joined(parts), bytes, type));
  }

  @SuppressWarnings("JdkObsolete") // SequenceInputStream wants an Enumeration
  private InputStream joined(List<String> parts) {
    Iterator<String> left = parts.iterator();
    return new SequenceInputStream(
        new Enumeration<>() {
          @Override
          public boolean hasMoreElements() {
            return left.hasNext();
          }

          @Override
          public InputStream nextElement() {
            return open(left.next());
          }
        });
  }
}

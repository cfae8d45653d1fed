package agora.local;

import agora.probe.Probe;
import agora.testkit.aws.JsonTrees;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/** A small stack of probes, started as the real one is. */
final class ProbeClub implements AutoCloseable {
  static final Instant START = Instant.parse("2026-11-24T08:00:00Z");

  final LocalClub club;
  private final Path folder;

  private ProbeClub(Path folder, LocalClub club) {
    this.folder = folder;
    this.club = club;
  }

  static ProbeClub start(Path folder) throws IOException {
    return start(folder, text -> text, options -> options);
  }

  static ProbeClub start(
      Path folder, UnaryOperator<String> template, UnaryOperator<Options> options)
      throws IOException {
    lay(folder, template);
    return new ProbeClub(
        folder, LocalClub.start(options.apply(Options.at(folder).start(START).seed(1))));
  }

  /** Lays template and zip into a folder. */
  static void lay(Path folder, UnaryOperator<String> template) throws IOException {
    try (InputStream yaml =
        Objects.requireNonNull(ProbeClub.class.getResourceAsStream("/probe.yaml"))) {
      String text =
          new String(yaml.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
              .replace("LOG_FOLDER", folder.toString());
      Files.writeString(folder.resolve("template.yaml"), template.apply(text));
    }
    zip(folder.resolve("probe.zip"));
  }

  private static void zip(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      entry(
          zip,
          "agora/probe/Probe.class",
          Objects.requireNonNull(Probe.class.getResource("Probe.class")));
      URL library = RequestStreamHandler.class.getProtectionDomain().getCodeSource().getLocation();
      entry(zip, "lib/core.jar", library);
    }
  }

  private static void entry(ZipOutputStream zip, String name, URL content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    try (InputStream in = content.openStream()) {
      in.transferTo(zip);
    }
    zip.closeEntry();
  }

  /** The events that a function has heard, oldest first. */
  List<JsonNode> heard(String function) {
    return lines(function).stream()
        .map(line -> json(line.substring(line.indexOf('\t') + 1)))
        .toList();
  }

  /** When it heard them, by the club's clock. */
  List<Instant> heardAt(String function) {
    return lines(function).stream()
        .map(line -> Instant.parse(line.substring(0, line.indexOf('\t'))))
        .toList();
  }

  private List<String> lines(String function) {
    try {
      Path log = folder.resolve(function);
      return Files.exists(log) ? Files.readAllLines(log) : List.of();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  void forget(String function) throws IOException {
    Files.deleteIfExists(folder.resolve(function));
  }

  static JsonNode json(String text) {
    try {
      return JsonTrees.read(text);
    } catch (JsonProcessingException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Points an SDK client at the club, as the function {@code AFunction} would. */
  <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder) {
    return client(builder, null);
  }

  <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(
      B builder, @Nullable URI endpoint) {
    return builder
        .endpointOverride(endpoint == null ? uri() : endpoint)
        .region(Region.EU_NORTH_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("AFunction", "none")))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  private URI uri() {
    try {
      return new URI(club.url());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    club.close();
  }
}

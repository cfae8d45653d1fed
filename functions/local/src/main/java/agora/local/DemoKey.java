package agora.local;

import agora.dynamo.journal.Journal;
import agora.stack.Template;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipFile;

/**
 * What the kept demo hangs on, as one name: the template, the functions' zips, the events that it
 * plays, and this program with the demo's own files.
 */
final class DemoKey {
  private final MessageDigest digest;

  private DemoKey() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  static String of(Options options) throws IOException {
    DemoKey key = new DemoKey();
    key.add(options.template());
    Template template =
        Template.read(
            options.template(),
            LocalClub.parameters(options, "http://localhost"),
            "http://localhost");
    for (Path zip : template.functions().stream().map(each -> each.zip()).distinct().toList()) {
      key.addZip(Packages.present(zip, options.root()));
    }
    key.addFolder(options.root().resolve("events"));
    for (Class<?> part : List.of(LocalClub.class, Template.class, Journal.class)) {
      key.addCode(part);
    }
    return HexFormat.of().formatHex(key.digest.digest(), 0, 16);
  }

  private void addCode(Class<?> part) throws IOException {
    try {
      Path code = Path.of(part.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(code)) {
        addFolder(code);
      } else {
        addZip(code);
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The program's own place is no address.", e);
    }
  }

  private void addFolder(Path folder) throws IOException {
    for (Path file : Folders.files(folder)) {
      add(folder.relativize(file).toString());
      add(file);
    }
  }

  private void add(Path file) throws IOException {
    byte[] content = Files.readAllBytes(file);
    add(Integer.toString(content.length));
    digest.update(content);
  }

  /** The sums that the zip itself has of its content stand for the content. */
  private void addZip(Path zip) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      file.stream()
          .sorted((one, other) -> one.getName().compareTo(other.getName()))
          .forEach(entry -> add(entry.getName() + " " + entry.getSize() + " " + entry.getCrc()));
    }
  }

  private void add(String text) {
    digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
  }
}

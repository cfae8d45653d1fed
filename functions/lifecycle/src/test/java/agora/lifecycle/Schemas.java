package agora.lifecycle;

import agora.clubs.Clubs;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * The schemas of the rows that the club keeps: of each class whose name ends in Row and that has
 * one.
 */
final class Schemas {

  private static final String ROW = "Row.class";

  private Schemas() {}

  /** Each by the name of its record. */
  static Map<String, TableSchema<?>> all() throws ReflectiveOperationException, IOException {
    Map<String, TableSchema<?>> schemas = new TreeMap<>();
    for (String name : records()) {
      for (Field field : Class.forName(name).getDeclaredFields()) {
        if (field.getName().equals("SCHEMA")) {
          field.setAccessible(true);
          schemas.put(name, (TableSchema<?>) Objects.requireNonNull(field.get(null)));
        }
      }
    }
    return schemas;
  }

  private static List<String> records() throws IOException {
    URI code = code();
    if (Files.isDirectory(Path.of(code))) {
      return records(Path.of(code));
    }
    try (FileSystem jar = FileSystems.newFileSystem(Path.of(code))) {
      return records(jar.getPath("/"));
    }
  }

  private static List<String> records(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(file -> file.endsWith(ROW) && !file.contains("$"))
          .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
          .toList();
    }
  }

  private static URI code() {
    try {
      return Clubs.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the club's own place is no address", e);
    }
  }
}

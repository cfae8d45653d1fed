package agora.rehearsal;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Where the repository and the tools are on this machine. */
public final class Project {
  /** The repository's folder. */
  public static final Path ROOT =
      Path.of(System.getProperty("agora.root", "../..")).toAbsolutePath().normalize();

  public static final Path TEMPLATE = ROOT.resolve("template.yaml");

  private static final Path TOOLS = ROOT.resolve("functions/rehearsal/target/tools.properties");

  private Project() {}

  /** A program of the environment that has SAM CLI and cfn-lint. */
  static Path deployment(String program) {
    return program("deployment", program);
  }

  /** A program of the environment that has the stand-in and SAM's translator. */
  static Path standIn(String program) {
    return program("stand-in", program);
  }

  /** A program of the environment that has the AWS command line. */
  static Path commandLine(String program) {
    return program("command-line", program);
  }

  private static Path program(String environment, String program) {
    Properties places = new Properties();
    try (Reader file = Files.newBufferedReader(TOOLS)) {
      places.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the build makes the tools: run mvn -Prehearsal verify", e);
    }
    return Path.of(places.getProperty(environment), "bin", program);
  }
}

package agora.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** The template with a change, in a temporary folder; its zips are the repository's. */
public final class TemplateCopy implements AutoCloseable {
  private final Path folder;
  private String text;

  private TemplateCopy(Path folder, String text) {
    this.folder = folder;
    this.text = text;
  }

  public static TemplateCopy of() throws IOException {
    String text = Files.readString(Project.TEMPLATE);
    return new TemplateCopy(
        Files.createTempDirectory("agora-template-"),
        text.replace("CodeUri: functions/", "CodeUri: " + Project.ROOT + "/functions/"));
  }

  /** Replaces a text of the template, which must be there. */
  public TemplateCopy with(String was, String is) {
    if (!text.contains(was)) {
      throw new IllegalArgumentException("the template has no more: " + was);
    }
    text = text.replace(was, is);
    return this;
  }

  /** Takes out each line that begins with this text, whatever its indentation. */
  public TemplateCopy without(String line) {
    text =
        text.lines()
            .filter(each -> !each.strip().startsWith(line))
            .collect(Collectors.joining("\n", "", "\n"));
    return this;
  }

  /** Writes the copy as it now is. */
  public Path file() throws IOException {
    return Files.writeString(folder.resolve("template.yaml"), text);
  }

  @Override
  public void close() throws IOException {
    Folders.delete(folder);
  }
}

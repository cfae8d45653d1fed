package agora.jobs;

import agora.clubs.Language;
import java.time.Instant;
import java.util.Map;

/**
 * A job as it was ordered; how far it is, its {@link JobProgress} tells.
 *
 * @param id sorts by when it was begun
 * @param order what is to be done, by the names of the command's fields
 * @param by who began it
 */
public record Job(
    String club, String id, Kind kind, Map<String, String> order, String by, Instant begun) {

  /** What an order calls the language that its result is written in. */
  public static final String LANGUAGE = "answerLanguage";

  /** What a job does. */
  public enum Kind {
    IMPORT_MEMBERS,
    IMPORT_SUPPRESSIONS,
    IMPORT_CODES,
    EXPORT_MEMBERS,
    DELETE_CLUB,
    PRIVACY_REPORT
  }

  /** The file that it takes in. */
  public String file() {
    return Files.upload(club, order.getOrDefault("file", ""));
  }

  /** The file that it writes. */
  public String result() {
    return Files.result(club, id);
  }

  /** One of the files that its result is put together from. */
  public String part(int number) {
    return Files.part(club, id, number);
  }

  /** The language of whoever began it. */
  public Language language() {
    return Language.of(order.get(LANGUAGE));
  }

  public boolean isDryRun() {
    return Boolean.parseBoolean(order.getOrDefault("dryRun", "false"));
  }
}

package agora.issues;

import org.jspecify.annotations.Nullable;

/**
 * What readers of an issue are told about an error in it.
 *
 * @param issue id of the issue that had the error
 * @param id letters, digits and hyphens, unique among the issue's corrections
 * @param text Markdown
 * @param url where its link leads; null where there is none
 * @param linkText what the link says
 */
public record Correction(
    String club,
    String issue,
    String id,
    String subject,
    String text,
    @Nullable String url,
    @Nullable String linkText) {

  /** What stands for it in its mailing's id; no issue has two hyphens in a row. */
  public String name() {
    return issue + "--" + id;
  }
}

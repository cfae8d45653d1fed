package agora.compose;

/**
 * What an issue's mail shows at the place <i>Valgt til dig</i> to who follows a topic: one of its
 * blocks, and why. The order of the blocks is the same for all.
 *
 * @param topic its id
 * @param html rows of a table, or nothing; with the variables of a {@link Rendered}
 * @param text the same in plain text
 */
public record Pick(String topic, String html, String text) {

  /** Where it stands in HTML; nothing takes its place for who follows none of the topics. */
  public static final String IN_HTML = "pick_html";

  /** Where it stands in plain text. */
  public static final String IN_TEXT = "pick_text";
}

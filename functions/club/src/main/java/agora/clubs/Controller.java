package agora.clubs;

/**
 * The library as it stands in the privacy notice.
 *
 * @param version how often staff have saved it
 */
public record Controller(Library library, long version) {

  /** The version of the words around it; whoever changes a word of the notice changes it. */
  public static final String WORDS = "2027-04";

  /** The version of the notice as it stands: its words, and who it names. */
  public String notice() {
    return WORDS + "." + version;
  }
}

package agora.pages;

import agora.clubs.Language;
import agora.clubs.Phrase;
import agora.pages.words.FrameWords;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A single mail: its words and its links. As HTML it stands in the frame that all mails have, which
 * {@code compose} draws when the project is built: {@code single-mail.html}.
 *
 * @param preheader what a mailbox shows beside the subject
 * @param why why the reader gets it
 * @param links the first is the mail's button
 * @param foot links below it, beside the one to the privacy notice
 */
public record SingleMail(
    Language language,
    String subject,
    String preheader,
    List<Words> words,
    List<Link> links,
    String why,
    List<Link> foot) {

  private static final String FRAME = Assets.read("single-mail.html");

  /** A paragraph, or somebody's own words. */
  public record Words(List<Phrase> line, boolean quoted) {

    /** A paragraph; its lines stay lines. */
    public static Words say(String text) {
      return say(List.of(Phrase.ours(text)));
    }

    /** The same, with words of staff's in it. */
    public static Words say(List<Phrase> line) {
      return new Words(line, false);
    }

    public static Words quote(String text) {
      return new Words(List.of(Phrase.ours(text)), true);
    }

    private Map<String, Object> slots() {
      List<Map<String, Object>> one =
          List.of(Map.of("phrase", line.stream().map(Words::slots).toList()));
      return Map.of("paragraph", quoted ? List.of() : one, "quote", quoted ? one : List.of());
    }

    private static Map<String, Object> slots(Phrase phrase) {
      Language written = phrase.written();
      Map<String, String> text = Map.of("text", phrase.text());
      return written == null
          ? Map.of("ours", List.of(text), "theirs", List.of())
          : Map.of(
              "ours",
              List.of(),
              "theirs",
              List.of(Map.of("text", phrase.text(), "written", written.code())));
    }

    private String text(Language language) {
      String text = Phrase.text(line);
      return quoted ? FrameWords.in(language).quoted(text) : text;
    }
  }

  /** A link that stands on a line of its own. */
  public record Link(String says, String address) {

    private Map<String, String> slots() {
      return Map.of("says", says, "address", address);
    }
  }

  /** The mail as HTML, above its foot. */
  public String html(SingleMailFoot foot) {
    List<Map<String, String>> all = links.stream().map(Link::slots).toList();
    List<Map<String, String>> others = all.stream().skip(1).toList();
    return Placeholders.fill(
        FRAME,
        Map.ofEntries(
            Map.entry("language", language.code()),
            Map.entry("subject", subject),
            Map.entry("preheader", preheader),
            Map.entry("accent", foot.accent()),
            Map.entry("club", foot.club()),
            Map.entry("words", words.stream().map(Words::slots).toList()),
            Map.entry("button", all.stream().limit(1).toList()),
            Map.entry("links", others.isEmpty() ? List.of() : List.of(Map.of("link", others))),
            Map.entry("sender", foot.sender()),
            Map.entry("reply", foot.replyTo()),
            Map.entry("why", why),
            Map.entry("foot", below(foot).map(Link::slots).toList()),
            Map.entry("line", foot.library().stream().map(each -> Map.of("text", each)).toList())));
  }

  /** The mail as plain text, above its foot. */
  public String text(SingleMailFoot foot) {
    StringBuilder text = new StringBuilder(foot.club()).append("\n").append(subject).append("\n\n");
    words.forEach(each -> text.append(each.text(language)).append("\n\n"));
    links.forEach(each -> line(text, each));
    text.append("-- \n"); // a signature (RFC 3676, 4.3)
    text.append(foot.sender()).append(", ").append(foot.replyTo()).append("\n\n");
    text.append(why).append("\n\n");
    below(foot).forEach(each -> line(text, each));
    foot.library().forEach(each -> text.append(each).append("\n"));
    return text.toString();
  }

  private static void line(StringBuilder text, Link link) {
    text.append(link.says()).append(":\n").append(link.address()).append("\n\n");
  }

  private Stream<Link> below(SingleMailFoot below) {
    return Stream.concat(
        foot.stream(),
        Stream.of(new Link(FrameWords.in(language).howWeUseYourData(), below.notice())));
  }
}

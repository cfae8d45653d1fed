package agora.pages;

import agora.clubs.Club;
import agora.issues.Issue;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;

/** Makes the citizens' pages. All that comes from outside is escaped by the templates. */
public final class Pages {

  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

  private Pages() {}

  public static String ticket(TicketPage page) {
    Frame frame = new Frame(page.language(), page.event().title(), page.statementUrl(), "");
    return render("ticket.jte", Map.of("frame", frame, "page", page));
  }

  /**
   * The page of a link that is not ours, or not for this. The same for all of them; to be answered
   * with 404.
   */
  public static String unknown(String language, String statementUrl) {
    return notice(language, statementUrl, "", Notices.unknown(language));
  }

  /** A page that says one thing. */
  public static String notice(String language, String statementUrl, String self, Notice notice) {
    Frame frame = new Frame(language, notice.heading(), statementUrl, self);
    return render("notice.jte", Map.of("frame", frame, "notice", notice));
  }

  public static String clubs(String language, String statementUrl, List<Club> clubs) {
    String title = language.equals("en") ? "The library's clubs" : "Bibliotekets klubber";
    return render(
        "clubs.jte", Map.of("frame", new Frame(language, title, statementUrl, ""), "clubs", clubs));
  }

  public static String club(String language, String statementUrl, ClubPage page) {
    Frame frame =
        new Frame(language, page.club().name(), statementUrl, "/clubs/" + page.club().id());
    return render("club.jte", Map.of("frame", frame, "page", page));
  }

  public static String issue(String language, String statementUrl, Club club, Issue issue) {
    Frame frame = new Frame(language, issue.subject(), statementUrl, "");
    return render("issue.jte", Map.of("frame", frame, "club", club, "issue", issue));
  }

  public static String preferences(
      String language, String statementUrl, Club club, Typed typed, boolean saved) {
    String title = language.equals("en") ? "Your preferences" : "Dine indstillinger";
    return render(
        "preferences.jte",
        Map.of(
            "frame",
            new Frame(language, title, statementUrl, ""),
            "club",
            club,
            "typed",
            typed,
            "saved",
            saved));
  }

  static String render(String template, Map<String, Object> values) {
    StringOutput out = new StringOutput(4096);
    ENGINE.render(template, values, out);
    return out.toString();
  }
}

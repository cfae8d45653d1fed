package agora.pages;

import agora.clubs.Club;
import agora.clubs.Language;
import agora.pages.words.ErasureWords;
import agora.pages.words.FrameWords;
import agora.pages.words.MemberWords;
import agora.pages.words.Notices;
import agora.pages.words.SignUpWords;
import agora.pictures.Picture;
import agora.privacy.Remains;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Makes the citizens' pages. All that comes from outside is escaped by the templates. */
public final class Pages {

  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

  private Pages() {}

  public static String ticket(TicketPage page) {
    PageFrame frame =
        new PageFrame(page.language(), page.event().title(), page.statementUrl(), "")
            .of(page.club())
            .pressed(page.mark());
    return render("ticket.jte", Map.of("frame", frame, "page", page));
  }

  public static String benefit(BenefitPage page) {
    PageFrame frame =
        new PageFrame(page.language(), page.benefit().title(), page.statementUrl(), "")
            .of(page.club())
            .pressed(page.mark());
    return render("benefit.jte", Map.of("frame", frame, "page", page));
  }

  /**
   * The page of a link that is not ours, or not for this. The same for all of them; to be answered
   * with 404.
   */
  public static String unknown(Language language, String statementUrl) {
    return notice(language, statementUrl, "", "", Notices.in(language).unknown());
  }

  /**
   * A page that says one thing.
   *
   * @param mark when the page was made, for whoever presses its button; see {@link PageFrame}
   */
  public static String notice(
      Language language, String statementUrl, String self, String mark, Notice notice) {
    PageFrame frame = new PageFrame(language, notice.heading(), statementUrl, self).pressed(mark);
    return render("notice.jte", Map.of("frame", frame, "notice", notice));
  }

  public static String clubs(Language language, String statementUrl, List<Club> clubs) {
    String title = FrameWords.in(language).theLibrarysClubs();
    return render(
        "clubs.jte",
        Map.of("frame", new PageFrame(language, title, statementUrl, ""), "clubs", clubs));
  }

  /**
   * A club's own page.
   *
   * @param mark when the page was made, for whoever signs up
   * @param base the pages' address, without a final slash
   */
  public static String club(
      Language language, String statementUrl, String mark, String base, ClubPage page) {
    String path = "/clubs/" + page.club().id();
    PageFrame frame =
        new PageFrame(language, page.club().name(), statementUrl, path)
            .shared(
                page.club(),
                "website",
                page.club().about(),
                base + path,
                new PageFrame.Picture(base + Picture.plain(page.club().look()), page.club().name()))
            .pressed(mark);
    return render("club.jte", Map.of("frame", frame, "page", page));
  }

  /**
   * An issue's page.
   *
   * @param base the pages' address, without a final slash
   */
  public static String issue(Language language, String statementUrl, String base, IssuePage page) {
    PageFrame frame =
        new PageFrame(language, page.issue().subject(), statementUrl, "")
            .shared(
                page.club(),
                "article",
                page.issue().preheader(),
                base + page.path(),
                page.lead(base));
    return render("issue.jte", Map.of("frame", frame, "page", page));
  }

  /** The whole of an article that members alone read. */
  public static String article(
      Language language, String statementUrl, Club club, IssuePage.Part article) {
    PageFrame frame = new PageFrame(language, article.title(), statementUrl, "").of(club);
    return render("article.jte", Map.of("frame", frame, "club", club, "article", article));
  }

  /**
   * What an issue says below its subject, for a reader's own program: links are whole.
   *
   * @param base the address that its pictures stand at
   */
  public static String sections(String base, IssuePage page) {
    PageFrame frame = new PageFrame(page.club().language(), page.issue().subject(), "", "");
    return render("sections.jte", Map.of("frame", frame, "page", page, "base", base));
  }

  /** A poster to be printed. */
  public static String poster(Language language, String statementUrl, PosterPage page) {
    PageFrame frame =
        new PageFrame(
                language,
                SignUpWords.in(language).posterFor(page.club().name()),
                statementUrl,
                page.address())
            .of(page.club());
    return render("poster.jte", Map.of("frame", frame, "page", page));
  }

  /** Asks for a press once more. */
  public static String again(Language language, String statementUrl, Again again) {
    String title = FrameWords.in(language).onePressMore();
    PageFrame frame = new PageFrame(language, title, statementUrl, "");
    return render("again.jte", Map.of("frame", frame, "again", again));
  }

  /** What becomes of people's data. */
  public static String privacy(Language language, String statementUrl, PrivacyPage page) {
    String title = FrameWords.in(language).howWeUseYourData();
    Club club = page.club();
    String self = (club == null ? "" : "/clubs/" + club.id()) + "/privacy";
    PageFrame frame = new PageFrame(language, title, statementUrl, self);
    return render(
        "privacy.jte", Map.of("frame", club == null ? frame : frame.of(club), "page", page));
  }

  /** What somebody says yes to who presses the button. */
  public static String confirm(
      Language language, String statementUrl, String mark, ConfirmPage page) {
    String club = page.club().name();
    SignUpWords say = SignUpWords.in(language);
    String title = page.club().forChildren() ? say.signChildUp(club) : say.becomeAMemberOf(club);
    PageFrame frame =
        new PageFrame(language, title, statementUrl, "").of(page.club()).pressed(mark);
    return render("confirm.jte", Map.of("frame", frame, "page", page));
  }

  /**
   * Greets a new member, and asks what was not asked at sign-up.
   *
   * @param mark of the page that the form goes to
   * @param action where the form goes
   */
  public static String welcome(
      Language language,
      String statementUrl,
      String mark,
      Club club,
      Typed typed,
      String action,
      Ahead ahead) {
    String title = SignUpWords.in(language).welcome(club.name());
    PageFrame frame = new PageFrame(language, title, statementUrl, "").of(club).pressed(mark);
    return render(
        "welcome.jte",
        Map.of("frame", frame, "club", club, "typed", typed, "action", action, "ahead", ahead));
  }

  /** All that is known of a member. */
  public static String mine(Language language, String statementUrl, String mark, MyDataPage page) {
    String title = MemberWords.in(language).everythingAboutYou();
    PageFrame frame =
        new PageFrame(language, title, statementUrl, "").of(page.club()).pressed(mark);
    return render("mine.jte", Map.of("frame", frame, "page", page));
  }

  /**
   * What remains after an erasure.
   *
   * @param complained whether the address stays on the mail service's list of those who complained
   */
  public static String erased(
      Language language, String statementUrl, Club club, Remains.Left left, boolean complained) {
    String title = ErasureWords.in(language).isErased();
    PageFrame frame = new PageFrame(language, title, statementUrl, "/clubs/" + club.id()).of(club);
    return render(
        "erased.jte", Map.of("frame", frame, "club", club, "left", left, "complained", complained));
  }

  /** What a member sees who has left: asked why, if they like to say. */
  public static String left(Language language, String statementUrl, String mark, Club club) {
    Notice notice = Notices.in(language).left(club.name());
    PageFrame frame =
        new PageFrame(language, notice.heading(), statementUrl, "/clubs/" + club.id())
            .of(club)
            .pressed(mark);
    return render("left.jte", Map.of("frame", frame, "club", club, "notice", notice));
  }

  /** For whoever has lost the mail. */
  public static String lost(Language language, String statementUrl, Club club, Typed typed) {
    String title = SignUpWords.in(language).lostTheEmail();
    PageFrame frame =
        new PageFrame(language, title, statementUrl, "/clubs/" + club.id() + "/leave").of(club);
    return render("lost.jte", Map.of("frame", frame, "club", club, "typed", typed));
  }

  /** Days to choose from, the first and the last. */
  public record Range(LocalDate first, LocalDate last) {}

  /**
   * What a member has chosen.
   *
   * @param pause until when they may pause
   * @param leave the path of the page that lets them leave
   */
  public static String preferences(
      Language language,
      String statementUrl,
      String mark,
      Club club,
      Typed typed,
      boolean saved,
      Range pause,
      String leave) {
    String title = MemberWords.in(language).yourPreferences();
    return render(
        "preferences.jte",
        Map.of(
            "frame",
            new PageFrame(language, title, statementUrl, "").of(club).pressed(mark),
            "club",
            club,
            "typed",
            typed,
            "saved",
            saved,
            "pause",
            pause,
            "leave",
            leave));
  }

  static String render(String template, Map<String, Object> values) {
    StringOutput out = new StringOutput(4096);
    ENGINE.render(template, values, out);
    return out.toString();
  }
}

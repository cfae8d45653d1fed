package agora.signup;

import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.clubs.Controller;
import agora.clubs.Language;
import agora.clubs.NextIssue;
import agora.edge.web.HumanPress;
import agora.edge.web.Reader;
import agora.edge.web.Request;
import agora.edge.web.Response;
import agora.events.Event;
import agora.events.Events;
import agora.members.consents.Shown;
import agora.members.consents.Wording;
import agora.pages.Ahead;
import agora.pages.Assets;
import agora.pages.ClubPage;
import agora.pages.IssuePage;
import agora.pages.Pages;
import agora.pages.PosterPage;
import agora.pages.PrivacyPage;
import agora.pages.Typed;
import agora.pages.words.Notices;
import agora.store.Contents;
import agora.store.Stored;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The pages that anybody may read: the clubs, a club, an issue. */
final class PublicPages {

  private static final String ID = "[a-z0-9-]{1,80}";

  /** An issue's page changes when it is corrected or an event of it moves. */
  private static final Duration MAX_AGE = Duration.ofMinutes(1);

  private final Clubs clubs;
  private final Events events;
  private final HumanPress press;
  private final Archive archive;
  private final InstantSource clock;
  private final String statementUrl;
  private final String region;
  private final String base;

  /**
   * @param region the AWS region that the data lies in
   * @param base the pages' address, without a final slash
   */
  PublicPages(
      Contents contents,
      HumanPress press,
      Archive archive,
      InstantSource clock,
      String statementUrl,
      String region,
      String base) {
    this.clubs = new Clubs(contents);
    this.press = press;
    this.events = new Events(contents);
    this.archive = archive;
    this.clock = clock;
    this.statementUrl = statementUrl;
    this.region = region;
    this.base = base;
  }

  Optional<Club> find(String club) {
    return club.matches(ID) ? clubs.find(club) : Optional.empty();
  }

  Reader reader(Request request, Club club) {
    return Reader.of(request, club.language(), statementUrl);
  }

  /** A reader where no club is known. */
  Reader reader(Request request) {
    return Reader.of(request, Language.DANISH, statementUrl);
  }

  Response home(Request request) {
    Reader reader = reader(request);
    List<Club> there = clubs.all().stream().filter(club -> club.deleted() == null).toList();
    return reader.page(200, Pages.clubs(reader.language(), statementUrl, there));
  }

  Response club(Request request) {
    return find(request.path("club"))
        .map(club -> club(200, request, club, Typed.nothing(source(request))))
        .orElseGet(() -> reader(request).missing());
  }

  /** A club's page with what stands in its form. */
  Response club(int status, Request request, Club club, Typed typed) {
    Reader reader = reader(request, club);
    List<Event> coming = coming(club);
    List<ClubPage.Past> archive =
        sent(club).stream().map(each -> new ClubPage.Past(each.issue(), each.at())).toList();
    return reader.page(
        status,
        Pages.club(
            reader.language(),
            statementUrl,
            press.mark(path(club)),
            base,
            new ClubPage(
                club,
                typed,
                coming,
                archive,
                isClosed(club),
                controller().isPresent(),
                names(club))));
  }

  /** The path of a club's page. */
  static String path(Club club) {
    return "/clubs/" + club.id();
  }

  /** Who answers for the members' data; nobody signs up before that is known. */
  Optional<Controller> controller() {
    return clubs.controller();
  }

  /** What the words of consent call the library and the club. */
  Wording.Names names(Club club) {
    String library = controller().map(each -> each.library().name()).orElse("");
    return new Wording.Names(library, club.name());
  }

  /** What a reader sees on a page of ours. */
  Shown shown(Club club, String page, Reader reader) {
    String notice = controller().map(Controller::notice).orElse(null);
    return Shown.on(page, reader.language(), notice, names(club));
  }

  /** Whether the club takes no more members. */
  boolean isClosed(Club club) {
    return clubs.rhythmExceptions(club.id()).closed();
  }

  /** The club's events that are not over, soonest first. */
  List<Event> coming(Club club) {
    return standing(club).stream().map(each -> each.content().orElseThrow()).toList();
  }

  /** The same, with how often and when each was changed. */
  List<Stored<Event>> standing(Club club) {
    Instant now = now();
    return events.stored(club.id()).stream()
        .filter(each -> each.content().orElseThrow().ends().isAfter(now))
        .sorted(Comparator.comparing(each -> each.content().orElseThrow().starts()))
        .toList();
  }

  Instant now() {
    return clock.instant();
  }

  /** What a new member can look forward to. */
  Ahead ahead(Club club) {
    Instant now = now();
    return new Ahead(
        NextIssue.after(club.rhythm(), clubs.rhythmExceptions(club.id()), now)
            .map(ZonedDateTime::toInstant)
            .orElse(null),
        sent(club).stream().map(Archive.Sent::issue).findFirst().orElse(null),
        coming(club).stream()
            .filter(each -> !each.cancelled() && each.starts().isAfter(now))
            .findFirst()
            .orElse(null));
  }

  /** The last issues that have gone out, newest first; what is not sent is nobody's yet. */
  List<Archive.Sent> sent(Club club) {
    return archive.newest(club.id());
  }

  /** What one of the {@link #sent} says on its page. */
  IssuePage page(Club club, Archive.Sent issue) {
    return archive.page(club, issue.sent());
  }

  Response issue(Request request) {
    String id = request.path("issue");
    Club club = find(request.path("club")).orElse(null);
    if (club == null || !id.matches(ID)) {
      return reader(request).missing();
    }
    Reader reader = reader(request, club);
    return archive
        .page(club, id)
        .map(page -> Pages.issue(reader.language(), statementUrl, base, page))
        .map(
            page -> reader.page(200, page).with("vary", "accept-language").cached(request, MAX_AGE))
        .orElseGet(reader::missing);
  }

  Response asset(Request request) {
    return Assets.css(request.path("name"))
        .map(
            css ->
                Response.of(200, "text/css; charset=utf-8", css)
                    .with("cache-control", "public, max-age=31536000, immutable"))
        .orElseGet(() -> reader(request).missing());
  }

  /**
   * A poster whose code leads to the club's page, and tells that page where it hangs: by a source
   * as members carry it, or by the place's name.
   */
  Response poster(Request request) {
    Club club = find(request.path("club")).filter(found -> !isClosed(found)).orElse(null);
    if (club == null) {
      return reader(request).missing();
    }
    String place = FormChecks.place(request.query().getOrDefault("place", ""));
    String source =
        place.isEmpty()
            ? FormChecks.source(request.query().getOrDefault("source", "poster"))
            : FormChecks.posterAt(place);
    String address = base + path(club);
    Reader reader = reader(request, club);
    PosterPage page =
        new PosterPage(
            club,
            controller().map(each -> each.library().name()).orElse(null),
            place.isEmpty() ? null : place,
            address.replaceFirst("^https?://", ""),
            QrCodes.of(address + "?source=" + source));
    return reader
        .page(200, Pages.poster(reader.language(), statementUrl, page))
        .with("x-robots-tag", "noindex");
  }

  /** All clubs, by name. */
  List<Club> all() {
    return clubs.all();
  }

  /** The notice of one club, or of all of them. */
  Response privacy(Request request) {
    String id = request.path("club");
    Club club = find(id).orElse(null);
    if (club == null && !id.isEmpty()) {
      return reader(request).missing();
    }
    Reader reader = club == null ? reader(request) : reader(request, club);
    return controller()
        .map(
            controller ->
                reader.page(
                    200,
                    Pages.privacy(
                        reader.language(),
                        statementUrl,
                        new PrivacyPage(club, controller, region))))
        .orElseGet(() -> reader.notice(503, Notices.in(reader.language()).notReady(), "/privacy"));
  }

  /** Under the name that browsers ask for where a page names no other, too. */
  Response icon() {
    return Response.of(200, "image/svg+xml; charset=utf-8", Assets.icon())
        .with("cache-control", "public, max-age=604800");
  }

  Response statement() {
    return Response.redirect(statementUrl);
  }

  /** Where the visitor came from, as a poster's address says it. */
  private static String source(Request request) {
    return FormChecks.source(request.query().getOrDefault("source", "web"));
  }
}

package agora.console;

import agora.staff.Role;
import java.util.List;
import java.util.Set;

/** All pages and acts that somebody must be signed in for, and who may come there. */
final class ConsoleRoutes {

  private static final Set<Role> ADMIN = Set.of(Role.ADMIN);
  private static final Set<Role> WRITER = Set.of(Role.WRITER);
  private static final Set<Role> DESK = Set.of(Role.DESK);

  private ConsoleRoutes() {}

  static List<Route> of(Reading reading, CommandRunner giver) {
    Home home = new Home(reading);
    LibraryPages library = new LibraryPages(reading, giver);
    Overview overview = new Overview(reading, giver);
    IdeaPages ideas = new IdeaPages(reading, giver);
    IssuePages issues = new IssuePages(reading, giver, ideas);
    PicturePages pictures = new PicturePages(reading, giver);
    Saving saving = new Saving(reading, giver);
    VersionPages versions = new VersionPages(reading, giver);
    ApprovalPages approvals = new ApprovalPages(reading, giver);
    Preview preview = new Preview(reading, giver);
    EventPages events = new EventPages(reading, giver);
    MemberPages members = new MemberPages(reading, giver);
    FigurePages figures = new FigurePages(reading);
    ClubPages clubs = new ClubPages(reading, giver);
    ActPages acts = new ActPages(reading, giver, issues, approvals);
    return List.of(
        Route.get("", Role.EVERYBODY, home::show),
        Route.get("/new-club", ADMIN, clubs::begin),
        Route.post("/new-club", ADMIN, clubs::create),
        Route.get("/library", ADMIN, library::show),
        Route.post("/library", ADMIN, library::save),
        Route.get("/clubs/{club}", Role.EVERYBODY, overview::show),
        Route.get("/clubs/{club}/issues", Role.EVERYBODY, issues::list),
        Route.post("/clubs/{club}/issues", WRITER, issues::begin),
        Route.get("/clubs/{club}/issues/{issue}", Role.EVERYBODY, issues::show),
        Route.post("/clubs/{club}/issues/{issue}", WRITER, issues::save),
        Route.post("/clubs/{club}/issues/{issue}/save", WRITER, saving::save),
        Route.post("/clubs/{club}/clean", WRITER, saving::clean),
        Route.get("/clubs/{club}/issues/{issue}/versions", Role.EVERYBODY, versions::show),
        Route.post("/clubs/{club}/issues/{issue}/versions", WRITER, versions::restore),
        Route.get("/clubs/{club}/issues/{issue}/approval", Role.EVERYBODY, approvals::show),
        Route.get("/clubs/{club}/issues/{issue}/preview", Role.EVERYBODY, preview::show),
        Route.get("/clubs/{club}/issues/{issue}/shown", Role.EVERYBODY, preview::shown),
        Route.get("/clubs/{club}/ideas", Role.EVERYBODY, ideas::show),
        Route.get("/clubs/{club}/ideas/manifest", Role.EVERYBODY, ideas::manifest),
        Route.post("/clubs/{club}/ideas", Role.EVERYBODY, ideas::save),
        Route.get("/clubs/{club}/pictures", Role.EVERYBODY, pictures::show),
        Route.post("/clubs/{club}/pictures", WRITER, pictures::add),
        Route.get("/clubs/{club}/setup", ADMIN, new SetupPages(giver)::show),
        Route.get("/clubs/{club}/events", Role.EVERYBODY, events::list),
        Route.get("/clubs/{club}/new-event", WRITER, events::begin),
        Route.post("/clubs/{club}/new-event", WRITER, events::create),
        Route.get("/clubs/{club}/events/{event}", Role.EVERYBODY, events::show),
        Route.post("/clubs/{club}/events/{event}", WRITER, events::save),
        Route.get("/clubs/{club}/members", DESK, members::list),
        Route.post("/clubs/{club}/members", DESK, members::find),
        Route.get("/clubs/{club}/members/{member}", DESK, members::show),
        Route.get("/clubs/{club}/members/{member}/erase", DESK, members::ask),
        Route.get("/clubs/{club}/figures", Set.of(Role.WRITER, Role.APPROVER), figures::show),
        Route.get("/clubs/{club}/settings", Role.EVERYBODY, clubs::settings),
        Route.post("/clubs/{club}/settings", ADMIN, clubs::save),
        Route.get("/clubs/{club}/acts", Role.EVERYBODY, acts::list),
        Route.get("/clubs/{club}/acts/{command}", Role.EVERYBODY, acts::form),
        Route.post("/clubs/{club}/acts/{command}", Role.EVERYBODY, acts::give));
  }
}

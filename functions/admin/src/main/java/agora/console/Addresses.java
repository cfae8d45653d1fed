package agora.console;

/** Where things are in the console. */
public final class Addresses {

  private Addresses() {}

  public static String club(String club) {
    return "/admin/clubs/" + club;
  }

  public static String issue(String club, String issue) {
    return club(club) + "/issues/" + issue;
  }

  public static String event(String club, String event) {
    return club(club) + "/events/" + event;
  }

  public static String act(String club, String command) {
    return club(club) + "/acts/" + command;
  }
}

package agora.staff;

import agora.edge.web.Request;

/**
 * Who gives a command, as the verified staff token says it; nothing in the command itself is
 * believed. A direct call of the function has no token: who may do that, IAM decides, and
 * CloudTrail keeps who did.
 *
 * @param name the mail address, or else the pool's id
 * @param way how they come
 * @param grants their roles
 */
public record Actor(String name, Way way, Grants grants) {

  /** How somebody comes to give a command. */
  public enum Way {
    CONSOLE,
    API,
    COMMAND_LINE
  }

  public static final Actor COMMAND_LINE = direct("");

  /**
   * The one who calls the function directly.
   *
   * @param identity the Cognito identity that Lambda itself tells of, for a program that calls with
   *     one; empty otherwise. What a caller's client context says is the caller's own word
   */
  public static Actor direct(String identity) {
    return new Actor(
        identity.isEmpty() ? "command line" : "cognito identity " + identity,
        Way.COMMAND_LINE,
        Grants.EVERYTHING);
  }

  /** Somebody who is signed in at the console. */
  public static Actor signedIn(String name, Grants grants) {
    return new Actor(name, Way.CONSOLE, grants);
  }

  /** The one whom the token of a request names: by mail address, or else by the pool's id. */
  public static Actor of(Request request) {
    String email = request.claims().getOrDefault("email", "");
    String name = email.isBlank() ? request.claims().getOrDefault("sub", "") : email;
    return new Actor(
        name.isBlank() ? "unknown" : name,
        Way.API,
        Grants.ofClaim(request.claims().getOrDefault("cognito:groups", "")));
  }
}

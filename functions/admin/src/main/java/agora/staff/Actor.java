package agora.staff;

import agora.edge.web.Request;

/**
 * Who gives a command, as the verified staff token says it; nothing in the command itself is
 * believed. A direct call of the function has no token: who may do that, IAM decides, and
 * CloudTrail keeps who did.
 */
public record Actor(String name) {

  public static final Actor COMMAND_LINE = new Actor("command line");

  /** The one whom the token of a request names: by mail address, or else by the pool's id. */
  public static Actor of(Request request) {
    String email = request.claims().getOrDefault("email", "");
    String name = email.isBlank() ? request.claims().getOrDefault("sub", "") : email;
    return new Actor(name.isBlank() ? "unknown" : name);
  }
}

package agora.tickets;

import agora.ids.MemberId;

/**
 * Who asks for a code, and for which event.
 *
 * @param event its id, or that of what is given away in places
 */
public record UnlockRequest(String club, String event, MemberId member) {

  String claims() {
    return claims(club, event);
  }

  /** The partition of who has which of an event's codes. */
  static String claims(String club, String event) {
    return club + "#" + event + "#claims";
  }
}

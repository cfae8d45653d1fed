package agora.tickets;

/** Who asks for a code, and for which event. */
public record UnlockRequest(String club, String event, String member) {

  String claims() {
    return club + "#" + event + "#claims";
  }
}

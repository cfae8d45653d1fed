package agora.members;

/** What became of a sign-up. Citizens are told the same of both; only the mail differs. */
public sealed interface Joined {

  Member member();

  /** The membership waits for its confirmation, from now or from before. */
  record Pending(Member member) implements Joined {}

  /** The address is a member's already. */
  record Already(Member member) implements Joined {}
}

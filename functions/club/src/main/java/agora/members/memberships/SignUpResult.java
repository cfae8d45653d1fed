package agora.members.memberships;

import agora.members.Member;
import org.jspecify.annotations.Nullable;

/** What became of a sign-up. Citizens are told the same of both; only the mail differs. */
public sealed interface SignUpResult {

  Member member();

  /**
   * The membership waits for its confirmation.
   *
   * @param asking what the confirmation is asked for
   * @param before what the membership was before, such as LEFT or BOUNCED; null where it is new
   */
  record Pending(PendingSignUp asking, Member.@Nullable State before) implements SignUpResult {
    @Override
    public Member member() {
      return asking.member();
    }
  }

  /** The address is a member's already, or its owner complained: then nothing is ever sent. */
  record Already(Member member) implements SignUpResult {}
}

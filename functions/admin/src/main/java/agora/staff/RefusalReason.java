package agora.staff;

import agora.mailings.Mailing;
import java.time.LocalDate;
import java.util.Set;

/** Why a command was not carried out. */
public sealed interface RefusalReason {

  /** The HTTP status that says it. */
  default int status() {
    return 409;
  }

  /** Something that staff name by an id, or the one library. */
  enum Thing {
    LIBRARY,
    CLUB,
    ISSUE,
    EVENT,
    MAILING,
    LINK,
    CORRECTION,
    JOB,
    FILE,
    IDEA,
    PICTURE
  }

  /** For what its fields say. */
  record Invalid() implements RefusalReason {
    @Override
    public int status() {
      return 422;
    }
  }

  /** The club, or what it should have, is not there. */
  record Missing(Thing thing, String id) implements RefusalReason {
    @Override
    public int status() {
      return 404;
    }
  }

  /** The club has no such member. */
  record NoMember() implements RefusalReason {
    @Override
    public int status() {
      return 404;
    }
  }

  /** The issue to be corrected was not sent. */
  record NotSent(String issue) implements RefusalReason {
    @Override
    public int status() {
      return 404;
    }
  }

  /** Whoever gives it has none of these roles. */
  record Forbidden(Set<Role> roles) implements RefusalReason {
    @Override
    public int status() {
      return 403;
    }
  }

  /** The club is deleted. */
  record ClubDeleted() implements RefusalReason {}

  /** The club is open, or was closed before it was written down when. */
  record NotClosed() implements RefusalReason {}

  /**
   * The club's memberships have not ended.
   *
   * @param over the day by which they will have
   */
  record StillMembers(LocalDate over) implements RefusalReason {}

  /** Somebody else has changed it meanwhile. */
  record Overtaken(Thing thing) implements RefusalReason {}

  /** The issue's checklist has errors. */
  record NotReady() implements RefusalReason {}

  /** The issue is not approved as it stands. */
  record NotApproved() implements RefusalReason {}

  /** The event has no mails that could be approved. */
  record NoMails() implements RefusalReason {}

  /** The event is cancelled. */
  record EventCancelled() implements RefusalReason {}

  /** The event is not cancelled. */
  record NotCancelled() implements RefusalReason {}

  /** The event's time has passed. */
  record EventOver() implements RefusalReason {}

  /** Readers know where and when the event is, by a code or a mail. */
  record ReadersKnow() implements RefusalReason {}

  /** The issue is on its way, or sent. */
  record IssueSent() implements RefusalReason {}

  /** The issue has no approval to take back. */
  record NothingToWithdraw() implements RefusalReason {}

  /** The issue is approved as it stands. */
  record StandsApproved() implements RefusalReason {}

  /** The club names nobody else who could be asked. */
  record NobodyToAsk() implements RefusalReason {}

  /** All mails of the mailing have left. */
  record NothingToCancel() implements RefusalReason {}

  /** The address got all the mails of the day that it can be made to get. */
  record TooManyMails() implements RefusalReason {
    @Override
    public int status() {
      return 429;
    }
  }

  /** No member is in the reader panel. */
  record NoPanel() implements RefusalReason {}

  /** The message would reach nobody. */
  record NobodyToTell() implements RefusalReason {}

  /** Another message has the id. */
  record MessageKnown() implements RefusalReason {}

  /** The first mails leave: it cannot be undone any more. */
  record Begun() implements RefusalReason {}

  /** It was sent, or is being sent. */
  record SentAlready() implements RefusalReason {}

  /** It was cancelled when some had got it. */
  record CancelledHalfway() implements RefusalReason {}

  /** There is nothing to pause. */
  record NothingToPause(Mailing.State state) implements RefusalReason {}

  /** It does not go on. */
  record NothingToResume(Mailing.State state) implements RefusalReason {}

  /** Members cannot be imported before those whom nobody may mail. */
  record NoSuppressions() implements RefusalReason {}

  /**
   * There is no such command.
   *
   * @param name empty where none is named
   */
  record NoCommand(String name) implements RefusalReason {
    @Override
    public int status() {
      return 400;
    }
  }

  /**
   * What was posted is no JSON object.
   *
   * @param line where it stops being one; 0 where it does not begin as one
   */
  record NoJson(int line, int column) implements RefusalReason {
    @Override
    public int status() {
      return 400;
    }
  }

  /** Commands are posted. */
  record NotPosted() implements RefusalReason {
    @Override
    public int status() {
      return 405;
    }
  }

  /** Commands are posted to another address. */
  record Elsewhere() implements RefusalReason {
    @Override
    public int status() {
      return 404;
    }
  }

  /** It went wrong on our side. */
  record Failed() implements RefusalReason {
    @Override
    public int status() {
      return 500;
    }
  }
}

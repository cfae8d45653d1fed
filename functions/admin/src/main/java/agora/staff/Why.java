package agora.staff;

import agora.mailings.Mailing;
import java.util.Set;

/** Why a command was not carried out. */
public sealed interface Why {

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
    FILE
  }

  /** For what its fields say. */
  record Invalid() implements Why {
    @Override
    public int status() {
      return 422;
    }
  }

  /** The club, or what it should have, is not there. */
  record Missing(Thing thing, String id) implements Why {
    @Override
    public int status() {
      return 404;
    }
  }

  /** The club has no such member. */
  record NoMember() implements Why {
    @Override
    public int status() {
      return 404;
    }
  }

  /** The issue to be corrected was not sent. */
  record NotSent(String issue) implements Why {
    @Override
    public int status() {
      return 404;
    }
  }

  /** Whoever gives it has none of these roles. */
  record Forbidden(Set<Role> roles) implements Why {
    @Override
    public int status() {
      return 403;
    }
  }

  /** Somebody else has changed it meanwhile. */
  record Overtaken(Thing thing) implements Why {}

  /** The issue's checklist has errors. */
  record NotReady() implements Why {}

  /** The issue is larger than mail programs show. */
  record TooLarge() implements Why {}

  /** The issue is not approved as it stands. */
  record NotApproved() implements Why {}

  /** The event has no mails that could be approved. */
  record NoMails() implements Why {}

  /** The event is cancelled. */
  record EventCancelled() implements Why {}

  /** The event is not cancelled. */
  record NotCancelled() implements Why {}

  /** The event's time has passed. */
  record EventOver() implements Why {}

  /** Readers know where and when the event is, by a code or a mail. */
  record ReadersKnow() implements Why {}

  /** The issue is on its way, or sent. */
  record IssueLeft() implements Why {}

  /** The issue has no approval to take back. */
  record NothingToWithdraw() implements Why {}

  /** All mails of the mailing have left. */
  record NothingToCancel() implements Why {}

  /** The address got all the mails of the day that it can be made to get. */
  record TooManyMails() implements Why {
    @Override
    public int status() {
      return 429;
    }
  }

  /** No member is in the reader panel. */
  record NoPanel() implements Why {}

  /** The message would reach nobody. */
  record NobodyToTell() implements Why {}

  /** Another message has the id. */
  record MessageKnown() implements Why {}

  /** The first mails leave: it cannot be undone any more. */
  record Begun() implements Why {}

  /** It was sent, or is being sent. */
  record SentAlready() implements Why {}

  /** It was cancelled when some had got it. */
  record CancelledHalfway() implements Why {}

  /** There is nothing to pause. */
  record NothingToPause(Mailing.State state) implements Why {}

  /** It does not go on. */
  record NothingToResume(Mailing.State state) implements Why {}

  /** Members cannot be imported before those whom nobody may mail. */
  record NoSuppressions() implements Why {}

  /**
   * There is no such command.
   *
   * @param name empty where none is named
   */
  record NoCommand(String name) implements Why {
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
  record NoJson(int line, int column) implements Why {
    @Override
    public int status() {
      return 400;
    }
  }

  /** Commands are posted. */
  record NotPosted() implements Why {
    @Override
    public int status() {
      return 405;
    }
  }

  /** Commands are posted to another address. */
  record Elsewhere() implements Why {
    @Override
    public int status() {
      return 404;
    }
  }

  /** It went wrong on our side. */
  record Failed() implements Why {
    @Override
    public int status() {
      return 500;
    }
  }
}

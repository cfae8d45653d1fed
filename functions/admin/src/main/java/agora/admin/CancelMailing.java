package agora.admin;

import agora.mailings.Mailing;
import java.util.Map;

/** Cancels a mailing for good: what has not left never will. */
record CancelMailing(SentMailings mailings) implements Command {

  @Override
  public String name() {
    return "cancel-mailing";
  }

  @Override
  public Map<String, String> fields() {
    return Command.described("club", "the club's id", "mailing", "the mailing's id");
  }

  @Override
  public Outcome run(Input input) {
    return mailings.with(
        input,
        mailing -> {
          mailings.mailings().cancel(mailing.id(), Mailing.Reason.STAFF);
          return mailings.state(mailing);
        });
  }
}

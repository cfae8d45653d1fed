package agora.admin;

import java.util.Map;

/** Pauses a mailing: each sender ends the batch that it is at, and begins no other. */
record PauseMailing(SentMailings mailings) implements Command {

  @Override
  public String name() {
    return "pause-mailing";
  }

  @Override
  public Map<String, String> fields() {
    return Command.described("club", "the club's id", "mailing", "the mailing's id");
  }

  @Override
  public Outcome run(Input input) {
    return mailings.with(
        input,
        mailing ->
            mailings.mailings().pause(mailing.id())
                ? mailings.state(mailing)
                : SentMailings.refused(mailing, "there is nothing to pause."));
  }
}

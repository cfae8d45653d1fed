package agora.newsletter.sending;

import java.time.Duration;

/** What a batch's message comes to. */
sealed interface BatchOutcome {

  /** Nothing more is to be done for it: all is sent, or another message will come. */
  record Over() implements BatchOutcome {}

  /** The batch goes on after this time, at most SQS's 15 minutes, with a message of its own. */
  record Later(Duration delay) implements BatchOutcome {
    private static final Duration LONGEST = Duration.ofMinutes(15);

    public Later {
      delay = delay.isNegative() ? Duration.ZERO : delay;
      delay = delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
    }
  }
}

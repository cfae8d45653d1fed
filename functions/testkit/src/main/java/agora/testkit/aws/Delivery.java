package agora.testkit.aws;

/** What becomes of a mail that SES accepts. */
@FunctionalInterface
public interface Delivery {
  /** Takes the mail on, and returns its message id. */
  String accept(MailDraft draft);
}

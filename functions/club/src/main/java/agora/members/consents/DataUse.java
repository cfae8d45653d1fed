package agora.members.consents;

/**
 * What is done with a member's data, each by the yes that allows it. The privacy notice tells all
 * of them; the words of each consent tell those of its purpose, and code does no others: each class
 * that reads topics or tracking names its use, see {@link For}.
 */
public enum DataUse {
  SEND(Consent.Purpose.MEMBERSHIP),
  TICKETS(Consent.Purpose.MEMBERSHIP),
  /** Once a year, whether they still want to be members. */
  YEARLY_QUESTION(Consent.Purpose.MEMBERSHIP),
  /** Mails about events, and one place in an issue's mail, by the topics that were chosen. */
  CHOOSE_BY_TOPIC(Consent.Purpose.TOPICS),
  /** Figures that name nobody. */
  COUNT_CLICKS(Consent.Purpose.TRACKING_ANONYMOUS),
  COUNT_READERS(Consent.Purpose.TRACKING_PERSONAL),
  /** To who has clicked on nothing for some issues. */
  WIN_BACK(Consent.Purpose.TRACKING_PERSONAL);

  private final Consent.Purpose purpose;

  DataUse(Consent.Purpose purpose) {
    this.purpose = purpose;
  }

  /** The yes that it needs. */
  public Consent.Purpose purpose() {
    return purpose;
  }
}

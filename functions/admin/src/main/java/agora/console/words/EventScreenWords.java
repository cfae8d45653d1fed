package agora.console.words;

/** What the screens of events say. */
public sealed interface EventScreenWords permits DanishEventScreenWords {

  EventScreenWords DANISH = new DanishEventScreenWords();

  String none();

  String begin();

  String cancelled();

  String held();

  String withoutMails();

  String approved();

  String toBeApproved();

  String saved();

  String onlyWriters();

  String mails();

  String noMails();

  String approve();

  String tickets();

  String codes(long codes, long taken);

  String importCodes();

  String move();

  String write();

  String cancel();

  String uncancel();
}

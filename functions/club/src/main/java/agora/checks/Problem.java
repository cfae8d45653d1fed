package agora.checks;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * What can be wrong with a field, with what a sentence about it needs to say. The sentences stand
 * elsewhere, one for each language.
 */
public sealed interface Problem {

  // how it is written

  /** It must be there, and not blank. */
  record Needed() implements Problem {}

  /** It must be there, as an object with fields of its own. */
  record NeedsFields() implements Problem {}

  /** It must be a text. */
  record NoText() implements Problem {}

  /** It must be a whole number. */
  record NoWhole() implements Problem {}

  /** It must be true or false. */
  record NoFlag() implements Problem {}

  /** It must be a list. */
  record NoList() implements Problem {}

  /** There is no field of this name. */
  record Unknown(List<String> known) implements Problem {}

  /**
   * The role of who gives the command doesn't allow it.
   *
   * @param club where; empty for no one club
   */
  record NotYours(String club) implements Problem {}

  /** It must be one of these. */
  record NoneOf(List<String> choices) implements Problem {}

  /** It is no id as lists have it. */
  record NoId() implements Problem {}

  /** It is no cursor as answers have it. */
  record NoCursor() implements Problem {}

  /** It is no moment in UTC. */
  record NoTime() implements Problem {}

  /** It is no local time. */
  record NoLocalTime() implements Problem {}

  /** It is no month. */
  record NoMonth() implements Problem {}

  /** It is no SHA-256 in 64 small hexadecimal digits. */
  record NoSha256() implements Problem {}

  /** It is no picture of a kind that we read. */
  record NoPicture() implements Problem {}

  /** It moves: readers would see its first instant alone. */
  record MovingPicture() implements Problem {}

  /** It has more pixels than so many million. */
  record TooManyPixels(int millions) implements Problem {}

  /** It has fewer pixels than so many from side to side. */
  record TooFewPixels(int least) implements Problem {}

  /** It is longer than so many megabytes. */
  record TooHeavy(int megabytes) implements Problem {}

  /** A picture needs to say whose it is. */
  record NoCredit() implements Problem {}

  /** The club has the picture no more. */
  record NoSuchPicture() implements Problem {}

  /** The mail's pictures are heavier together than a telephone should fetch. */
  record HeavyPictures(int kilobytes, int most) implements Problem {}

  /** Both were given, and one is wanted. */
  record OneOfTwo(String one, String other) implements Problem {}

  // texts

  /** It must be one line of at most so many characters. */
  record NoLine(int most) implements Problem {}

  /** It has more characters than may be. */
  record TooLong(int most) implements Problem {}

  /** With all else it is more than the store keeps. */
  record TooLongTogether() implements Problem {}

  /** A new id has letters, digits and hyphens, at most so many. */
  record NoNewId(int most) implements Problem {}

  /** It stands there twice. */
  record Twice() implements Problem {}

  /** Readers would not see a link or picture of the text. */
  record Unseen(String link) implements Problem {}

  /** It must be so much at least and so much at most. */
  record Outside(int least, int most) implements Problem {}

  // addresses

  /** It is no address on the web. */
  record NoAddress() implements Problem {}

  /** It is no address on the web that begins with https. */
  record NotEncrypted() implements Problem {}

  /** It is no mail address. */
  record NoMail() implements Problem {}

  /** It is not the part of a mail address before the @. */
  record NoMailbox() implements Problem {}

  /** No mail can be sent to it. */
  record CannotSendTo() implements Problem {}

  // clubs

  /** The club has none of these topics. */
  record NoTopic(List<String> topics) implements Problem {}

  /** Members need a topic to choose. */
  record NoTopics() implements Problem {}

  /** These topics are still chosen or written about. */
  record TopicsInUse(List<String> topics) implements Problem {}

  /** The club writes in these languages alone. */
  record NoLanguage(List<String> languages) implements Problem {}

  /** The club's own language is not among its languages. */
  record OwnLanguageMissing() implements Problem {}

  /** It is no colour. */
  record NoColour() implements Problem {}

  /** The colour is too light on a ground. */
  record TooLight(String ground, double contrast) implements Problem {}

  /** Children under 13 cannot consent. */
  record NoAge() implements Problem {}

  /** It is no invitation. */
  record NoInvitation() implements Problem {}

  /** Evidence is kept reduced no shorter than whole. */
  record ReducedTooSoon(int most) implements Problem {}

  /** Not every month has this day. */
  record NoDay() implements Problem {}

  /** It is no time of day. */
  record NoClock() implements Problem {}

  /** Summer time skips it once a year. */
  record MissingHour() implements Problem {}

  /** It is no time zone. */
  record NoZone() implements Problem {}

  /** A month's issue goes out within so many months of it. */
  record TooFar(int months) implements Problem {}

  /** The club is closed. */
  record Closed() implements Problem {}

  // members

  /** It is no name that can stand in a mail. */
  record NoName() implements Problem {}

  /** Who does not say yes cannot become a member. */
  record NoYes() implements Problem {}

  /** An erasure cannot be undone. */
  record NotReally() implements Problem {}

  /** The library has not said who answers for its members' data. */
  record NoController() implements Problem {}

  /** It has something in it that reads as a CPR number. */
  record HasCpr() implements Problem {}

  /** It does not say on what somebody said yes, or tells a CPR number. */
  record NoDocument() implements Problem {}

  /** It is no number of the Danish business register. */
  record NoCvr() implements Problem {}

  /** It is no telephone number. */
  record NoTelephone() implements Problem {}

  /** It is no name of a place where somebody said yes. */
  record NoSource() implements Problem {}

  // files and their rows

  /** The first line lacks a column. */
  record NoColumn(String column) implements Problem {}

  /** The former system's unsubscribes were not imported. */
  record NoSuppressions() implements Problem {}

  // what leaves

  /** There is no such thing; a refusal says which. */
  record NotThere() implements Problem {}

  /** Somebody else has changed it. */
  record ChangedMeanwhile() implements Problem {}

  /** The issue is not approved as it stands. */
  record NotApproved() implements Problem {}

  /** No mails go out about the event. */
  record NoMails() implements Problem {}

  /** The event is cancelled. */
  record EventCancelled() implements Problem {}

  /** The mailing does not wait any more. */
  record WaitsNoMore() implements Problem {}

  /** The mail is larger than readers' programs show. */
  record TooLarge(int kilobytes) implements Problem {}

  /** Links and sender belong to different domains. */
  record OtherDomain(String links, String sender) implements Problem {}

  /** Says what the link leads to. */
  record NoLinkText() implements Problem {}

  // issues

  /** The mail has no subject. */
  record NoSubject() implements Problem {}

  /** The mail has no line after the subject. */
  record NoPreheader() implements Problem {}

  /** The issue has no block. */
  record NoBlocks() implements Problem {}

  /** There are more of them than may be. */
  record TooMany(int most) implements Problem {}

  /** It names neither a month nor a day. */
  record NoDeparture() implements Problem {}

  /** The month has another issue. */
  record MonthTaken(String issue) implements Problem {}

  /** Another month's issue leaves then. */
  record TimeTaken(YearMonth month) implements Problem {}

  /** All of it sells something. */
  record NothingOfValue() implements Problem {}

  /** More than half sells something, and no reason is given. */
  record MostlySales(long sales, int all) implements Problem {}

  /** The block has no title. */
  record NoTitle() implements Problem {}

  /** The article has no link. */
  record NoArticle() implements Problem {}

  /** An article for members whose beginning, which everybody reads, is all there is. */
  record NothingForMembers() implements Problem {}

  /** Who has one of the places is not told how to fetch what it is for. */
  record NoPickup() implements Problem {}

  /** The picture is not said in words. */
  record NoAlt() implements Problem {}

  /** The club has no event of this id. */
  record NoEvent() implements Problem {}

  /** A block's field that blocks of its kind do not have. */
  record NotOfKind() implements Problem {}

  /** The link's words say nothing to who hears them alone. */
  record EmptyLinkText(String text) implements Problem {}

  /** It is one member's own link, from a mail. */
  record PersonalLink() implements Problem {}

  /** It is a mail address that is not the library's. */
  record AddressOfSomebody(String address) implements Problem {}

  /**
   * The text names a day on which the event isn't.
   *
   * @param said as the text has it
   * @param event the day on which the event begins
   */
  record OtherDay(String said, LocalDate event) implements Problem {}

  /** The event is over when the issue leaves. */
  record EventOver() implements Problem {}

  /** The readability index is above its limit. */
  record HardToRead(int lix, int limit) implements Problem {}

  /** What is sent to the address is not encrypted. */
  record WeakAddress() implements Problem {}

  /** Members have so many hours before the public sale. */
  record ShortHeadStart(long hours, String block) implements Problem {}

  /** The public can buy as early as members. */
  record NoHeadStart(String block) implements Problem {}

  /** The event has fewer codes than members who want one. */
  record FewCodes(long codes, String event, long members) implements Problem {}

  /** The issue has neither month nor day, so that somebody has to send it. */
  record ByHand() implements Problem {}

  /** The issue has left. */
  record AlreadySent() implements Problem {}

  /** The month's issue was due already. */
  record MonthDue() implements Problem {}

  /** The month is over. */
  record MonthOver() implements Problem {}

  /** Issues and events are planned so many years ahead at most. */
  record TooFarAhead(int years) implements Problem {}

  /** The time has passed. */
  record TimePassed() implements Problem {}

  /** The reader panel is empty. */
  record EmptyPanel() implements Problem {}

  /** It got so many mails today already that it can be made to get no more. */
  record MailedToday() implements Problem {}

  // what others have on the web

  /** Nothing came from an address. */
  record Unreached(Cause cause) implements Problem {

    /** Why nothing came. */
    public enum Cause {
      /** There is no host of this name. */
      NO_HOST,
      /** The address is none of the public web: another scheme, port or network. */
      NOT_PUBLIC,
      /** Who answers can't prove to be the host, or speaks no TLS that is safe. */
      NOT_TRUSTED,
      /** Nobody answers, or breaks off. */
      NO_ANSWER,
      /** It takes longer than is waited. */
      TOO_SLOW,
      /** It is larger than is read. */
      TOO_LARGE,
      /** It leads on and on. */
      TOO_MANY_REDIRECTS
    }
  }

  /** What is wrong with a link that stands among others. */
  record OfLink(String address, Problem why) implements Problem {}

  /** Who has the address says that nothing is there. */
  record PageGone(int status) implements Problem {}

  /** Who has the address shows it not to everybody, or not now. */
  record PageClosed(int status) implements Problem {}

  /** The address is that of a file which is no page. */
  record NoPage() implements Problem {}

  /** The page doesn't say what it is called. */
  record PageWithoutTitle() implements Problem {}

  /** A picture that somebody else has the right to. */
  record PictureOfOthers() implements Problem {}

  /** It is no number that books have. */
  record NoBookNumber() implements Problem {}

  /** A digit of the number is wrong, by the last one. */
  record MistypedBookNumber() implements Problem {}

  /** There is no barcode of a book in the photo, or it cannot be read. */
  record NoBarcode() implements Problem {}

  /** Books cannot be looked up by this number of the Danish libraries. */
  record FaustNumber() implements Problem {}

  /** The catalogue has no such book. */
  record NoSuchBook() implements Problem {}

  /** The catalogue does not answer. */
  record CatalogueSilent() implements Problem {}

  /** The site tells of no events as the Danish public libraries' sites do. */
  record NoEventList() implements Problem {}

  /** The library's site tells of the event no more. */
  record GoneFromSite() implements Problem {}

  /** The library's site sells the event's tickets elsewhere. */
  record OtherTickets() implements Problem {}

  // events

  /** The event ends before it starts. */
  record EndsFirst() implements Problem {}

  /** It is no price in whole kroner. */
  record NoPrice() implements Problem {}

  /** A mail goes out 1 to 30 days from the event. */
  record NoDays() implements Problem {}

  /** A mail about tickets needs a shop and times. */
  record NoTicketsToMail() implements Problem {}

  /** An event with tickets has all three times. */
  record NeededWithTickets() implements Problem {}

  /** The members' window closes before it opens. */
  record ClosesFirst() implements Problem {}

  /** The members' window closes after the event. */
  record ClosesTooLate() implements Problem {}

  /** The public sale begins before the members' window. */
  record PublicFirst() implements Problem {}

  /** The public sale begins after the event. */
  record PublicTooLate() implements Problem {}

  /** The event has no tickets. */
  record NoTickets() implements Problem {}

  /** Readers know it otherwise. */
  record KnownToReaders() implements Problem {}

  /** It says what stands there already. */
  record NothingChanges() implements Problem {}

  /** The event is not cancelled. */
  record NotCancelled() implements Problem {}

  /** Something else has this id. */
  record IdTaken() implements Problem {}

  /** Nobody has a code for the event. */
  record NobodyHasCode() implements Problem {}

  /** Neither a topic nor an event says who shall get it. */
  record NobodyNamed() implements Problem {}

  // how the library is set up to send

  /** The account may send to verified addresses alone: SES calls it the sandbox. */
  record TrialAccount() implements Problem {}

  /** SES has stopped the account's mails. */
  record SendingStopped() implements Problem {}

  /** SES takes fewer mails in 24 hours than the club has members. */
  record SmallQuota(long mails, long members) implements Problem {}

  /** SES does not know that the domain is ours. */
  record NotVerified(String domain) implements Problem {}

  /** Mails carry no signature of the domain (DKIM, RFC 6376). */
  record NotSigned(String domain) implements Problem {}

  /** What comes back goes to a domain of SES's own (MAIL FROM, RFC 5321 section 4.1.1.2). */
  record NoReturns(String domain) implements Problem {}

  /** The domain that mails come back to names nobody who may send for it (SPF, RFC 7208). */
  record NoSpf(String domain) implements Problem {}

  /** The domain does not say what becomes of mails that only claim to be its (DMARC, RFC 7489). */
  record NoDmarc(String domain) implements Problem {}

  /** Pages are not encrypted on their way. */
  record PlainPages(String address) implements Problem {}

  /** Fewer than two of the staff are told when something waits or goes wrong. */
  record FewTold(int told) implements Problem {}

  /**
   * Not everybody who is to hear the alarms does.
   *
   * @param told how many hear them
   * @param waiting how many have not said yes to it
   */
  record UnheardAlarms(int told, int waiting) implements Problem {}

  /**
   * Fewer than two can sign in who may do all.
   *
   * @param waiting how many more were invited, and have never signed in
   */
  record FewAdmins(int admins, int waiting) implements Problem {}
}

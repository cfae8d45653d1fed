package agora.imports;

import agora.members.Member;
import agora.members.addresses.StopReason;
import java.util.List;

/** Why a row, or a whole file, isn't taken. Its words are in {@code agora.staff.words}. */
public sealed interface Reason {

  /** A quotation mark isn't closed, or there are more fields than headings. */
  record Broken() implements Reason {}

  record NoAddress() implements Reason {}

  record AddressTwice() implements Reason {}

  /** We can't send to it. */
  record CannotSendTo(String text) implements Reason {}

  /** Nobody knows whom it stops. */
  record NotUnderstood(String text) implements Reason {}

  /** A wrong encoding has broken it. */
  record Garbled(String text) implements Reason {}

  record NameTooLong() implements Reason {}

  record NameUnseen() implements Reason {}

  record NameCpr() implements Reason {}

  /** What is told of the consent has something in it that reads as a CPR number. */
  record ConsentCpr() implements Reason {}

  record NoLanguage(String text, List<String> languages) implements Reason {}

  record NoTopic(List<String> topics) implements Reason {}

  /** When the consent was given isn't told in a way that we can read. */
  record NoDate() implements Reason {}

  record DateAhead() implements Reason {}

  /** The consent is older than mails are. */
  record DateTooOld() implements Reason {}

  /** Where the consent was given isn't told. */
  record NoSource() implements Reason {}

  /** What was consented to isn't told. */
  record NoText() implements Reason {}

  /** The former system doesn't mail them. */
  record Status(String status) implements Reason {}

  record Erased() implements Reason {}

  record LeftLongAgo() implements Reason {}

  record JoinedMeanwhile() implements Reason {}

  record Known(Member.State state) implements Reason {}

  record Stopped(StopReason stop) implements Reason {}

  /** Not stopped in the former system, and so nothing to take in. */
  record NotStopped() implements Reason {}

  /** It says why they are stopped in words that we don't know, or not at all. */
  record NoReason(String text) implements Reason {}

  record NoCode() implements Reason {}

  record CodeForm() implements Reason {}

  /** A spreadsheet has made a number of the code. */
  record CodeNumber() implements Reason {}

  record CodeTwice() implements Reason {}

  record CodeKnown() implements Reason {}

  // the whole file

  record NoColumn(String heading) implements Reason {}

  record NoFile() implements Reason {}

  record NoSuppressions() implements Reason {}

  record NoClub() implements Reason {}

  record NoEvent() implements Reason {}

  record NoTickets() implements Reason {}

  /** The work came to a standstill again and again. */
  record Stuck() implements Reason {}
}

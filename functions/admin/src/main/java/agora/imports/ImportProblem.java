package agora.imports;

import agora.members.Member;
import agora.members.addresses.StopReason;
import java.util.List;

/** Why a row, or a whole file, isn't taken. Its words are in {@code agora.staff.words}. */
public sealed interface ImportProblem {

  /** A quotation mark isn't closed, or there are more fields than headings. */
  record Broken() implements ImportProblem {}

  record NoAddress() implements ImportProblem {}

  record AddressTwice() implements ImportProblem {}

  /** We can't send to it. */
  record CannotSendTo(String text) implements ImportProblem {}

  /** Nobody knows whom it stops. */
  record NotUnderstood(String text) implements ImportProblem {}

  /** A wrong encoding has broken it. */
  record Garbled(String text) implements ImportProblem {}

  record NameTooLong() implements ImportProblem {}

  record NameUnseen() implements ImportProblem {}

  record NameCpr() implements ImportProblem {}

  /** What is told of the consent has something in it that reads as a CPR number. */
  record ConsentCpr() implements ImportProblem {}

  record NoLanguage(String text, List<String> languages) implements ImportProblem {}

  record NoTopic(List<String> topics) implements ImportProblem {}

  /** When the consent was given isn't told in a way that we can read. */
  record NoDate() implements ImportProblem {}

  record DateAhead() implements ImportProblem {}

  /** The consent is older than mails are. */
  record DateTooOld() implements ImportProblem {}

  /** Where the consent was given isn't told. */
  record NoSource() implements ImportProblem {}

  /** What was consented to isn't told. */
  record NoText() implements ImportProblem {}

  /** The former system doesn't mail them. */
  record Status(String status) implements ImportProblem {}

  record Erased() implements ImportProblem {}

  record LeftLongAgo() implements ImportProblem {}

  record JoinedMeanwhile() implements ImportProblem {}

  record Known(Member.State state) implements ImportProblem {}

  record Stopped(StopReason stop) implements ImportProblem {}

  /** Not stopped in the former system, and so nothing to take in. */
  record NotStopped() implements ImportProblem {}

  /** It says why they are stopped in words that we don't know, or not at all. */
  record NoReason(String text) implements ImportProblem {}

  record NoCode() implements ImportProblem {}

  record CodeForm() implements ImportProblem {}

  /** A spreadsheet has made a number of the code. */
  record CodeNumber() implements ImportProblem {}

  record CodeTwice() implements ImportProblem {}

  record CodeKnown() implements ImportProblem {}

  // the whole file

  record NoColumn(String heading) implements ImportProblem {}

  record NoFile() implements ImportProblem {}

  record NoSuppressions() implements ImportProblem {}

  record NoClub() implements ImportProblem {}

  record NoEvent() implements ImportProblem {}

  record NoTickets() implements ImportProblem {}

  /** The work came to a standstill again and again. */
  record FailedTooOften() implements ImportProblem {}
}

package agora.staff.words;

import agora.checks.Problem;
import agora.clubs.Language;
import agora.imports.ImportProblem;
import agora.members.Member;
import agora.members.addresses.StopReason;
import agora.staff.Advice;
import agora.staff.RefusalReason;
import agora.staff.Role;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What staff are told in English. */
record EnglishAnswerWords() implements AnswerWords {

  @Override
  public String of(Problem problem) {
    return switch (problem) {
      case Problem.Needed _ -> "This is needed.";
      case Problem.NeedsFields _ -> "This is needed, with its own fields.";
      case Problem.NoText _ -> "Write this as text, in quotation marks.";
      case Problem.NoWhole _ -> "Write this as a whole number, without quotation marks.";
      case Problem.NoFlag _ -> "Write true or false.";
      case Problem.NoList _ -> "Write this as a list, in square brackets.";
      case Problem.Unknown(var known) ->
          known.isEmpty()
              ? "There is no such field."
              : "There is no such field. The fields are " + String.join(", ", known) + ".";
      case Problem.NoneOf(var choices) -> "Use one of " + String.join(", ", choices) + ".";
      case Problem.NoId _ ->
          "Use an id as it appears in the lists: letters a to z, digits and hyphens.";
      case Problem.NoCursor _ -> "Give the value of next from the previous answer.";
      case Problem.NoTime _ -> "Write the time in UTC, as in 2026-12-10T18:00:00Z.";
      case Problem.NoLocalTime _ -> "Write the local time as in 2026-12-03T10:00.";
      case Problem.NoMonth _ -> "Write the month as in 2026-07.";
      case Problem.NoPicture _ ->
          "We cannot read the file as a picture. Choose a JPEG, PNG, WebP or GIF picture.";
      case Problem.NoSuchPicture _ -> "The picture is no longer here. Add it again.";
      case Problem.HeavyPictures(int kilobytes, int most) ->
          ("The pictures are %d kB together. More than %d kB is slow on a phone. Take"
                  + " one out, or leave them as they are.")
              .formatted(kilobytes, most);
      case Problem.MovingPicture _ ->
          "The picture is animated, and some email programs show only the first frame."
              + " Choose a still picture.";
      case Problem.TooManyPixels(int millions) ->
          "The picture has more than " + millions + " million pixels. Make it smaller first.";
      case Problem.TooFewPixels(int least) ->
          "The picture is too small: it must be at least " + least + " pixels wide.";
      case Problem.TooHeavy(int megabytes) -> "The file is larger than " + megabytes + " MB.";
      case Problem.NoCredit _ -> "Say who took or drew the picture.";
      case Problem.NoSha256 _ ->
          "Write the file's SHA-256 as 64 hexadecimal digits, in lower case.";
      case Problem.OneOfTwo(String one, String other) ->
          "Give either %s or %s, not both.".formatted(one, other);
      case Problem.NoLine(int most) -> "Use one line of at most %d characters.".formatted(most);
      case Problem.TooLong(int most) -> "Use at most %d characters.".formatted(most);
      case Problem.TooLongTogether _ -> "The texts are too long together. Leave something out.";
      case Problem.NoNewId(int most) ->
          "Use at most %d letters a to z, digits and hyphens, as in her-er-debat.".formatted(most);
      case Problem.Twice _ -> "This appears twice.";
      case Problem.Unseen(String link) ->
          "Readers would not see this: %s. Link to a full address that begins with https://,"
                  .formatted(link)
              + " mailto: or tel:, without spaces, and put pictures in the field image.";
      case Problem.Outside(int least, int most) ->
          "Use a number from %d to %d.".formatted(least, most);
      case Problem.NoAddress _ ->
          "Use a full address, as in https://www.bibliotek.example/, without spaces.";
      case Problem.NotEncrypted _ -> "Use a full address that begins with https://.";
      case Problem.NoMail _ -> "Give an email address, as in klub@bibliotek.dk.";
      case Problem.NoMailbox _ ->
          "Give only the part before the @, using a to z, digits, dots and hyphens.";
      case Problem.CannotSendTo _ ->
          "We cannot send to this address. It should look like name@example.dk, with"
              + " plain letters before the @, and have at most 254 characters.";
      case Problem.NoTopic(var topics) ->
          "The club has no topic " + String.join(", ", topics) + ".";
      case Problem.NoTopics _ -> "Members need at least one topic to choose from.";
      case Problem.TopicsInUse(var topics) ->
          "Members, events or issues use the topic %s: keep it in the list."
              .formatted(String.join(", ", topics));
      case Problem.NoLanguage(var languages) ->
          "The club is written in " + String.join(" and ", languages) + ".";
      case Problem.OwnLanguageMissing _ -> "The club's own language must be among them.";
      case Problem.NoColour _ -> "Use a colour such as #8a2f1f.";
      case Problem.TooLight(String ground, double contrast) ->
          String.format(
              Locale.UK,
              "The colour is too light to be read on %s: the contrast is %.1f, and WCAG 2.1 AA asks"
                  + " for 4.5.",
              ground,
              contrast);
      case Problem.NoAge _ -> "Use 15 to 99: children under 15 cannot give consent themselves.";
      case Problem.NoInvitation _ ->
          "Use 4 to 40 letters A to Z, digits and hyphens, or leave it out.";
      case Problem.ReducedTooSoon(int most) ->
          "Use at least as many months as for the full evidence, and at most %d.".formatted(most);
      case Problem.NoDay _ -> "Use 1 to 28: days that every month has.";
      case Problem.NoClock _ -> "Use hours and minutes, as in 09:00.";
      case Problem.MissingHour _ ->
          "Choose a time outside 02:00 to 02:59: on the night when summer time begins,"
              + " that hour does not exist, and the issue would not be sent.";
      case Problem.NoZone _ -> "Use a time zone such as Europe/Copenhagen.";
      case Problem.TooFar(int months) ->
          "Choose a time within %d months of the issue's month.".formatted(months);
      case Problem.Closed _ -> "The club is closed.";
      case Problem.NoName _ ->
          "Use one line of at most 100 characters, without {{ and without CPR numbers.";
      case Problem.NoYes _ -> "Only somebody who says yes can become a member.";
      case Problem.NotYours(String club) ->
          club.isEmpty()
              ? "Your role does not allow this."
              : "Your role does not allow this in the club %s.".formatted(club);
      case Problem.NotReally _ -> "Write true: a deletion cannot be undone.";
      case Problem.NoController _ ->
          "Nobody can join until save-library has said who is responsible for their data.";
      case Problem.HasCpr _ ->
          "This contains something that looks like a CPR number, which must not be kept"
              + " or sent. If it is something else, write the number differently.";
      case Problem.NoDocument _ ->
          "Use one line of at most 200 characters, and never a CPR number.";
      case Problem.NoCvr _ -> "Use eight digits.";
      case Problem.NoTelephone _ -> "Use 8 to 20 digits and spaces, with or without a + in front.";
      case Problem.NoSource _ -> "Use letters a to z, digits and hyphens, as in desk.";
      case Problem.NoColumn(String column) -> "The first line has no column named " + column + ".";
      case Problem.NoSuppressions _ -> "This club has not imported any unsubscribes and bounces.";
      case Problem.NotThere _ -> "It does not exist.";
      case Problem.ChangedMeanwhile _ -> "This has been changed in the meantime.";
      case Problem.NotApproved _ -> "This issue is not approved.";
      case Problem.NoMails _ -> "No emails go out about this event.";
      case Problem.EventCancelled _ -> "This event is cancelled.";
      case Problem.WaitsNoMore _ -> "This mailing is no longer waiting.";
      case Problem.TooLarge(int kilobytes) ->
          "As an email it has %d kB of HTML, and Gmail shows only the first 102."
              .formatted(kilobytes);
      case Problem.OtherDomain(String links, String sender) ->
          ("It will not be sent: links lead to %s, but the emails come from %s. Give the clubs'"
                  + " pages an address in the same domain (PublicHost).")
              .formatted(links, sender);
      case Problem.TrialAccount _ ->
          "Amazon only allows test emails so far. IT must ask to send to everybody: in"
              + " SES under “Account dashboard”, with the button “Request production"
              + " access”.";
      case Problem.SendingStopped _ ->
          "Amazon has stopped the account's emails. IT can see why in SES under “Account"
              + " dashboard”.";
      case Problem.SmallQuota(long mails, long members) ->
          String.format(
              Language.ENGLISH.locale(),
              "Amazon accepts %,d emails in 24 hours, and the club has %,d members. IT"
                  + " must ask for more in SES.",
              mails,
              members);
      case Problem.NotVerified(String domain) ->
          ("Amazon does not yet know that %s belongs to the library. IT must add the"
                  + " records shown in SES under “Identities” to the domain's DNS.")
              .formatted(domain);
      case Problem.NotSigned(String domain) ->
          ("Emails are not yet signed by %s, so they may be taken for spam. IT must add"
                  + " the three CNAME records from SES (DKIM) to the domain's DNS.")
              .formatted(domain);
      case Problem.NoReturns(String domain) ->
          ("Emails that can't be delivered don't come back to %s, so we don't find out"
                  + " when an address no longer works. IT must add the MX record from"
                  + " SES (MAIL FROM) to its DNS.")
              .formatted(domain);
      case Problem.NoSpf(String domain) ->
          ("%s does not say that Amazon may send for it, so emails may be taken for spam."
                  + " IT must add the TXT record (SPF) “v=spf1 include:amazonses.com"
                  + " ~all” to its DNS.")
              .formatted(domain);
      case Problem.NoDmarc(String domain) ->
          ("%1$s does not say what should happen to forged emails in the library's name."
                  + " IT must add a TXT record (DMARC) for _dmarc.%1$s to DNS, such as"
                  + " “v=DMARC1; p=none”.")
              .formatted(domain);
      case Problem.PlainPages(String address) ->
          "Pages at %s are not encrypted. IT must give them a domain with a certificate."
              .formatted(address);
      case Problem.FewTold(int told) ->
          (told == 0 ? "Nobody is" : "Only one person is")
              + " notified when something is waiting or goes wrong. Name at least two"
              + " addresses under Club.";
      case Problem.UnheardAlarms(int told, int waiting) -> unheard(told, waiting);
      case Problem.FewAdmins(int admins, int waiting) -> few(admins, waiting);
      case Problem.NoLinkText _ -> "Say where the link leads.";
      case Problem.NoSubject _ -> "Write a subject.";
      case Problem.NoPreheader _ -> "Write the preview text.";
      case Problem.NoBlocks _ -> "The issue is empty.";
      case Problem.TooMany(int most) -> "There can be at most %d.".formatted(most);
      case Problem.NoDeparture _ ->
          "Write the month the issue belongs to, as in 2026-12, or the day it goes out,"
              + " as in 2026-12-15.";
      case Problem.TimeTaken(var month) ->
          "The issue for %s goes out then: choose another time, or skip one of them."
              .formatted(month);
      case Problem.MonthTaken(String issue) ->
          "This month's issue is %s: give one of them another month.".formatted(issue);
      case Problem.NothingOfValue _ ->
          "There is nothing here that is worth reading in itself: add an article, a book"
              + " or some background.";
      case Problem.MostlySales(long sales, int all) ->
          "More than half is for sale (%d of %d). Say why, or add more to read."
              .formatted(sales, all);
      case Problem.NoTitle _ -> "Write a heading.";
      case Problem.NoArticle _ -> "Link to the article.";
      case Problem.NothingForMembers _ ->
          "Everybody can read the first paragraph. Write at least one more for members.";
      case Problem.NoPickup _ -> "Say how it is collected, as in “Show this page at the desk”.";
      case Problem.NoAlt _ -> "Say what the picture shows.";
      case Problem.NotOfKind _ -> "A part of this kind has no such field.";
      case Problem.NoEvent _ -> "The club has no event with this id.";
      case Problem.EmptyLinkText(String text) ->
          "“%s” does not say where the link leads. Name what people will see.".formatted(text);
      case Problem.PersonalLink _ ->
          "This is a personal link from an email. Every reader would be acting as that"
              + " one member. Use the page's ordinary address.";
      case Problem.AddressOfSomebody(String address) ->
          ("The email address %s is shown here. Leave it in only if the person it belongs"
                  + " to has agreed.")
              .formatted(address);
      case Problem.OtherDay(String said, LocalDate event) ->
          "It says %s here, but the event is on %s. Correct the text if the event was moved."
              .formatted(
                  said,
                  DateTimeFormatter.ofPattern("d MMMM", Language.ENGLISH.locale()).format(event));
      case Problem.EventOver _ -> "This event will be over when the issue goes out.";
      case Problem.HardToRead(int lix, int limit) ->
          "LIX is %d. Above %d is hard to read. Try shorter sentences.".formatted(lix, limit);
      case Problem.WeakAddress _ -> "This address is not encrypted. Try https://.";
      case Problem.ShortHeadStart(long hours, String block) ->
          "Members have %d hours before the public sale of %s begins. Give them 72."
              .formatted(hours, block);
      case Problem.NoHeadStart(String block) ->
          "The public sale of %s has already begun when members can buy. Give them 72 hours."
              .formatted(block);
      case Problem.FewCodes(long codes, String event, long members) ->
          "There are %d codes for %s, and %d members: get more, or say how few there are."
              .formatted(codes, event, members);
      case Problem.ByHand _ ->
          "It is not sent automatically: send it with send-now, or give it a month.";
      case Problem.AlreadySent _ -> "This issue has gone out.";
      case Problem.MonthDue _ -> "This month's issue was already due.";
      case Problem.MonthOver _ -> "This month is over.";
      case Problem.TooFarAhead(int years) -> "Plan no more than %d years ahead.".formatted(years);
      case Problem.TimePassed _ -> "This time has passed.";
      case Problem.MailedToday _ ->
          "This address has had so many emails from us today that we will send no more"
              + " before tomorrow. Look in the spam folder.";
      case Problem.EmptyPanel _ -> "The reader panel is empty.";
      case Problem.Unreached(var cause) -> unreached(cause);
      case Problem.OfLink(String address, Problem why) -> "%s: %s".formatted(address, of(why));
      case Problem.PageGone(int status) ->
          "The page does not exist (error %d). Correct the address, or remove the link."
              .formatted(status);
      case Problem.PageClosed(int status) ->
          ("The page would not open for us (error %d). Open it yourself to see whether it"
                  + " works.")
              .formatted(status);
      case Problem.NoPage _ ->
          "The address leads to a file, not a page. Write what it is about yourself.";
      case Problem.PageWithoutTitle _ -> "The page has no title. Write a heading yourself.";
      case Problem.PictureOfOthers _ ->
          "There is a picture. Use it only if the library has the right to.";
      case Problem.NoBookNumber _ ->
          "Write the book's ISBN with 10 or 13 digits, as shown on the back of the book.";
      case Problem.MistypedBookNumber _ ->
          "At least one digit is wrong. Look at the back of the book and write the number again.";
      case Problem.FaustNumber _ ->
          "We cannot look up a FAUST number, but the link leads to the book on"
              + " bibliotek.dk. Write the title and author yourself, or use the"
              + " book's ISBN.";
      case Problem.NoSuchBook _ -> "We cannot find the book. Write the title and author yourself.";
      case Problem.CatalogueSilent _ ->
          "The book catalogue is not answering. Try again, or write the title and author yourself.";
      case Problem.NoBarcode _ ->
          "We can't read a barcode in the picture. Take it closer up and straight from"
              + " the front, in good light, or type the digits below the bars.";
      case Problem.NoEventList _ ->
          "The website does not list events the way the libraries' websites do. Check"
              + " that the address is your own website's.";
      case Problem.GoneFromSite _ ->
          "The website no longer shows the event. If it has been cancelled, cancel it here too.";
      case Problem.OtherTickets _ ->
          "The website sells the tickets somewhere else. Correct the link to the tickets"
              + " if that is right.";
      case Problem.EndsFirst _ -> "An event must end after it starts.";
      case Problem.NoPrice _ -> "Use whole kroner. 0 means free.";
      case Problem.NoDays _ -> "An email before or after an event goes out 1 to 30 days from it.";
      case Problem.NoTicketsToMail _ ->
          "An email about tickets needs a shopUrl, and opensAt, closesAt and publicAt.";
      case Problem.NeededWithTickets _ ->
          "An event with tickets needs this. If it has no tickets, leave them all out.";
      case Problem.ClosesFirst _ -> "The time for members must close after it opens.";
      case Problem.ClosesTooLate _ -> "The time for members must close before the event is over.";
      case Problem.PublicTooLate _ -> "The public sale must begin before the event is over.";
      case Problem.PublicFirst _ ->
          "The public sale must not begin before members can get tickets.";
      case Problem.NoTickets _ ->
          "This event has no tickets: give it opensAt, closesAt and publicAt.";
      case Problem.KnownToReaders _ -> "Readers have been told something else.";
      case Problem.NothingChanges _ -> "Say what changes: this is how it is already.";
      case Problem.NotCancelled _ -> "This event is not cancelled.";
      case Problem.IdTaken _ -> "Another message has this id.";
      case Problem.NobodyHasCode _ -> "Nobody has a code for this event.";
      case Problem.NobodyNamed _ -> "Name a topic, or an event whose ticket codes they have.";
    };
  }

  @Override
  public String title(RefusalReason why) {
    return switch (why) {
      case RefusalReason.Invalid _ -> "The command has errors";
      case RefusalReason.Missing _,
          RefusalReason.NoMember _,
          RefusalReason.NotSent _,
          RefusalReason.Elsewhere _ ->
          "Not found";
      case RefusalReason.Forbidden _ -> "You are not allowed to do this";
      case RefusalReason.ClubDeleted _ -> "The club has been deleted";
      case RefusalReason.NotClosed _ -> "The club is not closed";
      case RefusalReason.StillMembers _ -> "The club still has members";
      case RefusalReason.Overtaken _ -> "Somebody was quicker";
      case RefusalReason.NotReady _ -> "The issue is not ready";
      case RefusalReason.NotApproved _ -> "The issue is not approved";
      case RefusalReason.NoMails _ -> "The event has no emails";
      case RefusalReason.EventCancelled _ -> "The event is cancelled";
      case RefusalReason.NotCancelled _ -> "The event is not cancelled";
      case RefusalReason.EventOver _ -> "The event's time has passed";
      case RefusalReason.ReadersKnow _ -> "Readers already know about the event";
      case RefusalReason.IssueSent _ -> "The issue has gone out";
      case RefusalReason.NothingToWithdraw _ -> "There is no approval";
      case RefusalReason.StandsApproved _ -> "The issue is approved";
      case RefusalReason.NobodyToAsk _ -> "There is nobody to ask";
      case RefusalReason.NothingToCancel _ -> "The mailing has been sent";
      case RefusalReason.TooManyMails _ -> "Too many emails today";
      case RefusalReason.NoPanel _ -> "Nobody would get it";
      case RefusalReason.NobodyToTell _ -> "There is nobody to tell";
      case RefusalReason.MessageKnown _ -> "Another message has this id";
      case RefusalReason.Begun _, RefusalReason.SentAlready _ -> "The mailing has begun";
      case RefusalReason.CancelledHalfway _ -> "The mailing is cancelled";
      case RefusalReason.NothingToPause _, RefusalReason.NothingToResume _ -> "Not in this state";
      case RefusalReason.NoSuppressions _ -> "The unsubscribes and bounces are missing";
      case RefusalReason.NoCommand _ -> "Unknown command";
      case RefusalReason.NoJson _ -> "Not JSON";
      case RefusalReason.NotPosted _ -> "Method not allowed";
      case RefusalReason.Failed _ -> "Something went wrong on our side";
    };
  }

  @Override
  public String detail(RefusalReason why) {
    return switch (why) {
      case RefusalReason.Invalid _ -> "Correct the fields named in errors.";
      case RefusalReason.Missing missing -> missing(missing.thing(), missing.id());
      case RefusalReason.NoMember _ -> "The club has no such member.";
      case RefusalReason.NotSent(String issue) -> "The issue " + issue + " was not sent.";
      case RefusalReason.Forbidden(var roles) ->
          "You need one of the roles %s."
              .formatted(roles.stream().sorted().map(Role::word).collect(Collectors.joining(", ")));
      case RefusalReason.ClubDeleted _ ->
          "Only what must be kept about former members is left. Use a new club with another id.";
      case RefusalReason.NotClosed _ ->
          "Close it with close-club. Its memberships end 90 days later, and then it can"
              + " be deleted.";
      case RefusalReason.StillMembers(var over) ->
          "Its last membership will have ended on %s. Delete it then.".formatted(DAY.format(over));
      case RefusalReason.Overtaken overtaken ->
          ("Somebody else has changed the %s in the meantime. Read it again, then make"
                  + " your change.")
              .formatted(name(overtaken.thing()));
      case RefusalReason.NotReady _ -> "Put right what is on the checklist.";
      case RefusalReason.NotApproved _ -> "Approve the issue as it is now, then send it.";
      case RefusalReason.NoMails _ -> "Save the event with the field mails, then approve them.";
      case RefusalReason.EventCancelled _ ->
          "Those who were told that would get its emails. If it is going ahead after"
              + " all, use uncancel-event.";
      case RefusalReason.NotCancelled _ -> "There is nothing to take back.";
      case RefusalReason.EventOver _ -> "Save another event in its place.";
      case RefusalReason.ReadersKnow _ -> "Move it with move-event, which tells those affected.";
      case RefusalReason.IssueSent _ ->
          "It is on its way or has been sent. Pause or cancel its mailing, or send a correction.";
      case RefusalReason.NothingToWithdraw _ -> "The issue is not approved as it is now.";
      case RefusalReason.StandsApproved _ -> "Withdraw the approval first if it is to be changed.";
      case RefusalReason.NobodyToAsk _ ->
          "Add at least one more address to those the club notifies, besides that of the"
              + " person asking.";
      case RefusalReason.NothingToCancel _ ->
          "All its emails have been sent, so there is nothing to cancel.";
      case RefusalReason.TooManyMails _ -> "This address has had several emails from us today.";
      case RefusalReason.NoPanel _ ->
          "Nobody is in the reader panel. Members join it on their own page.";
      case RefusalReason.NobodyToTell _ -> "Nobody has a code for the event.";
      case RefusalReason.MessageKnown _ ->
          "It may have been sent already. Give this one an id of its own.";
      case RefusalReason.Begun _ ->
          "The ten minutes have passed, and the first emails are going out. Pause or"
              + " cancel it instead.";
      case RefusalReason.SentAlready _ ->
          "It has been sent or is being sent, and nobody gets it twice.";
      case RefusalReason.CancelledHalfway _ ->
          "Some members have already had it, so it cannot start again.";
      case RefusalReason.NothingToPause(var state) ->
          "The mailing is " + state + ": there is nothing to pause.";
      case RefusalReason.NothingToResume(var state) ->
          "The mailing is " + state + ": it cannot be resumed.";
      case RefusalReason.NoSuppressions _ ->
          "Use import-suppressions first to import those the old system no longer"
              + " emailed. Nobody who unsubscribed there may be emailed from here.";
      case RefusalReason.NoCommand(String name) ->
          name.isEmpty() ? "Name a command." : "There is no command " + name + ".";
      case RefusalReason.NoJson(int line, int column) ->
          line == 0
              ? "The body is not a JSON object: it does not begin with {."
              : "The body is not a JSON object: line %d, column %d.".formatted(line, column);
      case RefusalReason.NotPosted _ -> "Commands are posted.";
      case RefusalReason.Elsewhere _ -> "Commands are posted to /admin/api/commands.";
      case RefusalReason.Failed _ -> "Try again. The log has the reason.";
    };
  }

  @Override
  public String of(Advice advice) {
    return switch (advice) {
      case SEND_ONCE_MORE ->
          "Nothing is sent until it is sent again, or the issue is approved again.";
      case LIVE_SOON ->
          "Live within 60 seconds. Members who allow no tracking keep the old address in"
              + " emails that have already been sent.";
    };
  }

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private static String unheard(int told, int waiting) {
    String mend =
        " not confirmed. Find the email from AWS and press the link in it. IT can see in"
            + " SNS whom it was sent to, and send a new one with “Request"
            + " confirmation”: the link only works for a few days.";
    String have = waiting == 1 ? "one other has" : waiting + " others have";
    return told > 0
        ? (told == 1 ? "One person is" : told + " people are")
            + " notified when something breaks, but "
            + have
            + mend
        : "Nobody is notified when something breaks"
            + switch (waiting) {
              case 0 ->
                  ". IT must give the topic StaffAlerts in SNS a “Subscription” to an"
                      + " email address that somebody reads, and they must press the"
                      + " link in the email from AWS.";
              case 1 -> ": one person was asked but has" + mend;
              default -> ": %d people were asked but have".formatted(waiting) + mend;
            };
  }

  private static String few(int admins, int waiting) {
    return (admins == 0
            ? "No administrator can sign in."
            : "Only one administrator can sign in. Nobody can step in for that person,"
                + " or check what they approve.")
        + switch (waiting) {
          case 0 -> "";
          case 1 -> " One more has been invited, but has never signed in.";
          default -> " %d more have been invited, but have never signed in.".formatted(waiting);
        }
        + " IT must have at least two users in the group admin in Cognito who are enabled and have"
        + " signed in.";
  }

  private static String unreached(Problem.Unreached.Cause cause) {
    return switch (cause) {
      case NO_HOST -> "There is no page at the address. Check that it is spelt correctly.";
      case NOT_PUBLIC -> "The address does not lead to a page on the open internet.";
      case NOT_TRUSTED ->
          "The connection to the page is not safe enough. Open it yourself to see whether it"
              + " works.";
      case NO_ANSWER -> "The page does not answer. Open it yourself, or try again later.";
      case TOO_SLOW ->
          "The page did not answer within five seconds. Try again, or write the text"
              + " yourself.";
      case TOO_LARGE -> "The page is too large for us to read. Write the text yourself.";
      case TOO_MANY_REDIRECTS ->
          "The address redirects too many times. Open it yourself and use the address"
              + " you end up at.";
    };
  }

  private static String missing(RefusalReason.Thing thing, String id) {
    return switch (thing) {
      case LIBRARY -> "The library is not saved yet.";
      case CLUB -> "There is no club " + id + ".";
      case LINK -> "The mailing has no link " + id + ".";
      case FILE -> "There is no file " + id + ": upload it to its address first.";
      case ISSUE, EVENT, MAILING, CORRECTION, JOB, IDEA, PICTURE ->
          "The club has no " + name(thing) + " " + id + ".";
    };
  }

  private static String name(RefusalReason.Thing thing) {
    return thing.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public List<String> columns() {
    return List.of("row", "result", "reason");
  }

  @Override
  public String of(ImportProblem why) {
    return switch (why) {
      case ImportProblem.Broken _ ->
          "The row cannot be read: a quotation mark is not closed, or there are more fields than"
              + " headings.";
      case ImportProblem.NoAddress _ -> "There is no email address.";
      case ImportProblem.AddressTwice _ -> "The address appears further up in the file.";
      case ImportProblem.CannotSendTo(String text) ->
          ("“%s” is not an email address that we can send to. It should look like"
                  + " name@example.com.")
              .formatted(shortened(text));
      case ImportProblem.NotUnderstood(String text) ->
          ("“%s” cannot be read as an email address. Correct the row, or delete it if nobody had"
                  + " the address. Until then no members can be imported.")
              .formatted(shortened(text));
      case ImportProblem.Garbled(String text) ->
          "“%s” is broken by a wrong encoding. Save the file again as UTF-8."
              .formatted(shortened(text));
      case ImportProblem.NameTooLong _ -> "The name is longer than 100 characters.";
      case ImportProblem.NameUnseen _ -> "The name has characters that cannot be used in an email.";
      case ImportProblem.ConsentCpr _ ->
          "The source or the text of the consent looks like a CPR number.";
      case ImportProblem.NameCpr _ -> "The name looks like a CPR number, which must not be kept.";
      case ImportProblem.NoLanguage(String text, var languages) ->
          "The club does not have the language “%s”, but %s."
              .formatted(shortened(text), String.join(" and ", languages));
      case ImportProblem.NoTopic(var topics) ->
          "The club has no topic “%s”.".formatted(shortened(String.join("”, “", topics)));
      case ImportProblem.NoDate _ ->
          "There is no date of consent that we can read. Write it as 2025-11-03.";
      case ImportProblem.DateAhead _ -> "The date of the consent is in the future.";
      case ImportProblem.DateTooOld _ -> "The date of the consent is before 1990.";
      case ImportProblem.NoSource _ ->
          "It does not say where the consent was given (at most 200 characters).";
      case ImportProblem.NoText _ ->
          "It does not say what was consented to (at most 4,000 characters). Give the"
              + " text in a column, or for the whole file.";
      case ImportProblem.Status(String status) ->
          "Listed as “%s” in the old system, and gets no email.".formatted(shortened(status));
      case ImportProblem.Erased _ ->
          "The person with this address has been deleted on request, and must sign up again.";
      case ImportProblem.LeftLongAgo _ -> "The person with this address left the club long ago.";
      case ImportProblem.JoinedMeanwhile _ -> "The address has joined in the meantime.";
      case ImportProblem.Known(Member.State state) ->
          "The address is here already: "
              + switch (state) {
                case PENDING -> "waiting to be confirmed.";
                case ACTIVE -> "a member.";
                case LEFT -> "has left.";
                case BOUNCED -> "emails bounced.";
                case COMPLAINED -> "has complained.";
              };
      case ImportProblem.Stopped(StopReason stop) ->
          "The old system no longer emailed the address: "
              + switch (stop) {
                case UNSUBSCRIBED -> "unsubscribed.";
                case BOUNCED -> "emails bounced.";
                case COMPLAINED -> "a complaint.";
              };
      case ImportProblem.NotStopped _ -> "The address was not stopped in the old system.";
      case ImportProblem.NoReason(String text) ->
          text.isEmpty()
              ? "There is no reason. Write unsubscribed, bounced or complained."
              : "The reason “%s” is unknown. Write unsubscribed, bounced or complained."
                  .formatted(shortened(text));
      case ImportProblem.NoCode _ -> "There is no code.";
      case ImportProblem.CodeForm _ ->
          "A code has 4 to 64 letters a to z, digits, dots, hyphens and underscores.";
      case ImportProblem.CodeNumber _ ->
          "The spreadsheet has turned the code into a number. Save the column as text"
              + " and export it again.";
      case ImportProblem.CodeTwice _ -> "The code appears further up in the file.";
      case ImportProblem.CodeKnown _ -> "The event already has the code.";
      case ImportProblem.NoColumn(String heading) ->
          "The first line has no column named %s.".formatted(heading);
      case ImportProblem.NoFile _ -> "The file was not uploaded, or it has been removed.";
      case ImportProblem.NoSuppressions _ ->
          "First import those the old system no longer emailed (import-suppressions), so"
              + " that each row is understood.";
      case ImportProblem.NoClub _ -> "The club no longer exists.";
      case ImportProblem.NoEvent _ -> "The event no longer exists.";
      case ImportProblem.NoTickets _ -> "The event no longer has tickets.";
      case ImportProblem.FailedTooOften _ ->
          "The job stopped again and again. Try again, or speak to those who run Agora.";
    };
  }

  private static String shortened(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }
}

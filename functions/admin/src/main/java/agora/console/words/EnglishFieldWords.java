package agora.console.words;

import agora.checks.Problem;
import agora.clubs.Language;
import agora.staff.RefusalReason;
import agora.staff.words.AnswerWords;

/** The same in English. */
record EnglishFieldWords() implements FieldWords {

  @Override
  public String save() {
    return "Save";
  }

  @Override
  public String choose() {
    return "Choose";
  }

  @Override
  public String optional() {
    return "(optional)";
  }

  @Override
  public String nth(int number) {
    return "Number " + number;
  }

  @Override
  public String of(Problem problem) {
    return switch (problem) {
      case Problem.NoTime _, Problem.NoLocalTime _ -> "Choose a day and a time.";
      case Problem.NoMonth _ -> "Choose a month.";
      case Problem.NoFlag _ -> "Tick it or leave it unticked.";
      case Problem.NoId _ -> "Choose it from the list.";
      case Problem.NoDeparture _ -> "Choose a month or a day.";
      case Problem.NoLinkText _ -> "Write what the link says. Not “click here”.";
      case Problem.NoTicketsToMail _ ->
          "An email about tickets needs the address of the ticket shop and the times of the sale.";
      case Problem.NoTickets _ ->
          "The event has no tickets. First fill in when they are available.";
      case Problem.ByHand _ ->
          "The issue is not sent automatically. Send it yourself, or give it a month.";
      case Problem.NotReally _ -> "Tick the box. A deletion can't be undone.";
      case Problem.NoCursor _ -> "Start over.";
      case Problem.NoneOf _ -> "Choose one of the options.";
      case Problem.Unseen(String link) ->
          "Readers would not be able to see this: %s. Write the full address, starting with"
                  .formatted(link)
              + " https://, and put pictures in the Picture field.";
      default -> AnswerWords.in(Language.ENGLISH).of(problem);
    };
  }

  @Override
  public String detail(RefusalReason why) {
    return switch (why) {
      case RefusalReason.Invalid _ -> "The errors are shown beside the fields.";
      case RefusalReason.NotReady _ -> "Put right what is on the list, and try again.";
      case RefusalReason.Overtaken _ ->
          AnswerWords.in(Language.ENGLISH).detail(why).replaceFirst("\\..*", ". ")
              + "What you wrote is still here. Open the page in a new tab and write it there.";
      case RefusalReason.NoMails _ ->
          "First write the emails on the event page, and then approve them.";
      case RefusalReason.EventCancelled _ ->
          "Those who have been told would get emails about it. Undo the cancellation if"
              + " it is going ahead after all.";
      case RefusalReason.ReadersKnow _ -> "Move it instead. Then those affected are told.";
      case RefusalReason.NoSuppressions _ ->
          "First import those the old system no longer emailed. Nobody who unsubscribed"
              + " there may get emails from here.";
      case RefusalReason.Failed _ -> "Try again in a moment.";
      default -> AnswerWords.in(Language.ENGLISH).detail(why);
    };
  }
}

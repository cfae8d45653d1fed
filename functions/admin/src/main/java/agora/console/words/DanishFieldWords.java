package agora.console.words;

import agora.checks.Problem;
import agora.clubs.Language;
import agora.staff.RefusalReason;
import agora.staff.words.AnswerWords;

/** The same in Danish. */
record DanishFieldWords() implements FieldWords {

  @Override
  public String save() {
    return "Gem";
  }

  @Override
  public String choose() {
    return "Vælg";
  }

  @Override
  public String optional() {
    return "(valgfrit)";
  }

  @Override
  public String nth(int number) {
    return "Nummer " + number;
  }

  @Override
  public String of(Problem problem) {
    return switch (problem) {
      case Problem.NoTime _, Problem.NoLocalTime _ -> "Vælg dag og klokkeslæt.";
      case Problem.NoMonth _ -> "Vælg en måned.";
      case Problem.NoFlag _ -> "Sæt kryds, eller lad være.";
      case Problem.NoId _ -> "Vælg det fra listen.";
      case Problem.NoDeparture _ -> "Vælg en måned eller en dag.";
      case Problem.NoLinkText _ -> "Skriv, hvad linket siger. Ikke »klik her«.";
      case Problem.NoTicketsToMail _ ->
          "En mail om billetter kræver en adresse på billetsalget og tidspunkter for det.";
      case Problem.NoTickets _ ->
          "Arrangementet har ingen billetter. Skriv først, hvornår de sælges.";
      case Problem.ByHand _ ->
          "Udgaven bliver ikke sendt af sig selv. Send den selv, eller giv den en måned.";
      case Problem.NotReally _ -> "Sæt kryds. En sletning kan ikke fortrydes.";
      case Problem.NoCursor _ -> "Begynd forfra.";
      case Problem.NoneOf _ -> "Vælg en af mulighederne.";
      case Problem.Unseen(String link) ->
          "Læserne ville ikke kunne se dette: %s. Skriv hele adressen med https:// foran, og sæt"
                  .formatted(link)
              + " billeder i feltet Billede.";
      default -> AnswerWords.in(Language.DANISH).of(problem);
    };
  }

  @Override
  public String detail(RefusalReason why) {
    return switch (why) {
      case RefusalReason.Invalid _ -> "Det, der er galt, står ved felterne.";
      case RefusalReason.NotReady _ -> "Ret det, der står på listen, og prøv igen.";
      case RefusalReason.Overtaken _ ->
          AnswerWords.in(Language.DANISH).detail(why).replaceFirst("\\..*", ". ")
              + "Det, du skrev, står her stadig. Åbn siden i en ny fane, og skriv det ind dér.";
      case RefusalReason.NoMails _ -> "Skriv først mailene under arrangementet, og godkend dem så.";
      case RefusalReason.EventCancelled _ ->
          "De, der har fået det at vide, ville få mails om det. Gør aflysningen om, hvis det bliver"
              + " til noget alligevel.";
      case RefusalReason.ReadersKnow _ -> "Flyt det i stedet. Så får de, det vedkommer, besked.";
      case RefusalReason.NoSuppressions _ ->
          "Hent først dem, som det gamle system ikke længere skrev til. Ingen, der har meldt sig ud"
              + " dér, må få mails herfra.";
      case RefusalReason.Failed _ -> "Prøv igen om lidt.";
      default -> AnswerWords.in(Language.DANISH).detail(why);
    };
  }
}

package agora.imports;

import agora.clubs.Language;
import agora.members.AddressBook;
import agora.members.Member;
import java.util.List;

/** Why a row isn't taken, in Danish as staff read it. */
final class Reasons {

  static final String BROKEN =
      "Rækken kan ikke læses: et citationstegn er ikke lukket, eller der er flere felter end i"
          + " overskriften.";
  static final String NO_ADDRESS = "Der er ingen mailadresse.";
  static final String DUPLICATE_ADDRESS = "Adressen står længere oppe i filen.";
  static final String NAME_TOO_LONG = "Navnet er længere end 100 tegn.";
  static final String NAME_UNSEEN = "Navnet har tegn, som ikke kan stå i en mail.";
  static final String NAME_CPR = "Navnet ligner et CPR-nummer. Det må ikke gemmes.";
  static final String NO_DATE =
      "Der er ingen dato for samtykket, vi kan læse. Skriv den som 3-11-2025 eller 2025-11-03.";
  static final String DATE_AHEAD = "Datoen for samtykket ligger i fremtiden.";
  static final String DATE_TOO_OLD = "Datoen for samtykket ligger før 1990.";
  static final String NO_SOURCE = "Der står ikke, hvor samtykket blev givet (højst 200 tegn).";
  static final String NO_TEXT =
      "Der står ikke, hvad der blev sagt ja til (højst 4.000 tegn). Giv teksten i en kolonne, eller"
          + " for hele filen.";
  static final String ERASED =
      "Den, der havde adressen, har fået den slettet, og må selv melde sig til.";
  static final String LEFT = "Den, der havde adressen, forlod klubben for længe siden.";
  static final String JOINED_MEANWHILE = "Adressen er kommet til imens.";
  static final String NOT_STOPPED = "Adressen var ikke stoppet i det gamle system.";
  static final String NO_CODE = "Der er ingen kode.";
  static final String CODE_FORM =
      "En kode har 4 til 64 bogstaver (a-z), tal, punktummer, bindestreger og understreger.";
  static final String CODE_NUMBER =
      "Regnearket har lavet koden om til et tal. Gem kolonnen som tekst, og eksportér igen.";
  static final String DUPLICATE_CODE = "Koden står længere oppe i filen.";
  static final String CODE_KNOWN = "Arrangementet har koden i forvejen.";

  private Reasons() {}

  static String noColumn(String heading) {
    return "Den første linje har ingen kolonne, der hedder %s.".formatted(heading);
  }

  static String address(String text) {
    return "»%s« er ikke en mailadresse, vi kan sende til. Den skal se ud som navn@eksempel.dk."
        .formatted(shortened(text));
  }

  static String suppressed(String text) {
    return "»%s« kan ikke læses som en mailadresse. Ret rækken, eller slet den, hvis ingen har haft"
            .formatted(shortened(text))
        + " adressen: indtil da kan ingen medlemmer hentes ind.";
  }

  static String garbled(String text) {
    return "»%s« er gået i stykker af en forkert tegnkodning. Gem filen igen som UTF-8."
        .formatted(shortened(text));
  }

  static String language(String text, List<Language> languages) {
    return "Klubben har ikke sproget »%s«, men %s."
        .formatted(shortened(text), String.join(" og ", Language.codes(languages)));
  }

  static String topics(List<String> unknown) {
    return "Klubben har ikke emnet »%s«.".formatted(shortened(String.join("«, »", unknown)));
  }

  static String status(String status) {
    return "Står som »%s« i det gamle system, og får ikke mail.".formatted(shortened(status));
  }

  static String known(Member.State state) {
    return "Adressen er her i forvejen: "
        + switch (state) {
          case PENDING -> "venter på at blive bekræftet.";
          case ACTIVE -> "er medlem.";
          case LEFT -> "har meldt sig ud.";
          case BOUNCED -> "mails er kommet tilbage.";
          case COMPLAINED -> "har klaget.";
        };
  }

  static String stopped(AddressBook.Stop stop) {
    return "Det gamle system sendte ikke længere til adressen: "
        + switch (stop) {
          case UNSUBSCRIBED -> "meldt fra.";
          case BOUNCED -> "mails kom tilbage.";
          case COMPLAINED -> "klage.";
        };
  }

  static String reason(String text) {
    return text.isEmpty()
        ? "Der er ingen grund. Skriv unsubscribed, bounced eller complained."
        : "Grunden »%s« kendes ikke. Skriv unsubscribed, bounced eller complained."
            .formatted(shortened(text));
  }

  private static String shortened(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }
}

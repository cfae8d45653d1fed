package agora.console.words;

/** The same in Danish. */
record DanishScriptWords() implements ScriptWords {

  @Override
  public String of(ScriptSentence sentence) {
    return switch (sentence) {
      case NO_CONNECTION -> "Ingen forbindelse. Det, du skriver, er gemt her i browseren.";
      case NOT_SAVED -> "Det kunne ikke gemmes. Det, du skriver, er gemt her i browseren.";
      case RIVAL -> "{who} har skrevet det her imens. Dit står i feltet og er ikke gemt endnu.";
      case EMPTY -> "(tomt)";
      case KEEP_MINE -> "Behold mit";
      case USE_THEIRS -> "Brug det andet";
      case SIGNED_OUT -> "Du er logget ud. Det, du skriver, er gemt her i browseren. ";
      case SIGN_IN_BESIDE -> "Log ind i en ny fane";
      case COME_BACK -> ", og kom tilbage hertil.";
      case SAVED_AS_TYPED -> "Gemmes, mens du skriver.";
      case SET_LINK -> "Sæt link";
      case REMOVE_LINK -> "Fjern link";
      case LINK_ADDRESS -> "Linkets adresse";
      case FORMAT -> "Formatér {field}";
      case BOLD -> "Fed";
      case BOLD_SIGN -> "F";
      case ITALIC -> "Kursiv";
      case ITALIC_SIGN -> "K";
      case LINK -> "Link";
      case BULLETS -> "Punktliste";
      case NUMBERS -> "Talliste";
      case QUOTE -> "Citat";
      case QUOTE_SIGN -> "»";
      case CHOOSE_FILE -> "Vælg filen";
      case FILE_TOO_LARGE ->
          "Filen er for stor til at hente ind her. Del den i flere, eller bed IT om"
              + " at lægge den op.";
      case FILE_READ -> "»{file}« er læst: {lines} linjer.";
      case CHOOSE_BARCODE -> "Eller et billede af stregkoden bag på bogen";
      case READING_BARCODE -> "Vi læser stregkoden …";
      case BARCODE_UNREADABLE -> "»{file}« kan ikke læses. Skriv tallene under stregerne.";
      case CHOOSE_PICTURE -> "Vælg billedet";
      case CHOSEN_PICTURE -> "Det valgte billede";
      case PRESS_PICTURE -> "Tryk på det i billedet, der skal kunne ses, når det skæres til.";
      case PICTURE_UNSEEN -> "»{file}« kan ikke vises her, men vi prøver at læse den.";
      case PICTURE_UNREADABLE -> "»{file}« kan ikke læses. Gem den som JPEG, og prøv igen.";
    };
  }
}

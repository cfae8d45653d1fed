package agora.console.words;

import java.util.List;
import java.util.Map;

/** The same in Danish. */
record DanishActWords() implements ActWords {

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("issues", "Udgaver"),
          Map.entry("events", "Arrangementer"),
          Map.entry("members", "Medlemmer"),
          Map.entry("missing", "Fik den ikke"),
          Map.entry("commands", "Kommandoer"),
          Map.entry("nextIssue", "Næste udgave"),
          Map.entry("page", "Side"),
          Map.entry("skipped", "Sprunget over"),
          Map.entry("shifted", "Flyttet"),
          Map.entry("closed", "Lukket"),
          Map.entry("leaves", "Sendes"),
          Map.entry("state", "Tilstand"),
          Map.entry("status", "Tilstand"),
          Map.entry("planned", "Skal have den"),
          Map.entry("sent", "Sendt"),
          Map.entry("delivered", "Nået frem"),
          Map.entry("bounced", "Kom retur"),
          Map.entry("complained", "Meldt som uønsket"),
          Map.entry("uncertain", "Måske sendt"),
          Map.entry("again", "Sendt igen"),
          Map.entry("late", "Hørt fra for sent"),
          Map.entry("softBounced", "Kom retur midlertidigt"),
          Map.entry("rejected", "Afvist"),
          Map.entry("delayed", "Forsinket"),
          Map.entry("unreported", "Ikke hørt fra endnu"),
          Map.entry("lost", "Aldrig hørt fra"),
          Map.entry("reason", "Grund"),
          Map.entry("rate", "Mails i sekundet"),
          Map.entry("pace", "Højst i sekundet"),
          Map.entry("remaining", "Mangler"),
          Map.entry("secondsLeft", "Sekunder endnu"),
          Map.entry("links", "Links"),
          Map.entry("tickets", "Billetter"),
          Map.entry("benefits", "Fordele"),
          Map.entry("slots", "I alt"),
          Map.entry("revealed", "Hentet"),
          Map.entry("redeemed", "Brugt"),
          Map.entry("human", "Klik af mennesker"),
          Map.entry("suspected", "Måske en maskine"),
          Map.entry("unknown", "Ukendt"),
          Map.entry("target", "Fører til"),
          Map.entry("before", "Førte til"),
          Map.entry("link", "Link"),
          Map.entry("block", "Del"),
          Map.entry("blocks", "Dele"),
          Map.entry("approved", "Godkendt"),
          Map.entry("warnings", "Bemærk"),
          Map.entry("lix", "Lixtal"),
          Map.entry("batches", "Portioner"),
          Map.entry("batch", "Portion"),
          Map.entry("retried", "Prøvet igen"),
          Map.entry("rows", "Rækker"),
          Map.entry("row", "Række"),
          Map.entry("verdict", "Resultat"),
          Map.entry("held", "Det, vi ved"),
          Map.entry("stoppedBySes", "Amazon sender ikke til adressen"),
          Map.entry("facts", "Samtykker"),
          Map.entry("consents", "Samtykker"),
          Map.entry("reducedConsents", "Samtykker i kort form"),
          Map.entry("dueConsents", "Hvornår samtykkerne ses på igen"),
          Map.entry("deliveries", "Mails, der er sendt"),
          Map.entry("clicks", "Klik"),
          Map.entry("sessions", "Links til egne sider"),
          Map.entry("erasures", "Sletninger"),
          Map.entry("audit", "Hvad personalet har gjort"),
          Map.entry("purpose", "Formål"),
          Map.entry("fact", "Hvad der skete"),
          Map.entry("html", "Til udskrift"),
          Map.entry("text", "Tekst"),
          Map.entry("joined", "Meldt til"),
          Map.entry("since", "Bekræftet"),
          Map.entry("paused", "Pause til"),
          Map.entry("panel", "I læserpanelet"),
          Map.entry("tracking", "Måling"),
          Map.entry("frequency", "Hvor ofte"),
          Map.entry("source", "Kom fra"),
          Map.entry("newMembers", "Nye medlemmer, siden det blev talt"),
          Map.entry("sources", "Hvor de kom fra"),
          Map.entry("others", "Fra andre steder"),
          Map.entry("next", "Mere følger"),
          Map.entry("note", "Bemærk"),
          Map.entry("erased", "Slettet"),
          Map.entry("looked", "Set på"),
          Map.entry("mails", "Mails"),
          Map.entry("kind", "Slags"),
          Map.entry("clubs", "Klubber"),
          Map.entry("departures", "Det sker"),
          Map.entry("estimate", "Til omkring"),
          Map.entry("starts", "Begynder"),
          Map.entry("ends", "Slutter"),
          Map.entry("place", "Sted"),
          Map.entry("price", "Pris"),
          Map.entry("opensAt", "Medlemmer kan hente fra"),
          Map.entry("closesAt", "Medlemmer kan hente til"),
          Map.entry("publicAt", "Salg til alle fra"),
          Map.entry("speaker", "Hvem taler?"),
          Map.entry("mailings", "Udsendelser"),
          Map.entry("created", "Begyndt"),
          Map.entry("about", "Om"),
          Map.entry("ready", "Klar"),
          Map.entry("errors", "Mangler"),
          Map.entry("message", "Hvad"),
          Map.entry("acts", "Handlinger"),
          Map.entry("actor", "Hvem"),
          Map.entry("role", "Rolle"),
          Map.entry("way", "Hvordan"),
          Map.entry("did", "Handling"),
          Map.entry("touched", "Hvis oplysninger"),
          Map.entry("ending", "Endte"),
          Map.entry("faults", "Ikke på plads"),
          Map.entry("overdue", "Burde være væk nu"),
          Map.entry("at", "Hvornår"));

  @Override
  public String allYouCanDo() {
    return "Alt, hvad du kan gøre";
  }

  @Override
  public String easierElsewhere() {
    return "Det meste gøres nemmere der, hvor det hører til. Her står det hele.";
  }

  @Override
  public String changedSinceRead() {
    return "Udgaven er ændret, siden du læste den. Læs den igen, før du godkender.";
  }

  @Override
  public String onlyTried() {
    return "Det er kun prøvet. Intet er gemt.";
  }

  @Override
  public String mailed(List<String> names) {
    int last = names.size() - 1;
    String before = String.join(", ", names.subList(0, last));
    return "Der er sendt en mail til dem, der får besked: %s."
        .formatted(last == 0 ? names.getFirst() : before + " og " + names.get(last));
  }

  @Override
  public String takenBack() {
    return "Anmodningen er trukket tilbage.";
  }

  @Override
  public String answer() {
    return "Svar";
  }

  @Override
  public String part() {
    return "Del";
  }

  @Override
  public String mailing() {
    return "Udsendelse";
  }

  @Override
  public String more() {
    return "Der er flere.";
  }

  @Override
  public String yes() {
    return "ja";
  }

  @Override
  public String no() {
    return "nej";
  }

  @Override
  public String name(String field) {
    return NAMES.getOrDefault(field, "");
  }

  @Override
  public String whatDoYouWant() {
    return "Hvad vil du?";
  }

  @Override
  public String search() {
    return "Søg";
  }

  @Override
  public String nothingOfThatName() {
    return "Der er ikke noget, der hedder det.";
  }

  @Override
  public String seeAll() {
    return "Se det hele";
  }
}

package agora.pages.words;

import agora.members.Member;

/** The same in Danish. */
record DanishMemberWords() implements MemberWords {

  @Override
  public String why() {
    return "Vil du fortælle hvorfor? Det behøver du ikke.";
  }

  @Override
  public String tooManyMails() {
    return "Der kom for mange mails";
  }

  @Override
  public String notForMe() {
    return "Det var ikke noget for mig";
  }

  @Override
  public String haveMoved() {
    return "Jeg er flyttet";
  }

  @Override
  public String byMistake() {
    return "Jeg blev medlem ved en fejl";
  }

  @Override
  public String somethingElse() {
    return "Noget andet";
  }

  @Override
  public String send() {
    return "Send";
  }

  @Override
  public String whatIsDeleted() {
    return "Vi har slettet dit navn, dine emner og dine valg. Din adresse gemmer vi i en tid, så vi"
        + " kan dokumentere dit samtykke og ikke skriver til dig igen ved en fejl. Derefter"
        + " sletter vi den.";
  }

  @Override
  public String howLongIsToldThere() {
    return "Hvor længe, står på siden om privatliv. Vil du se eller slette dine oplysninger nu,"
        + " sender vi et link til din mailadresse.";
  }

  @Override
  public String areYouSure() {
    return "Er du sikker?";
  }

  @Override
  public String erasureCannotBeUndone() {
    return "Vi sletter dit navn, din adresse, dine emner, dine billetkoder og alt andet om dig i"
        + " klubben. Det kan ikke fortrydes. Har du en billetkode, så skriv den ned først.";
  }

  @Override
  public String yesDelete() {
    return "Ja, slet mine oplysninger";
  }

  @Override
  public String noKeep() {
    return "Nej, behold mit medlemskab";
  }

  @Override
  public String emailAddress() {
    return "Mailadresse";
  }

  @Override
  public String name() {
    return "Navn";
  }

  @Override
  public String notGiven() {
    return "ikke oplyst";
  }

  @Override
  public String chosenLanguage() {
    return "Sprog";
  }

  @Override
  public String topics() {
    return "Emner";
  }

  @Override
  public String whatWeSend() {
    return "Det sender vi dig";
  }

  @Override
  public String signedUp() {
    return "Tilmeldt";
  }

  @Override
  public String whatYouSaid() {
    return "Det har du sagt ja og nej til";
  }

  @Override
  public String whatHappened() {
    return "Det, der er sket";
  }

  @Override
  public String emailsYouGot() {
    return "Mails, du har fået fra klubben:";
  }

  @Override
  public String linksYouClicked() {
    return "Links, vi har registreret, at du har klikket på:";
  }

  @Override
  public String ticketCodeYouGot() {
    return "Billetkode, du har hentet:";
  }

  @Override
  public String benefitYouGot() {
    return "Fordel til medlemmer, som du fik, nummer:";
  }

  @Override
  public String mailboxRefused() {
    return "Din postkasse har afvist en mail, så vores mailtjeneste sender ikke til den lige nu.";
  }

  @Override
  public String reportedAsUnwanted() {
    return "En mail fra os er blevet meldt som uønsket fra din postkasse, så vores mailtjeneste"
        + " sender ikke mere til den.";
  }

  @Override
  public String staffActs() {
    return "Det har personalet gjort med dine oplysninger";
  }

  @Override
  public String nobodyLooked() {
    return "Ingen af personalet har set på dine oplysninger.";
  }

  @Override
  public String howStaffActsAreKept() {
    return "Det skriver vi ned, hver gang, og gemmer det i to år. Her står det nyeste; det hele"
        + " står i data.json.";
  }

  @Override
  public String download() {
    return "Hent dine oplysninger";
  }

  @Override
  public String whatTheFileHolds() {
    return "Filen indeholder alt, hvad vi har om dig i klubben, sådan som det står hos os.";
  }

  @Override
  public String downloadFile() {
    return "Hent data.json";
  }

  @Override
  public String changeAddress() {
    return "Skift mailadresse";
  }

  @Override
  public String newAddress() {
    return "Din nye mailadresse";
  }

  @Override
  public String changeIt() {
    return "Skift adresse";
  }

  @Override
  public String deleteYourData() {
    return "Slet dine oplysninger";
  }

  @Override
  public String whatDeletingDoes() {
    return "Vi sletter dit medlemskab og dine oplysninger. Bagefter kan du se, hvad vi stadig skal"
        + " gemme, og hvor længe.";
  }

  @Override
  public String deleteMyData() {
    return "Slet mine oplysninger";
  }

  @Override
  public String saved() {
    return "Det er gemt.";
  }

  @Override
  public String correctWhatIsMarked() {
    return "Ret venligst det markerede.";
  }

  @Override
  public String howMuch() {
    return "Hvor meget vil du høre fra os?";
  }

  @Override
  public String onlyTheNewsletter() {
    return "Kun det månedlige nyhedsbrev";
  }

  @Override
  public String newsletterAndOwnEvents() {
    return "Det månedlige nyhedsbrev og mails om arrangementer inden for mine emner";
  }

  @Override
  public String everything() {
    return "Alt, hvad klubben sender";
  }

  @Override
  public String pauseUntil() {
    return "Hold pause indtil";
  }

  @Override
  public String howAPauseWorks() {
    return "Vi sender ikke noget før den dag. Lad feltet stå tomt, hvis du ikke vil holde pause.";
  }

  @Override
  public String readerPanel() {
    return "Læserpanel";
  }

  @Override
  public String seeTheNextIssueFirst() {
    return "Jeg vil gerne se næste udgave før alle andre og sige min mening om den";
  }

  @Override
  public String howAChangeTakesEffect() {
    return "Skifter du mening, gælder det fra den næste mail. Det, vi har talt under et navn,"
        + " sletter vi med det samme, og i de mails, du allerede har fået, tæller vi ikke"
        + " mere under det.";
  }

  @Override
  public String languageOfTheEmails() {
    return "Sproget i mailene";
  }

  @Override
  public String save() {
    return "Gem";
  }

  @Override
  public String seeDownloadDeleteOrMove() {
    return "Se, hent eller slet dine oplysninger, eller skift mailadresse";
  }

  @Override
  public String howTheLinkComes() {
    return "Vi sender et nyt link til din egen mailadresse. Det virker kun én gang, så ingen andre"
        + " kan bruge det.";
  }

  @Override
  public String everythingAboutYou() {
    return "Alt, hvad vi ved om dig";
  }

  @Override
  public String yourPreferences() {
    return "Dine indstillinger";
  }

  @Override
  public String leave(String club) {
    return "Meld dig ud af " + club;
  }

  @Override
  public String noneChosen() {
    return "ingen valgt";
  }

  @Override
  public String frequency(Member.Frequency frequency) {
    return switch (frequency) {
      case ISSUES -> "kun det månedlige nyhedsbrev";
      case OWN_EVENTS -> "det månedlige nyhedsbrev og mails om arrangementer inden for dine emner";
      case ALL -> "alt, hvad klubben sender";
    };
  }

  @Override
  public String tracking(Member.Tracking tracking) {
    return switch (tracking) {
      case NONE -> "tælles ikke";
      case ANONYMOUS -> "tælles, uden at vi kan se, at de er dine";
      case PERSONAL ->
          "registreres, så vi kan tælle læsere og skrive til dig, hvis du længe ikke har klikket";
    };
  }

  @Override
  public String consentTo(String purpose) {
    return switch (purpose) {
      case "MEMBERSHIP" -> "medlemskab";
      case "TOPICS" -> "emner";
      case "GUARDIAN" -> "samtykke fra forælder eller værge";
      case "TRACKING_NONE" -> "klik tælles ikke";
      case "TRACKING_ANONYMOUS" -> "klik tælles anonymt";
      default -> "klik må bruges personligt";
    };
  }

  @Override
  public String fact(String fact, String purpose) {
    return switch (fact) {
      case "ASKED" -> "bedt om";
      case "CONFIRMED" -> "bekræftet";
      case "CHANGED" -> purpose.equals("MEMBERSHIP") ? "oplysninger rettet" : "valgt";
      case "DEFAULT" -> "gælder, til du vælger andet";
      default -> "taget tilbage";
    };
  }

  @Override
  public String runsTheSystem() {
    return "den, der driver systemet,";
  }

  @Override
  public String staff(String role) {
    return switch (role) {
      case "desk" -> "en, der betjener medlemmer,";
      case "approver" -> "en, der godkender mails,";
      case "writer" -> "en, der skriver i klubben,";
      default -> "en, der bestyrer klubben,";
    };
  }

  @Override
  public String did(String command) {
    return switch (command) {
      case "find-member" -> "fandt dig ved din adresse";
      case "show-member" -> "så dine oplysninger";
      case "print-consent" -> "så dine samtykker";
      case "export-member" -> "så alt, hvad vi ved om dig";
      case "list-members" -> "så listen over medlemmer";
      case "list-missing" -> "så, hvem der ikke fik en mail";
      case "export-members", "show-job" -> "hentede listen over medlemmer";
      case "add-member" -> "meldte dig til ved skranken";
      case "list-audit" -> "så, hvem der har set på dine oplysninger";
      default -> "ændrede dine oplysninger";
    };
  }

  @Override
  public String why(String purpose) {
    return switch (purpose) {
      case "member-asked" -> "fordi du bad om det";
      case "mail-trouble" -> "fordi en mail ikke kom frem";
      case "evidence" -> "for at dokumentere et samtykke";
      case "club-work" -> "for at drive klubben";
      case "security" -> "af hensyn til sikkerheden";
      default -> "";
    };
  }
}

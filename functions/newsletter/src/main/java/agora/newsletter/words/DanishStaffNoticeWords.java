package agora.newsletter.words;

import agora.clubs.Language;
import agora.ids.MailingId;
import agora.mailings.Mailing;
import agora.mailings.Reputation;
import java.time.format.DateTimeFormatter;

/** The same in Danish. */
record DanishStaffNoticeWords() implements StaffNoticeWords {

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Language.DANISH.locale());

  @Override
  public String openTheClub() {
    return "Åbn klubben i Agora";
  }

  @Override
  public String why(String club) {
    return "Du får denne mail, fordi du står som medarbejder i klubben " + club + ".";
  }

  @Override
  public StaffNotice paused(Mailing.Reason reason, MailingId mailing, String details) {
    String why =
        switch (reason) {
          case BOUNCES -> "For mange mails er blevet afvist af modtagernes mailsystemer.";
          case COMPLAINTS -> "For mange modtagere har meldt mailen som spam.";
          case LEAVING ->
              "Usædvanligt mange har meldt sig ud af klubben, siden den første mail blev sendt.";
          case REFUSED_BY_SES -> "Amazon SES tager ikke imod flere mails i denne udsendelse.";
          case DAILY_QUOTA ->
              "Kontoens kvote hos Amazon SES er brugt for i dag. Resten sendes automatisk i morgen.";
          case STAFF, TOO_LATE, EVENT_GONE, NOT_READY -> "Udsendelsen er sat på pause.";
        };
    String next =
        reason == Mailing.Reason.DAILY_QUOTA
            ? ""
            : "\n\nResten er ikke sendt. Se efter, hvad der er galt, og vælg så: genoptag"
                + " udsendelsen (resume-mailing), eller annullér den (cancel-mailing).";
    return new StaffNotice(
        "Udsendelsen er sat på pause", why + "\n\nUdsendelse: " + mailing + "\n" + details + next);
  }

  @Override
  public String figures(Reputation figures) {
    return """
        Sendt: %d
        Afvist af modtagerens mailsystem: %d (%s)
        Meldt som spam: %d (%s)
        Meldt sig ud siden den første mail, nye medlemmer fraregnet: %d (%s)
        """
        .formatted(
            figures.sent(),
            figures.bounced(),
            percent(figures.percent(figures.bounced())),
            figures.complained(),
            percent(figures.percent(figures.complained())),
            figures.left(),
            percent(figures.percent(figures.left())));
  }

  private static String percent(double percent) {
    return String.format(Language.DANISH.locale(), "%.2f %%", percent);
  }

  @Override
  public StaffNotice partFailed(MailingId mailing, String problem) {
    return new StaffNotice(
        "Udsendelsen kommer ikke videre",
        "Noget går galt igen og igen, så nogle modtagere har ikke fået mailen. Vi prøver endnu nogle"
            + " gange af os selv.\n\nUdsendelse: "
            + mailing
            + "\nFejl: "
            + problem
            + "\n\nHjælper det ikke inden for en halv time, så vis mailen til dem, der driver Agora."
            + " Når fejlen er rettet, så åbn udgaven i Agora, og vælg »Prøv igen med dem, der mangler«. Ingen får mailen to gange.");
  }

  @Override
  public StaffNotice notSent(String why) {
    return new StaffNotice("Udsendelsen kunne ikke sendes", why);
  }

  @Override
  public String otherDomain(String links, String sender) {
    return "Links i mails fører til "
        + links
        + ", men mails kommer fra "
        + sender
        + ". Modtagernes mailsystemer kan opfatte det som svindel. Giv klubbens sider en adresse"
        + " under samme domæne (PublicHost), og send igen.";
  }

  @Override
  public String inSandbox() {
    return "Kontoen hos Amazon SES er stadig i prøvetilstand (sandbox) og kan kun skrive til"
        + " godkendte adresser. Bed om produktionsadgang, og send igen.";
  }

  @Override
  public String clubClosed() {
    return "Klubben er lukket, så udgaven er ikke sendt. Åbn klubben igen, og send den.";
  }

  @Override
  public String changedSinceApproval() {
    return "Udgaven er ændret, siden den blev godkendt. Godkend den igen, og send den.";
  }

  @Override
  public String eventGone() {
    return "Arrangementet er aflyst eller flyttet, så mailen er ikke sendt.";
  }

  @Override
  public String eventChangedAgain() {
    return "Arrangementet er ændret igen, så mailen om det er ikke sendt: den passede ikke mere.";
  }

  @Override
  public String tooLarge() {
    return "Mailen fylder mere end de 102 kB, som Gmail viser. Gør den kortere, og godkend den"
        + " igen.";
  }

  @Override
  public StaffNotice waitsForApproval(String issue) {
    return new StaffNotice(
        "Udgaven »" + issue + "« venter på godkendelse",
        "Der er bedt om godkendelse for to dage siden eller mere, og ingen har svaret.\n\n"
            + "Læs den under Udgaver, og godkend den, eller send den tilbage.");
  }

  @Override
  public StaffNotice notReady(String club, Unready issue, long days) {
    return notReady(club, issue, "sendes " + (days == 1 ? "i morgen" : "om " + days + " dage"), "");
  }

  @Override
  public StaffNotice notReady(String club, Unready issue) {
    return notReady(club, issue, "skulle være sendt nu", " Intet er sendt.");
  }

  private static StaffNotice notReady(String club, Unready issue, String leaves, String then) {
    String lacks =
        switch (issue) {
          case Unready.Unapproved(var subject, var id) ->
              "Udgaven »" + subject + "« (" + id + ") " + leaves + ", men den er ikke godkendt.";
          case Unready.Stopped(var subject, var id) ->
              "Udgaven »"
                  + subject
                  + "« ("
                  + id
                  + ") "
                  + leaves
                  + ", men udsendelsen er fortrudt eller annulleret.";
          case Unready.Missing(var month) ->
              "Nyhedsbrevet "
                  + leaves
                  + ", men klubben har ingen udgave til "
                  + MONTH.format(month)
                  + ". En udgave hører til sin måned ved sit id ("
                  + month
                  + ") eller ved feltet leaves.";
        };
    return new StaffNotice("Næste udgave af " + club + " er ikke klar", lacks + then);
  }

  @Override
  public StaffNotice mailNotApproved(String event) {
    return new StaffNotice(
        "En mail om " + event + " er ikke godkendt",
        "Klubben skulle have skrevet til medlemmerne om arrangementet nu, men mailen er ikke"
            + " godkendt. Intet er sendt.");
  }

  @Override
  public StaffNotice mailTooLate(String event) {
    return new StaffNotice(
        "En mail om " + event + " kom for sent",
        "Klubben skulle have skrevet til medlemmerne om arrangementet, men tiden var gået, da"
            + " mailen skulle sendes. Intet er sendt.");
  }
}

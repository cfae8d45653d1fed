package agora.staff.words;

import agora.checks.Problem;
import agora.clubs.Language;
import agora.imports.ImportProblem;
import agora.mailings.Mailing;
import agora.members.Member;
import agora.members.addresses.StopReason;
import agora.staff.Advice;
import agora.staff.RefusalReason;
import agora.staff.Role;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What staff are told in Danish. */
record DanishAnswerWords() implements AnswerWords {

  @Override
  public String of(Problem problem) {
    return switch (problem) {
      case Problem.Needed _ -> "Skriv noget her.";
      case Problem.NeedsFields _ -> "Udfyld felterne her.";
      case Problem.NoText _ -> "Skriv det som en tekst.";
      case Problem.NoWhole _ -> "Skriv et helt tal.";
      case Problem.NoFlag _ -> "Skriv true eller false.";
      case Problem.NoList _ -> "Skriv det som en liste.";
      case Problem.Unknown(var known) ->
          known.isEmpty()
              ? "Feltet findes ikke."
              : "Feltet findes ikke. Der er " + listed(known, "og") + ".";
      case Problem.NoneOf(var choices) -> "Brug " + listed(choices, "eller") + ".";
      case Problem.NoId _ ->
          "Brug et id, som det står i listerne: bogstaver fra a til z, tal og bindestreger.";
      case Problem.NoCursor _ -> "Brug det, der stod som next i det forrige svar.";
      case Problem.NoTime _ -> "Skriv tidspunktet i UTC, som 2026-12-10T18:00:00Z.";
      case Problem.NoLocalTime _ -> "Skriv dag og tidspunkt som 2026-12-03T10:00.";
      case Problem.NoMonth _ -> "Skriv måneden som 2026-07.";
      case Problem.NoPicture _ ->
          "Filen er ikke et billede, vi kan læse. Vælg et JPEG-, PNG-, WebP- eller GIF-billede.";
      case Problem.NoSuchPicture _ -> "Billedet er her ikke mere. Læg det ind igen under Billeder.";
      case Problem.HeavyPictures(int kilobytes, int most) ->
          ("Billederne fylder %d kB tilsammen. Over %d kB er langsomt på en telefon. Tag et ud,"
                  + " eller lad dem stå.")
              .formatted(kilobytes, most);
      case Problem.MovingPicture _ ->
          "Billedet bevæger sig, og i mails ses kun det første øjeblik. Vælg et stillbillede.";
      case Problem.TooManyPixels(int millions) ->
          "Billedet har mere end " + millions + " millioner billedpunkter. Gør det mindre først.";
      case Problem.TooFewPixels(int least) ->
          "Billedet er for lille: det skal være mindst " + least + " billedpunkter bredt.";
      case Problem.TooHeavy(int megabytes) -> "Filen fylder mere end " + megabytes + " MB.";
      case Problem.NoCredit _ -> "Skriv, hvem der har taget eller tegnet billedet.";
      case Problem.NoSha256 _ ->
          "Skriv filens SHA-256 med 64 hexadecimale cifre, med små bogstaver.";
      case Problem.OneOfTwo(String one, String other) ->
          "Angiv enten %s eller %s, ikke begge.".formatted(one, other);
      case Problem.NoLine(int most) -> "Brug én linje på højst %d tegn.".formatted(most);
      case Problem.TooLong(int most) -> "Brug højst %s tegn.".formatted(number(most));
      case Problem.TooLongTogether _ ->
          "Teksterne er tilsammen for lange til at blive gemt. Udelad noget.";
      case Problem.NoNewId(int most) ->
          "Brug højst %d bogstaver fra a til z, tal og bindestreger, som her-er-debat."
              .formatted(most);
      case Problem.Twice _ -> "Det står der to gange.";
      case Problem.Unseen(String link) ->
          "Det ville læserne ikke få at se: %s. Link til en hel adresse, der begynder med https://,"
                  .formatted(link)
              + " mailto: eller tel:, uden mellemrum, og læg billeder i feltet image.";
      case Problem.Outside(int least, int most) -> "Brug %d til %d.".formatted(least, most);
      case Problem.NoAddress _ ->
          "Brug en hel adresse uden mellemrum, som https://www.bibliotek.example/.";
      case Problem.NotEncrypted _ -> "Brug en hel adresse, der begynder med https://.";
      case Problem.NoMail _ -> "Skriv en mailadresse, som klub@bibliotek.dk.";
      case Problem.NoMailbox _ ->
          "Skriv kun det, der står før @: a til z, tal, punktummer og bindestreger.";
      case Problem.CannotSendTo _ ->
          "Vi kan ikke sende til denne adresse. Den skal se ud som navn@eksempel.dk, med"
              + " almindelige bogstaver før @ og højst 254 tegn.";
      case Problem.NoTopic(var topics) -> "Klubben har ikke emnet " + listed(topics, "og") + ".";
      case Problem.NoTopics _ -> "Medlemmerne skal have mindst ét emne at vælge.";
      case Problem.TopicsInUse(var topics) ->
          "Medlemmer, arrangementer eller udgaver har emnet %s. Behold det på listen."
              .formatted(listed(topics, "og"));
      case Problem.NoLanguage(var languages) ->
          "Klubben skriver på " + listed(languages, "og") + ".";
      case Problem.OwnLanguageMissing _ -> "Klubbens eget sprog skal være iblandt.";
      case Problem.NoColour _ -> "Brug en farve som #8a2f1f.";
      case Problem.TooLight(String ground, double contrast) ->
          String.format(
              DANISH,
              "Farven er for lys til at kunne læses på %s. Kontrasten er %.1f, og WCAG 2.1 AA"
                  + " kræver 4,5.",
              ground,
              contrast);
      case Problem.NoAge _ -> "Brug 15 til 99. Børn under 15 kan ikke selv give samtykke.";
      case Problem.NoInvitation _ ->
          "Brug 4 til 40 bogstaver fra A til Z, tal og bindestreger, eller udelad det.";
      case Problem.ReducedTooSoon(int most) ->
          "Brug mindst lige så mange måneder som for den fulde dokumentation, højst %d."
              .formatted(most);
      case Problem.NoDay _ -> "Brug 1 til 28. De dage har alle måneder.";
      case Problem.NoClock _ -> "Brug timer og minutter, som 09:00.";
      case Problem.MissingHour _ ->
          "Vælg et tidspunkt uden for 02:00 til 02:59. Den time findes ikke den nat, hvor"
              + " sommertiden begynder, og så blev udgaven ikke sendt.";
      case Problem.NoZone _ -> "Brug en tidszone som Europe/Copenhagen.";
      case Problem.TooFar(int months) ->
          "Vælg et tidspunkt inden for %d måneder fra måneden.".formatted(months);
      case Problem.Closed _ -> "Klubben er lukket.";
      case Problem.NoName _ -> "Brug én linje på højst 100 tegn, uden {{ og uden CPR-numre.";
      case Problem.NoYes _ -> "Kun den, der siger ja, kan blive medlem.";
      case Problem.NotYours(String club) ->
          club.isEmpty()
              ? "Din rolle giver ikke lov til det."
              : "Din rolle giver ikke lov til det i klubben %s.".formatted(club);
      case Problem.NotReally _ -> "Skriv true. En sletning kan ikke fortrydes.";
      case Problem.NoController _ ->
          "Ingen kan tilmeldes, før biblioteket har skrevet, hvem der er dataansvarlig.";
      case Problem.HasCpr _ ->
          "Her står noget, der ligner et CPR-nummer. Det må hverken gemmes eller sendes. Skriv"
              + " tallet på en anden måde, hvis det er noget andet.";
      case Problem.NoDocument _ ->
          "Brug én linje på højst 200 tegn, og skriv aldrig et CPR-nummer.";
      case Problem.NoCvr _ -> "Brug otte cifre.";
      case Problem.NoTelephone _ -> "Brug 8 til 20 cifre og mellemrum, eventuelt med + foran.";
      case Problem.NoSource _ -> "Brug bogstaver fra a til z, tal og bindestreger, som desk.";
      case Problem.NoColumn(String column) ->
          "Den første linje har ingen kolonne, der hedder " + column + ".";
      case Problem.NoSuppressions _ ->
          "Klubben har ikke importeret afmeldinger og afviste adresser.";
      case Problem.NotThere _ -> "Det findes ikke.";
      case Problem.ChangedMeanwhile _ -> "Det er blevet ændret imens.";
      case Problem.NotApproved _ -> "Udgaven er ikke godkendt.";
      case Problem.NoMails _ -> "Der bliver ikke sendt mails om arrangementet.";
      case Problem.EventCancelled _ -> "Arrangementet er aflyst.";
      case Problem.WaitsNoMore _ -> "Udsendelsen venter ikke længere.";
      case Problem.TooLarge(int kilobytes) ->
          "Som mail fylder den %d kB HTML, og Gmail viser kun de første 102.".formatted(kilobytes);
      case Problem.OtherDomain(String links, String sender) ->
          "Den bliver ikke sendt: Links fører til %s, men mailene kommer fra %s. Giv klubbernes sider"
                  .formatted(links, sender)
              + " en adresse på samme domæne (PublicHost).";
      case Problem.TrialAccount _ ->
          "Amazon tillader kun prøvemails endnu. IT skal søge om at sende til alle: i SES under"
              + " »Account dashboard«, knappen »Request production access«.";
      case Problem.SendingStopped _ ->
          "Amazon har stoppet kontoens mails. IT kan se hvorfor i SES under »Account dashboard«.";
      case Problem.SmallQuota(long mails, long members) ->
          "Amazon tager %s mails i døgnet, og klubben har %s medlemmer. IT skal søge om flere i SES."
              .formatted(number(mails), number(members));
      case Problem.NotVerified(String domain) ->
          "Amazon ved ikke endnu, at %s er bibliotekets. IT skal skrive det, der står i SES under »Identities«, ind i domænets DNS."
              .formatted(domain);
      case Problem.NotSigned(String domain) ->
          "Mailene er ikke underskrevet af %s endnu, så de kan blive taget for spam. IT skal skrive de tre CNAME-poster fra SES (DKIM) ind i domænets DNS."
              .formatted(domain);
      case Problem.NoReturns(String domain) ->
          "Mails, der ikke kan afleveres, kommer ikke tilbage til %s, så vi opdager ikke, at adressen er død. IT skal skrive MX-posten fra SES (MAIL FROM) ind i dets DNS."
              .formatted(domain);
      case Problem.NoSpf(String domain) ->
          "%s siger ikke, at Amazon må sende for det, så mailene kan blive taget for spam. IT skal skrive TXT-posten (SPF) »v=spf1 include:amazonses.com ~all« ind i dets DNS."
              .formatted(domain);
      case Problem.NoDmarc(String domain) ->
          "%1$s siger ikke, hvad der skal ske med falske mails i bibliotekets navn. IT skal skrive en TXT-post (DMARC) for _dmarc.%1$s ind i DNS, for eksempel »v=DMARC1; p=none«."
              .formatted(domain);
      case Problem.PlainPages(String address) ->
          "Siderne på %s er ikke krypteret. IT skal give dem et domæne med certifikat."
              .formatted(address);
      case Problem.FewTold(int told) ->
          (told == 0 ? "Ingen" : "Kun én")
              + " får besked, når noget venter eller går galt. Skriv mindst to adresser under"
              + " Klub.";
      case Problem.UnheardAlarms(int told, int waiting) -> unheard(told, waiting);
      case Problem.FewAdmins(int admins, int waiting) -> few(admins, waiting);
      case Problem.NoLinkText _ -> "Skriv, hvor linket fører hen.";
      case Problem.NoSubject _ -> "Skriv mailens emne.";
      case Problem.NoPreheader _ -> "Skriv linjen efter emnet.";
      case Problem.NoBlocks _ -> "Udgaven er tom. Sæt noget ind.";
      case Problem.TooMany(int most) -> "Der kan højst være %d.".formatted(most);
      case Problem.NoDeparture _ ->
          "Skriv den måned, det er udgaven for, som 2026-12, eller den dag, den skal sendes, som"
              + " 2026-12-15.";
      case Problem.TimeTaken(var month) ->
          "Da sendes udgaven for %s. Vælg et andet tidspunkt, eller spring en af dem over."
              .formatted(month);
      case Problem.MonthTaken(String issue) ->
          "Månedens udgave er %s. Giv en af dem en anden måned.".formatted(issue);
      case Problem.NothingOfValue _ ->
          "Læserne får ikke noget i sig selv endnu. Sæt en artikel, en bog eller en baggrund ind.";
      case Problem.MostlySales(long sales, int all) ->
          "Over halvdelen er til salg (%d af %d). Skriv hvorfor, eller sæt mere ind at læse."
              .formatted(sales, all);
      case Problem.NoTitle _ -> "Skriv en overskrift.";
      case Problem.NoArticle _ -> "Skriv adressen på artiklen.";
      case Problem.NothingForMembers _ ->
          "Det første afsnit kan alle læse. Skriv mindst ét afsnit mere, som er for medlemmerne.";
      case Problem.NoPickup _ ->
          "Skriv, hvordan det hentes, for eksempel »Vis denne side ved skranken«.";
      case Problem.NoAlt _ -> "Skriv, hvad billedet viser, til dem, der ikke kan se det.";
      case Problem.NotOfKind _ -> "En del af den slags har ikke det felt.";
      case Problem.NoEvent _ -> "Vælg et af klubbens arrangementer.";
      case Problem.EmptyLinkText(String text) ->
          "»%s« siger ikke, hvor linket fører hen. Nævn det, man får at se.".formatted(text);
      case Problem.PersonalLink _ ->
          "Det er et personligt link fra en mail. Alle læsere ville handle som det ene medlem. Brug"
              + " sidens almindelige adresse.";
      case Problem.AddressOfSomebody(String address) ->
          "Her står mailadressen %s. Lad den kun stå, hvis den, der har den, har sagt ja."
              .formatted(address);
      case Problem.OtherDay(String said, LocalDate event) ->
          "Her står %s, men arrangementet er den %s. Ret teksten, hvis det er flyttet."
              .formatted(said, DateTimeFormatter.ofPattern("d. MMMM", DANISH).format(event));
      case Problem.EventOver _ -> "Arrangementet er slut, når udgaven sendes.";
      case Problem.HardToRead(int lix, int limit) ->
          "Lixtallet er %d, og over %d er svært at læse. Prøv med kortere sætninger."
              .formatted(lix, limit);
      case Problem.WeakAddress _ -> "Adressen er ikke krypteret. Prøv med https://.";
      case Problem.ShortHeadStart(long hours, String block) ->
          "Medlemmerne har %d timer, før salget til alle begynder (%s). Giv dem 72."
              .formatted(hours, block);
      case Problem.NoHeadStart(String block) ->
          "Salget til alle er begyndt, når medlemmerne kan købe (%s). Giv dem 72 timer."
              .formatted(block);
      case Problem.FewCodes(long codes, String event, long members) ->
          "Der er %d koder til %s og %d medlemmer. Skaf flere, eller skriv, hvor få der er."
              .formatted(codes, event, members);
      case Problem.ByHand _ ->
          "Udgaven bliver ikke sendt af sig selv. Send den med send-now, eller giv den en måned.";
      case Problem.AlreadySent _ -> "Udgaven er sendt.";
      case Problem.MonthDue _ -> "Månedens udgave skulle allerede have været sendt.";
      case Problem.MonthOver _ -> "Måneden er forbi.";
      case Problem.TooFarAhead(int years) ->
          "Der kan højst planlægges %d år frem.".formatted(years);
      case Problem.TimePassed _ -> "Det tidspunkt er forbi.";
      case Problem.MailedToday _ ->
          "Adressen har fået så mange mails fra os i dag, at vi ikke sender flere før i morgen. Se"
              + " i mappen med uønsket mail.";
      case Problem.EmptyPanel _ -> "Der er ingen i læserpanelet.";
      case Problem.Unreached(var cause) -> unreached(cause);
      case Problem.OfLink(String address, Problem why) -> "%s: %s".formatted(address, of(why));
      case Problem.PageGone(int status) ->
          "Siden findes ikke (fejl %d). Ret adressen, eller fjern linket.".formatted(status);
      case Problem.PageClosed(int status) ->
          "Siden viser sig ikke for os (fejl %d). Åbn den selv, og se, om den virker."
              .formatted(status);
      case Problem.NoPage _ ->
          "Adressen fører til en fil, ikke til en side. Skriv selv, hvad den handler om.";
      case Problem.PageWithoutTitle _ ->
          "Siden fortæller ikke, hvad den hedder. Skriv selv en overskrift.";
      case Problem.PictureOfOthers _ ->
          "Der er et billede. Brug det kun, hvis biblioteket har ret til det.";
      case Problem.NoBookNumber _ ->
          "Skriv bogens ISBN med 10 eller 13 cifre, som det står bag på bogen.";
      case Problem.MistypedBookNumber _ ->
          "Mindst ét ciffer er forkert. Se efter bag på bogen, og skriv nummeret igen.";
      case Problem.FaustNumber _ ->
          "Et FAUST-nummer kan vi ikke slå op, men linket fører til bogen på bibliotek.dk. Skriv"
              + " selv titel og forfatter, eller brug bogens ISBN.";
      case Problem.NoSuchBook _ -> "Vi kan ikke finde bogen. Skriv selv titel og forfatter.";
      case Problem.CatalogueSilent _ ->
          "Bogkataloget svarer ikke lige nu. Prøv igen, eller skriv selv titel og forfatter.";
      case Problem.NoBarcode _ ->
          "Vi kan ikke læse en stregkode fra en bog på billedet. Tag det tættere på og lige forfra,"
              + " i godt lys, eller skriv tallene under stregerne.";
      case Problem.NoEventList _ ->
          "Siden fortæller ikke om arrangementer på den måde, som bibliotekernes hjemmesider gør."
              + " Se efter, om adressen er jeres egen hjemmeside.";
      case Problem.GoneFromSite _ ->
          "Arrangementet står ikke længere på hjemmesiden. Er det aflyst, så aflys det også her.";
      case Problem.OtherTickets _ ->
          "Hjemmesiden sælger billetterne et andet sted. Ret linket til billetterne, hvis det er"
              + " rigtigt.";
      case Problem.EndsFirst _ -> "Et arrangement slutter, efter at det er begyndt.";
      case Problem.NoPrice _ -> "Brug hele kroner. 0 betyder gratis.";
      case Problem.NoDays _ ->
          "En mail før eller efter et arrangement sendes 1 til 30 dage fra det.";
      case Problem.NoTicketsToMail _ ->
          "En mail om billetter kræver en shopUrl samt opensAt, closesAt og publicAt.";
      case Problem.NeededWithTickets _ ->
          "Det skal et arrangement med billetter have. Udelad alle tre, hvis der ingen er.";
      case Problem.ClosesFirst _ -> "Medlemmernes periode slutter, efter at den er begyndt.";
      case Problem.ClosesTooLate _ -> "Medlemmernes periode slutter, før arrangementet er forbi.";
      case Problem.PublicTooLate _ -> "Salget for alle begynder, før arrangementet er forbi.";
      case Problem.PublicFirst _ ->
          "Salget til alle begynder ikke, før medlemmernes periode er begyndt.";
      case Problem.NoTickets _ ->
          "Arrangementet har ingen billetter. Giv det opensAt, closesAt og publicAt.";
      case Problem.KnownToReaders _ -> "Det har læserne fået at vide på en anden måde.";
      case Problem.NothingChanges _ -> "Skriv, hvad der ændrer sig. Sådan står det allerede.";
      case Problem.NotCancelled _ -> "Arrangementet er ikke aflyst.";
      case Problem.IdTaken _ -> "En anden besked har det id.";
      case Problem.NobodyHasCode _ -> "Ingen har en kode til arrangementet.";
      case Problem.NobodyNamed _ -> "Nævn et emne eller et arrangement, som de har koder til.";
    };
  }

  @Override
  public String title(RefusalReason why) {
    return switch (why) {
      case RefusalReason.Invalid _ -> "Der er fejl i felterne";
      case RefusalReason.Missing _,
          RefusalReason.NoMember _,
          RefusalReason.NotSent _,
          RefusalReason.Elsewhere _ ->
          "Findes ikke";
      case RefusalReason.Forbidden _ -> "Det har du ikke adgang til";
      case RefusalReason.ClubDeleted _ -> "Klubben er slettet";
      case RefusalReason.NotClosed _ -> "Klubben er ikke lukket";
      case RefusalReason.StillMembers _ -> "Klubben har stadig medlemmer";
      case RefusalReason.Overtaken _ -> "Nogen kom først";
      case RefusalReason.NotReady _ -> "Udgaven er ikke klar";
      case RefusalReason.NotApproved _ -> "Udgaven er ikke godkendt";
      case RefusalReason.NoMails _ -> "Arrangementet har ingen mails";
      case RefusalReason.EventCancelled _ -> "Arrangementet er aflyst";
      case RefusalReason.NotCancelled _ -> "Arrangementet er ikke aflyst";
      case RefusalReason.EventOver _ -> "Arrangementets tid er gået";
      case RefusalReason.ReadersKnow _ -> "Læserne kender arrangementet";
      case RefusalReason.IssueSent _ -> "Udgaven er sendt";
      case RefusalReason.NothingToWithdraw _ -> "Der er ingen godkendelse";
      case RefusalReason.StandsApproved _ -> "Udgaven er godkendt";
      case RefusalReason.NobodyToAsk _ -> "Der er ingen at spørge";
      case RefusalReason.NothingToCancel _ -> "Udsendelsen er sendt";
      case RefusalReason.TooManyMails _ -> "For mange mails i dag";
      case RefusalReason.NoPanel _ -> "Ingen ville få den";
      case RefusalReason.NobodyToTell _ -> "Der er ingen at skrive til";
      case RefusalReason.MessageKnown _ -> "En anden besked har det id";
      case RefusalReason.Begun _, RefusalReason.SentAlready _ -> "Udsendelsen er begyndt";
      case RefusalReason.CancelledHalfway _ -> "Udsendelsen er annulleret";
      case RefusalReason.NothingToPause _, RefusalReason.NothingToResume _ ->
          "Det kan ikke lade sig gøre nu";
      case RefusalReason.NoSuppressions _ -> "Afmeldinger og afviste adresser mangler";
      case RefusalReason.NoCommand _ -> "Ukendt kommando";
      case RefusalReason.NoJson _ -> "Ikke JSON";
      case RefusalReason.NotPosted _ -> "Metoden er ikke tilladt";
      case RefusalReason.Failed _ -> "Noget gik galt hos os";
    };
  }

  @Override
  public String detail(RefusalReason why) {
    return switch (why) {
      case RefusalReason.Invalid _ -> "Ret de felter, der er nævnt i errors.";
      case RefusalReason.Missing(RefusalReason.Thing thing, String id) ->
          switch (thing) {
            case LIBRARY -> "Biblioteket er ikke skrevet op endnu.";
            case CLUB -> "Der er ingen klub " + id + ".";
            case ISSUE -> "Klubben har ingen udgave " + id + ".";
            case EVENT -> "Klubben har intet arrangement " + id + ".";
            case MAILING -> "Klubben har ingen udsendelse " + id + ".";
            case LINK -> "Udsendelsen har intet link " + id + ".";
            case CORRECTION -> "Klubben har ingen rettelse " + id + ".";
            case JOB -> "Klubben har intet job " + id + ".";
            case FILE -> "Der er ingen fil " + id + ": læg den først på sin adresse.";
            case IDEA -> "Klubben har ingen idé " + id + ".";
            case PICTURE -> "Klubben har ikke billedet " + id + ".";
          };
      case RefusalReason.NoMember _ -> "Klubben har ikke det medlem.";
      case RefusalReason.NotSent(String issue) -> "Udgaven " + issue + " er ikke sendt.";
      case RefusalReason.Forbidden(var roles) ->
          "Det kan den, der %s."
              .formatted(
                  listed(roles.stream().sorted().map(DanishAnswerWords::does).toList(), "eller"));
      case RefusalReason.ClubDeleted _ ->
          "Der er kun det tilbage, der skal gemmes om tidligere medlemmer. Brug en ny klub med et"
              + " andet navn i adressen.";
      case RefusalReason.NotClosed _ ->
          "Luk den med close-club. 90 dage efter slutter medlemskaberne, og så kan den slettes.";
      case RefusalReason.StillMembers(var over) ->
          "Det sidste medlemskab er slut den %s. Slet klubben da.".formatted(DAY.format(over));
      case RefusalReason.Overtaken(RefusalReason.Thing thing) ->
          "En anden har ændret %s imens. Hent det igen, og lav så din ændring."
              .formatted(
                  switch (thing) {
                    case LIBRARY -> "biblioteket";
                    case CLUB -> "klubben";
                    case ISSUE -> "udgaven";
                    case EVENT -> "arrangementet";
                    case MAILING -> "udsendelsen";
                    case LINK -> "linket";
                    case CORRECTION -> "rettelsen";
                    case JOB -> "jobbet";
                    case FILE -> "filen";
                    case IDEA -> "idéen";
                    case PICTURE -> "billedet";
                  });
      case RefusalReason.NotReady _ -> "Ret det, som tjeklisten nævner.";
      case RefusalReason.NotApproved _ -> "Godkend udgaven, som den står nu, og send den så.";
      case RefusalReason.NoMails _ -> "Gem arrangementet med feltet mails, og godkend dem så.";
      case RefusalReason.EventCancelled _ ->
          "De, der har fået det at vide, ville få mails om det. Bliver det til noget alligevel, så"
              + " brug uncancel-event.";
      case RefusalReason.NotCancelled _ -> "Der er ikke noget at gøre om.";
      case RefusalReason.EventOver _ -> "Gem et nyt arrangement i stedet.";
      case RefusalReason.ReadersKnow _ ->
          "Flyt det med move-event, så får de, det vedkommer, besked.";
      case RefusalReason.IssueSent _ ->
          "Den er på vej eller sendt. Sæt udsendelsen på pause, annullér den, eller send en"
              + " rettelse.";
      case RefusalReason.NothingToWithdraw _ -> "Udgaven er ikke godkendt, som den står nu.";
      case RefusalReason.StandsApproved _ ->
          "Træk godkendelsen tilbage, hvis der skal rettes i den.";
      case RefusalReason.NobodyToAsk _ ->
          "Skriv under klubben, hvem der får besked: mindst en anden end den, der spørger.";
      case RefusalReason.NothingToCancel _ ->
          "Alle mails er sendt, så der er ikke noget at annullere.";
      case RefusalReason.TooManyMails _ -> "Adressen har allerede fået flere mails fra os i dag.";
      case RefusalReason.NoPanel _ ->
          "Ingen medlemmer er i læserpanelet. De melder sig på deres egen side.";
      case RefusalReason.NobodyToTell _ -> "Ingen har en billetkode til arrangementet.";
      case RefusalReason.MessageKnown _ -> "Den kan være sendt. Giv denne sit eget id.";
      case RefusalReason.Begun _ ->
          "De ti minutter er gået, og de første mails er på vej. Sæt udsendelsen på pause, eller"
              + " annullér den.";
      case RefusalReason.SentAlready _ ->
          "Den er sendt eller ved at blive sendt, og ingen får den to gange.";
      case RefusalReason.CancelledHalfway _ ->
          "Nogle medlemmer har allerede fået den, så den kan ikke begynde forfra.";
      case RefusalReason.NothingToPause(var state) ->
          "Udsendelsen " + is(state) + ", så der er ikke noget at sætte på pause.";
      case RefusalReason.NothingToResume(var state) ->
          "Udsendelsen " + is(state) + ", så den kan ikke fortsætte.";
      case RefusalReason.NoSuppressions _ ->
          "Importér først dem, som det tidligere system ikke længere sendte til, med"
              + " import-suppressions. Ingen, der har meldt sig fra dér, må få mails herfra.";
      case RefusalReason.NoCommand(String name) ->
          name.isEmpty() ? "Nævn en kommando." : "Der er ingen kommando " + name + ".";
      case RefusalReason.NoJson(int line, int column) ->
          line == 0
              ? "Det sendte er ikke et JSON-objekt: Det begynder ikke med {."
              : "Det sendte er ikke et JSON-objekt: linje %d, tegn %d.".formatted(line, column);
      case RefusalReason.NotPosted _ -> "Kommandoer sendes med POST.";
      case RefusalReason.Elsewhere _ -> "Kommandoer sendes med POST til /admin/api/commands.";
      case RefusalReason.Failed _ -> "Prøv igen. Årsagen står i loggen.";
    };
  }

  @Override
  public String of(Advice advice) {
    return switch (advice) {
      case SEND_ONCE_MORE ->
          "Intet bliver sendt, før det er sendt af sted igen, eller udgaven er godkendt på ny.";
      case LIVE_SOON ->
          "Virker inden for 60 sekunder. Medlemmer, der ikke tillader måling, har den gamle adresse"
              + " i de mails, der allerede er sendt.";
    };
  }

  private static final Locale DANISH = Language.DANISH.locale();

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM yyyy", DANISH);

  private static String unheard(int told, int waiting) {
    String mend =
        " ikke sagt ja. Find mailen fra AWS, og tryk på linket i den. IT kan se i SNS, hvem den er"
            + " sendt til, og sende en ny med »Request confirmation«: linket virker kun nogle"
            + " dage.";
    return told > 0
        ? (told == 1 ? "Én" : number(told))
            + " får besked, når noget går i stykker, men "
            + one(waiting)
            + " har"
            + mend
        : "Ingen får besked, når noget går i stykker"
            + switch (waiting) {
              case 0 ->
                  ". IT skal i SNS give emnet StaffAlerts en »Subscription« til en mailadresse, som"
                      + " nogen læser, og dér skal de trykke på linket i mailen fra AWS.";
              case 1 -> ": den, der skulle, har" + mend;
              default -> ": de %s, der skulle, har".formatted(number(waiting)) + mend;
            };
  }

  private static String few(int admins, int waiting) {
    return (admins == 0
            ? "Ingen, der må alt, kan logge ind."
            : "Kun én, der må alt, kan logge ind. Er den ene væk, kan ingen træde til, og ingen ser"
                + " efter, hvad den ene godkender.")
        + (waiting == 0
            ? ""
            : " Yderligere %s er inviteret, men har aldrig logget ind.".formatted(one(waiting)))
        + " IT skal i Cognito have mindst to brugere i gruppen admin, som er slået til og har"
        + " logget ind.";
  }

  private static String one(int number) {
    return number == 1 ? "én" : number(number);
  }

  private static String unreached(Problem.Unreached.Cause cause) {
    return switch (cause) {
      case NO_HOST -> "Der er ingen side på adressen. Se efter, om den er stavet rigtigt.";
      case NOT_PUBLIC -> "Adressen fører ikke til en side på det åbne internet.";
      case NOT_TRUSTED ->
          "Forbindelsen til siden er ikke sikker nok. Åbn den selv, og se, om den virker.";
      case NO_ANSWER -> "Siden svarer ikke. Åbn den selv, eller prøv igen senere.";
      case TOO_SLOW -> "Siden svarede ikke inden for fem sekunder. Prøv igen, eller skriv selv.";
      case TOO_LARGE -> "Siden er for stor til, at vi kan læse den. Skriv selv.";
      case TOO_MANY_REDIRECTS ->
          "Adressen fører videre for mange gange. Åbn den selv, og brug den adresse, du ender på.";
    };
  }

  private static String is(Mailing.State state) {
    return switch (state) {
      case WAITING -> "venter";
      case PLANNING, PLANNED -> "er i gang eller sendt";
      case PAUSED -> "er på pause";
      case CANCELLED -> "er annulleret";
    };
  }

  private static String does(Role role) {
    return switch (role) {
      case WRITER -> "skriver";
      case APPROVER -> "godkender";
      case DESK -> "betjener medlemmer";
      case ADMIN -> "må alt";
    };
  }

  private static String number(long number) {
    return String.format(DANISH, "%,d", number);
  }

  private static String listed(List<String> names, String last) {
    int size = names.size();
    return size < 2
        ? String.join("", names)
        : String.join(", ", names.subList(0, size - 1)) + " " + last + " " + names.get(size - 1);
  }

  @Override
  public List<String> columns() {
    return List.of("række", "resultat", "grund");
  }

  @Override
  public String of(ImportProblem why) {
    return switch (why) {
      case ImportProblem.Broken _ ->
          "Rækken kan ikke læses: et citationstegn er ikke lukket, eller der er flere felter end i"
              + " overskriften.";
      case ImportProblem.NoAddress _ -> "Der er ingen mailadresse.";
      case ImportProblem.AddressTwice _ -> "Adressen står længere oppe i filen.";
      case ImportProblem.CannotSendTo(String text) ->
          "»%s« er ikke en mailadresse, vi kan sende til. Den skal se ud som navn@eksempel.dk."
              .formatted(shortened(text));
      case ImportProblem.NotUnderstood(String text) ->
          "»%s« kan ikke læses som en mailadresse. Ret rækken, eller slet den, hvis ingen har haft"
                  .formatted(shortened(text))
              + " adressen: indtil da kan ingen medlemmer hentes ind.";
      case ImportProblem.Garbled(String text) ->
          "»%s« er gået i stykker af en forkert tegnkodning. Gem filen igen som UTF-8."
              .formatted(shortened(text));
      case ImportProblem.NameTooLong _ -> "Navnet er længere end 100 tegn.";
      case ImportProblem.NameUnseen _ -> "Navnet har tegn, som ikke kan stå i en mail.";
      case ImportProblem.ConsentCpr _ -> "Kilden eller teksten til samtykket ligner et CPR-nummer.";
      case ImportProblem.NameCpr _ -> "Navnet ligner et CPR-nummer. Det må ikke gemmes.";
      case ImportProblem.NoLanguage(String text, var languages) ->
          "Klubben har ikke sproget »%s«, men %s."
              .formatted(shortened(text), listed(languages, "og"));
      case ImportProblem.NoTopic(var topics) ->
          "Klubben har ikke emnet »%s«.".formatted(shortened(String.join("«, »", topics)));
      case ImportProblem.NoDate _ ->
          "Der er ingen dato for samtykket, vi kan læse. Skriv den som 3-11-2025 eller 2025-11-03.";
      case ImportProblem.DateAhead _ -> "Datoen for samtykket ligger i fremtiden.";
      case ImportProblem.DateTooOld _ -> "Datoen for samtykket ligger før 1990.";
      case ImportProblem.NoSource _ -> "Der står ikke, hvor samtykket blev givet (højst 200 tegn).";
      case ImportProblem.NoText _ ->
          "Der står ikke, hvad der blev sagt ja til (højst 4.000 tegn). Giv teksten i en kolonne,"
              + " eller for hele filen.";
      case ImportProblem.Status(String status) ->
          "Står som »%s« i det gamle system, og får ikke mail.".formatted(shortened(status));
      case ImportProblem.Erased _ ->
          "Den, der havde adressen, har fået den slettet, og må selv melde sig til.";
      case ImportProblem.LeftLongAgo _ ->
          "Den, der havde adressen, forlod klubben for længe siden.";
      case ImportProblem.JoinedMeanwhile _ -> "Adressen er kommet til imens.";
      case ImportProblem.Known(Member.State state) ->
          "Adressen er her i forvejen: "
              + switch (state) {
                case PENDING -> "venter på at blive bekræftet.";
                case ACTIVE -> "er medlem.";
                case LEFT -> "har meldt sig ud.";
                case BOUNCED -> "mails er kommet tilbage.";
                case COMPLAINED -> "har klaget.";
              };
      case ImportProblem.Stopped(StopReason stop) ->
          "Det gamle system sendte ikke længere til adressen: "
              + switch (stop) {
                case UNSUBSCRIBED -> "meldt fra.";
                case BOUNCED -> "mails kom tilbage.";
                case COMPLAINED -> "klage.";
              };
      case ImportProblem.NotStopped _ -> "Adressen var ikke stoppet i det gamle system.";
      case ImportProblem.NoReason(String text) ->
          text.isEmpty()
              ? "Der er ingen grund. Skriv unsubscribed, bounced eller complained."
              : "Grunden »%s« kendes ikke. Skriv unsubscribed, bounced eller complained."
                  .formatted(shortened(text));
      case ImportProblem.NoCode _ -> "Der er ingen kode.";
      case ImportProblem.CodeForm _ ->
          "En kode har 4 til 64 bogstaver (a-z), tal, punktummer, bindestreger og understreger.";
      case ImportProblem.CodeNumber _ ->
          "Regnearket har lavet koden om til et tal. Gem kolonnen som tekst, og eksportér igen.";
      case ImportProblem.CodeTwice _ -> "Koden står længere oppe i filen.";
      case ImportProblem.CodeKnown _ -> "Arrangementet har koden i forvejen.";
      case ImportProblem.NoColumn(String heading) ->
          "Den første linje har ingen kolonne, der hedder %s.".formatted(heading);
      case ImportProblem.NoFile _ -> "Filen er ikke lagt op, eller den er fjernet igen.";
      case ImportProblem.NoSuppressions _ ->
          "Hent først dem ind, som det gamle system ikke længere sendte til (import-suppressions),"
              + " så hver række er forstået.";
      case ImportProblem.NoClub _ -> "Klubben findes ikke længere.";
      case ImportProblem.NoEvent _ -> "Arrangementet findes ikke længere.";
      case ImportProblem.NoTickets _ -> "Arrangementet har ikke længere billetter.";
      case ImportProblem.FailedTooOften _ ->
          "Arbejdet gik i stå igen og igen. Prøv igen, eller tal med dem, der driver Agora.";
    };
  }

  private static String shortened(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }
}

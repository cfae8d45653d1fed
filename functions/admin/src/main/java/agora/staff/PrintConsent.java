package agora.staff;

import agora.checks.Fault;
import agora.checks.Wrong;
import agora.clubs.Language;
import agora.ids.MemberId;
import agora.members.AddressBook;
import agora.members.Consent;
import agora.members.Evidence;
import agora.members.EvidenceRow;
import agora.members.Member;
import agora.members.Members;
import agora.members.Shown;
import agora.members.Wording;
import agora.pages.ConsentPrint;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A member's consent as evidence: every fact with the exact words, to read and to hand over. */
public final class PrintConsent implements Command<PrintConsent.Printed> {

  private static final CommandSpec ABOUT =
      CommandSpec.of("print-consent", Role.DESK, MemberFields.named(Field.purpose()))
          .evenIfDeleted();

  private final Members members;
  private final AddressBook addresses;
  private final Evidence evidence;
  private final InstantSource clock;

  PrintConsent(Members members, AddressBook addresses, Evidence evidence, InstantSource clock) {
    this.members = members;
    this.addresses = addresses;
    this.evidence = evidence;
    this.clock = clock;
  }

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<Printed> run(Input input) {
    Optional<Member> member = MemberFields.member(input, members, addresses);
    List<Fault> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    return member
        .<Outcome<Printed>>map(found -> new Outcome.Done<>(print(found)))
        .orElseGet(
            () -> Outcome.refused(new RefusalReason.NoMember(), "email", new Wrong.NotThere()));
  }

  /** A member's consent as evidence, as data and to hand over. */
  public record Printed(
      String club, MemberId member, String email, List<Fact> facts, String text, String html) {}

  /**
   * A fact with its words.
   *
   * @param text the words as they were; null where they are lost
   * @param textProven whether they are those whose hash was written down at the time
   * @param mail the mail that they stood in too
   * @param actor the citizen, or the staff member who entered it
   * @param document what staff have it from
   * @param notice the version of the privacy notice beside them
   */
  public record Fact(
      @JsonSerialize(using = ConstantSerializer.class) Consent.Purpose purpose,
      @JsonSerialize(using = ConstantSerializer.class) Consent.Fact fact,
      Instant at,
      String textVersion,
      Language language,
      @Nullable String text,
      String textHash,
      boolean textProven,
      String source,
      @Nullable String page,
      @Nullable String how,
      List<String> topics,
      @Nullable String mail,
      @Nullable String actor,
      @Nullable String document,
      @Nullable String notice) {}

  private Printed print(Member member) {
    List<EvidenceRow> rows = evidence.of(member.club(), member.id());
    ConsentPrint print =
        new ConsentPrint(
            member.club(),
            member.email(),
            member.id().value(),
            clock.instant(),
            rows.stream().map(PrintConsent::line).toList());
    return new Printed(
        member.club(),
        member.id(),
        member.email(),
        rows.stream().map(PrintConsent::fact).toList(),
        print.text(),
        print.html());
  }

  private static Fact fact(EvidenceRow row) {
    return new Fact(
        row.purpose(),
        row.fact(),
        row.at(),
        row.textVersion(),
        row.language(),
        words(row),
        row.textHash(),
        isProven(row),
        row.source(),
        row.page(),
        row.how(),
        row.topics(),
        row.mail(),
        row.actor(),
        row.document(),
        row.notice());
  }

  /** The words as they were: kept with the row, or those of the version in the repository. */
  private static @Nullable String words(EvidenceRow row) {
    if (Shown.ELSEWHERE.equals(row.page())) {
      return ""; // another site's words, which nobody here has seen
    }
    return row.text() != null
        ? row.text()
        : Wording.of(row.textVersion(), row.purpose(), row.language()).orElse(null);
  }

  /** Whether the words that are printed are those whose hash was written down at the time. */
  private static boolean isProven(EvidenceRow row) {
    String words = words(row);
    return words != null && Wording.hash(words).equals(row.textHash());
  }

  private static ConsentPrint.Line line(EvidenceRow row) {
    String words = words(row);
    return new ConsentPrint.Line(
        row.at(),
        purpose(row.purpose()),
        fact(row.fact()),
        row.source(),
        how(row),
        beside(row),
        row.textVersion(),
        row.textHash(),
        isProven(row),
        words == null ? "" : words);
  }

  private static String purpose(Consent.Purpose purpose) {
    return switch (purpose) {
      case MEMBERSHIP -> "Medlemskab og klubbens mails";
      case TOPICS -> "Emner, som indholdet vælges efter";
      case GUARDIAN -> "Forældres eller værges samtykke på et barns vegne";
      case TRACKING_NONE -> "Måling af klik: ingen";
      case TRACKING_ANONYMOUS -> "Måling af klik: anonym";
      case TRACKING_PERSONAL -> "Måling af klik: personlig";
    };
  }

  private static String fact(Consent.Fact fact) {
    return switch (fact) {
      case ASKED -> "Bedt om";
      case CONFIRMED -> "Bekræftet";
      case CHANGED -> "Ændret";
      case WITHDRAWN -> "Trukket tilbage";
      case DEFAULT -> "Gælder, indtil der er valgt andet; intet ja";
    };
  }

  /** By what act, and where. */
  private static String how(EvidenceRow row) {
    String how =
        switch (row.how() == null ? "" : row.how()) {
          case "SIGN_UP" -> "tilmelding";
          case "CONFIRMATION" -> "knappen bag linket i bekræftelsesmailen";
          case "PREFERENCES" -> "indstillinger";
          case "ONE_CLICK" -> "afmelding med ét klik i mailprogrammet";
          case "PAGE" -> "afmeldingssiden";
          case "ADDRESS" -> "knappen bag linket til den nye adresse";
          case "ERASURE" -> "sletning";
          case "STAFF" -> "personalet";
          case "YEARLY_QUESTION" -> "ja til det årlige spørgsmål";
          case "UNANSWERED" -> "det årlige spørgsmål blev ikke besvaret";
          case "CLOSING" -> "klubben er lukket";
          case "IMPORT" -> "import fra det tidligere system";
          default -> "ikke oplyst";
        };
    return row.page() == null ? how : how + " (" + row.page() + ")";
  }

  /** What the words were about, what stood beside them, and who answers for it. */
  private static String beside(EvidenceRow row) {
    List<String> said = new ArrayList<>();
    if (!row.topics().isEmpty()) {
      said.add("Emner: " + String.join(", ", row.topics()));
    }
    if (row.mail() != null) {
      said.add("Stod også i mailen: " + row.mail());
    }
    if (row.actor() != null) {
      String citizen = "borgeren selv";
      said.add("Af: " + (row.actor().equals(Shown.CITIZEN) ? citizen : row.actor()));
    }
    if (row.document() != null) {
      said.add("Bilag: " + row.document());
    }
    if (row.notice() != null) {
      said.add("Privatlivstekst: version " + row.notice());
    }
    return String.join(". ", said);
  }
}

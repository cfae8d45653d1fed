package agora.staff;

import agora.checks.Fault;
import agora.checks.Problem;
import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.clubs.Language;
import agora.ids.MemberId;
import agora.members.Member;
import agora.members.consents.Consent;
import agora.members.consents.Evidence;
import agora.members.consents.EvidenceRow;
import agora.members.consents.Shown;
import agora.members.consents.Wording;
import agora.members.memberships.AddressBook;
import agora.members.memberships.Members;
import agora.pages.ConsentPrint;
import agora.pages.words.EvidenceWords;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A member's consent as evidence: every fact with the exact words, to read and to hand over. */
public final class PrintConsent implements Command<PrintConsent.Printed> {

  private static final CommandSpec ABOUT =
      CommandSpec.of("print-consent", Role.DESK, MemberFields.named(Field.purpose()))
          .evenIfDeleted();

  private final Clubs clubs;
  private final Members members;
  private final AddressBook addresses;
  private final Evidence evidence;
  private final InstantSource clock;

  PrintConsent(
      Clubs clubs, Members members, AddressBook addresses, Evidence evidence, InstantSource clock) {
    this.clubs = clubs;
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
        .<Outcome<Printed>>map(found -> new Outcome.Done<>(print(found, input.answerLanguage())))
        .orElseGet(
            () -> Outcome.refused(new RefusalReason.NoMember(), "email", new Problem.NotThere()));
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

  private Printed print(Member member, Language language) {
    EvidenceWords say = EvidenceWords.in(language);
    Optional<Club> club = clubs.find(member.club()); // none where it is deleted
    List<EvidenceRow> rows = evidence.of(member.club(), member.id());
    ConsentPrint print =
        new ConsentPrint(
            language,
            club.map(Club::name).orElse(member.club()),
            member.email(),
            member.id().value(),
            clock.instant(),
            rows.stream().map(row -> line(row, say, topics(row, club, language))).toList());
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

  private static ConsentPrint.Line line(EvidenceRow row, EvidenceWords say, String topics) {
    String words = words(row);
    return new ConsentPrint.Line(
        row.at(),
        say.purpose(row.purpose()),
        say.fact(row.fact()),
        say.from(row.source()),
        how(row, say),
        beside(row, say, topics),
        row.textVersion(),
        row.textHash(),
        isProven(row),
        words == null ? "" : words,
        Shown.ELSEWHERE.equals(row.page()));
  }

  /** By their names; a topic that the club no longer has by its id. */
  private static String topics(EvidenceRow row, Optional<Club> club, Language language) {
    return row.topics().stream()
        .map(id -> club.map(each -> each.topic(id, language)).orElse(id))
        .collect(Collectors.joining(", "));
  }

  private static String who(String actor, EvidenceWords say) {
    return actor.equals(Shown.CITIZEN)
        ? say.theCitizen()
        : actor.equals(Actor.COMMAND_LINE.name()) ? say.theCommandLine() : actor;
  }

  /** By what act, and where. */
  private static String how(EvidenceRow row, EvidenceWords say) {
    String how = say.act(row.how() == null ? "" : row.how());
    return row.page() == null ? how : how + " (" + say.page(row.page()) + ")";
  }

  /** What the words were about, what stood beside them, and who answers for it. */
  private static String beside(EvidenceRow row, EvidenceWords say, String topics) {
    List<String> said = new ArrayList<>();
    if (!topics.isEmpty()) {
      said.add(say.topics(topics));
    }
    if (row.mail() != null) {
      said.add(say.mail(row.mail()));
    }
    if (row.actor() != null) {
      said.add(say.by(who(row.actor(), say)));
    }
    if (row.document() != null) {
      said.add(say.document(row.document()));
    }
    if (row.notice() != null) {
      said.add(say.privacyNotice(row.notice()));
    }
    return String.join(". ", said);
  }
}

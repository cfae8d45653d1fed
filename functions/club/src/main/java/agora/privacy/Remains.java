package agora.privacy;

import agora.audit.Audit;
import agora.clubs.Rules;
import agora.members.Address;
import agora.members.Member;
import agora.members.consents.Evidence;
import agora.members.memberships.AddressBook;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** What an erasure of a member leaves behind, and until when: as they are told. */
public final class Remains {

  private final Tables tables;

  public Remains(Tables tables) {
    this.tables = tables;
  }

  /**
   * What is left.
   *
   * @param log until when it is remembered that the address was erased
   * @param evidence until when the evidence of the consents is kept at most
   * @param acts until when it is kept at most what staff did with the member's data
   * @param reduced until when that of an earlier membership is, in its short form; null for none
   * @param stopped whether the address had been stopped in the club's former system
   * @param backups until when copies of the tables hold what is gone
   */
  public record Left(
      Instant log,
      Instant evidence,
      Instant acts,
      @Nullable Instant reduced,
      boolean stopped,
      Instant backups) {}

  /** What will be left of a member who is erased now; asked before that is done. */
  public Left of(Member member, Rules rules, Instant now) {
    AddressBook addresses = new AddressBook(tables.dynamo(), tables.members(), tables.keys());
    Address address = new Address(member.email());
    return new Left(
        now.plus(Erasures.RETENTION),
        rules.evidenceEnds(now),
        now.plus(Audit.RETENTION),
        new Evidence(tables.dynamo(), tables.consents())
            .reduced(member.club(), addresses.hash(address)).stream()
                .map(each -> rules.reducedEnds(each.lastMail()))
                .max(Comparator.naturalOrder())
                .orElse(null),
        addresses.stopped(member.club(), address).isPresent(),
        now.plus(Term.RECOVERY));
  }
}

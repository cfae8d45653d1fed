package agora.newsletter.sources;

import agora.events.DueMail;
import agora.ids.MemberId;
import agora.mailings.Mailing;
import agora.members.Member;
import agora.members.consents.DataUse;
import agora.members.consents.For;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which of a day's mails concern a member. Mails about an event that the member has a code for are
 * theirs; all others are promotional, go only to who chose one of the event's topics or asked for
 * all that the club sends, and to nobody more than twice a week.
 */
@For(DataUse.CHOOSE_BY_TOPIC)
final class ConcernedMails {

  private final RecipientLookup lookup;
  private final Mailing head;
  private final List<DueMail> parts;
  private final int standing;

  /**
   * @param standing the parts whose events still take place, as bits
   */
  ConcernedMails(RecipientLookup lookup, Mailing head, List<DueMail> parts, int standing) {
    this.lookup = lookup;
    this.head = head;
    this.parts = parts;
    this.standing = standing;
  }

  /** For each member, the parts as bits; none for those whom nothing concerns. At most 100. */
  List<Integer> of(List<Member> members) {
    List<MemberId> ids = members.stream().map(Member::id).toList();
    List<Integer> own = new ArrayList<>(Collections.nCopies(members.size(), 0));
    List<Integer> promoted = new ArrayList<>(own);
    for (int part = 0; part < parts.size(); part++) {
      if ((standing & 1 << part) == 0) {
        continue;
      }
      DueMail mail = parts.get(part);
      Set<MemberId> holders =
          mail.kind() == Mailing.Kind.TICKETS_OPEN
              ? Set.of()
              : lookup.holders().of(head.club(), mail.event().id(), ids);
      for (int i = 0; i < members.size(); i++) {
        if (holders.contains(ids.get(i))) {
          own.set(i, own.get(i) | 1 << part);
        } else if (!mail.isForHolders() && fits(members.get(i), mail)) {
          promoted.set(i, promoted.get(i) | 1 << part);
        }
      }
    }
    List<Member> asking =
        IntStream.range(0, members.size())
            .filter(i -> promoted.get(i) != 0)
            .mapToObj(members::get)
            .toList();
    Set<MemberId> allowed = lookup.promotions().allowed(asking, head.id(), head.created());
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      boolean more = promoted.get(i) != 0 && allowed.contains(ids.get(i));
      all.add(once(more ? own.get(i) | promoted.get(i) : own.get(i)));
    }
    return all;
  }

  /** Of several parts about one event the first: what staff wrote, then what we say of tickets. */
  private int once(int variant) {
    int left = 0;
    Set<String> events = new HashSet<>();
    for (int part = 0; part < parts.size(); part++) {
      boolean gets = (variant & 1 << part) != 0;
      left |= gets && events.add(parts.get(part).event().id()) ? 1 << part : 0;
    }
    return left;
  }

  /** One of their topics, or any for those who asked for all that the club sends. */
  private boolean fits(Member member, DueMail mail) {
    return !Collections.disjoint(member.topics(), mail.event().topics())
        || member.receives(Member.Occasion.OTHER_EVENT, head.created());
  }
}

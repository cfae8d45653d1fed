package agora.newsletter.sources;

import agora.mailings.Batches;
import agora.mailings.Mailing.Recipient;
import agora.members.Member;
import agora.tokens.Ids;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;

/** The members whom a mailing concerns, in batches of half to all that one holds. */
final class ConcernedMembers implements Iterator<Batches.Batch> {

  private final Iterator<Member> members;
  private final Function<List<Member>, List<Integer>> concerned;
  private final IntConsumer write;
  private final Ids ids;
  private final Set<Integer> written = new HashSet<>();

  /**
   * @param members the active ones
   * @param concerned for each of at most 100 members the variant that they get; 0 for none
   * @param write writes a variant's texts before the first member of it is planned
   */
  ConcernedMembers(
      Iterator<Member> members,
      Function<List<Member>, List<Integer>> concerned,
      IntConsumer write,
      Ids ids) {
    this.members = members;
    this.concerned = concerned;
    this.write = write;
    this.ids = ids;
  }

  @Override
  public boolean hasNext() {
    return members.hasNext();
  }

  @Override
  public Batches.Batch next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    List<Recipient> recipients = new ArrayList<>();
    String last = "";
    // Half a batch is enough: what is looked at together must fit, and is looked up in one call.
    while (recipients.size() <= Batches.SIZE / 2 && members.hasNext()) {
      List<Member> looked = some(Batches.SIZE - recipients.size());
      List<Integer> variants = concerned.apply(looked);
      for (int i = 0; i < looked.size(); i++) {
        if (variants.get(i) != 0) {
          recipients.add(recipient(looked.get(i), variants.get(i)));
        }
      }
      last = looked.getLast().id().value();
    }
    return new Batches.Batch(recipients, last);
  }

  private Recipient recipient(Member member, int variant) {
    if (written.add(variant)) {
      write.accept(variant);
    }
    return new Recipient(
        member.id(), ActiveMembers.pseudonym(member, ids), Integer.toString(variant));
  }

  private List<Member> some(int most) {
    List<Member> some = new ArrayList<>();
    while (some.size() < most && members.hasNext()) {
      some.add(members.next());
    }
    return some;
  }
}

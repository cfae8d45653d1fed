package agora.newsletter.sources;

import agora.mailings.Batches;
import agora.mailings.Mailing.Recipient;
import agora.members.Member;
import agora.members.consents.DataUse;
import agora.members.consents.For;
import agora.tokens.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** All members of a club who get such a mail now, in batches, in the order of their ids. */
@For(DataUse.COUNT_READERS)
record ActiveMembers(Iterator<Member> members, Member.Occasion occasion, Ids ids, Instant now)
    implements Iterator<Batches.Batch> {

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
    while (recipients.size() < Batches.SIZE && members.hasNext()) {
      Member member = members.next();
      last = member.id().value();
      if (member.receives(occasion, now)) {
        recipients.add(new Recipient(member.id(), pseudonym(member, ids)));
      }
    }
    return new Batches.Batch(recipients, last);
  }

  /** Drawn anew for each mailing; the batch that is written first keeps its own. */
  static String pseudonym(Member member, Ids ids) {
    return member.tracking() == Member.Tracking.PERSONAL ? ids.next() : "";
  }
}

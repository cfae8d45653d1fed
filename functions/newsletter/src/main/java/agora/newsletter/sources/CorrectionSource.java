package agora.newsletter.sources;

import agora.clubs.Club;
import agora.clubs.Language;
import agora.compose.Composer;
import agora.compose.Rendered;
import agora.ids.MailingId;
import agora.ids.MemberId;
import agora.issues.Block;
import agora.issues.Correction;
import agora.issues.Issue;
import agora.mailings.Batches;
import agora.mailings.Mailing;
import agora.mailings.Mailing.Recipient;
import agora.members.Member;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A correction, to those whom SES took the erroneous issue for: batch by batch of its mailing, so
 * that each of its batches has one of the correction's.
 */
record CorrectionSource(RecipientLookup lookup, Club club, Correction correction, Texts texts)
    implements MailingSource {

  @Override
  public Optional<Objection> objection() {
    return Texts.tooLarge(club, this::render);
  }

  @Override
  public void write() {
    texts.write("", this::render);
  }

  @Override
  public Iterator<Batches.Batch> batches(Mailing head) {
    return new Sent(head.batches(), head.created());
  }

  private Rendered render(Language language) {
    Block block =
        new Block.Text(
            Block.Words.of("rettelse", correction.subject(), correction.text())
                .linked(correction.url(), correction.linkText()));
    Issue mail =
        new Issue(club.id(), correction.issue(), correction.subject(), "", List.of(block), null);
    return new Composer(lookup.controller())
        .render(club, mail, Map.of(), language, lookup.publicBaseUrl());
  }

  /** The batches of the erroneous mailing from a number on, without those it was never sent to. */
  private final class Sent implements Iterator<Batches.Batch> {
    private final MailingId erroneous = Mailing.id(club.id(), correction.issue());
    private final Instant created;
    private int number;
    private Optional<Batches.Batch> coming;

    Sent(int number, Instant created) {
      this.number = number;
      this.created = created;
      this.coming = lookup.batches().find(erroneous, number);
    }

    @Override
    public boolean hasNext() {
      return coming.isPresent();
    }

    @Override
    public Batches.Batch next() {
      Batches.Batch before = coming.orElseThrow(NoSuchElementException::new);
      List<MemberId> batch = before.recipients().stream().map(Recipient::member).toList();
      Set<MemberId> sent = lookup.recipients().of(erroneous, batch);
      Map<MemberId, Member> members =
          lookup.members().of(club.id(), batch).stream()
              .collect(Collectors.toMap(Member::id, Function.identity()));
      List<Recipient> recipients =
          batch.stream()
              .filter(sent::contains)
              .map(members::get)
              .filter(Objects::nonNull)
              .filter(member -> member.receives(Member.Occasion.ISSUE, created))
              .map(
                  member ->
                      new Recipient(member.id(), ActiveMembers.pseudonym(member, lookup.ids())))
              .toList();
      number++;
      coming = lookup.batches().find(erroneous, number);
      return new Batches.Batch(recipients, before.last());
    }
  }
}

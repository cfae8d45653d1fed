package agora.newsletter.sources;

import agora.clubs.Club;
import agora.clubs.Language;
import agora.compose.Composer;
import agora.compose.Rendered;
import agora.events.Event;
import agora.issues.Block;
import agora.issues.Issue;
import agora.mailings.Batches;
import agora.mailings.Mailing;
import agora.members.Member;
import agora.newsletter.words.MailingWords;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An issue as it stands, approved or not, to the members of the club's reader panel. It says at
 * once that it is a preview, asks for one line in reply, and has no page on the web yet.
 */
record PanelSource(
    RecipientLookup lookup, Club club, Issue issue, Map<String, Event> events, Texts texts)
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
    return new ActiveMembers(
        lookup.receiving(head, Member.Occasion.PANEL),
        Member.Occasion.PANEL,
        lookup.ids(),
        head.created());
  }

  private Rendered render(Language language) {
    MailingWords say = MailingWords.in(language);
    Block asks =
        new Block.Text(
            Block.Words.of("forhaandsvisning", say.forThePanel(), say.whatThePanelIsAsked()));
    Issue preview =
        new Issue(
            issue.club(),
            issue.id(),
            say.preview(issue.subject()),
            issue.preheader(),
            Stream.concat(Stream.of(asks), issue.blocks().stream()).toList(),
            null);
    List<String> all = preview.blocks().stream().map(Block::id).toList();
    return new Composer(lookup.controller())
        .render(club, preview, events, language, lookup.publicBaseUrl(), all);
  }
}

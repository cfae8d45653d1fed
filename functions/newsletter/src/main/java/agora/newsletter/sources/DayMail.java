package agora.newsletter.sources;

import agora.clubs.Club;
import agora.clubs.Controller;
import agora.clubs.Language;
import agora.clubs.Times;
import agora.compose.Composer;
import agora.compose.Rendered;
import agora.events.DueMail;
import agora.events.Event;
import agora.events.EventMails;
import agora.issues.Block;
import agora.issues.Issue;
import agora.mailings.Mailing;
import agora.newsletter.words.MailingWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A day's mails about events as one, in one language. What staff wrote stands as they wrote it. */
record DayMail(Club club, List<DueMail> parts, Language language) {

  /**
   * The mail with some of its parts.
   *
   * @param variant the parts as bits
   */
  Rendered render(int variant, @Nullable Controller controller, String publicBaseUrl) {
    Map<String, Event> events = new HashMap<>();
    List<Block> blocks = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    List<String> subjects = new ArrayList<>();
    for (int part = 0; part < parts.size(); part++) {
      DueMail mail = parts.get(part);
      events.put(mail.event().id(), mail.event());
      Block block = block("del-" + part, mail);
      blocks.add(block);
      if ((variant & 1 << part) != 0) {
        shown.add(block.id());
        subjects.add(subject(mail));
      }
    }
    Issue all = new Issue(club.id(), "", subject(subjects), preheader(subjects), blocks, null);
    return new Composer(controller).render(club, all, events, language, publicBaseUrl, shown);
  }

  private String subject(List<String> subjects) {
    return subjects.size() == 1
        ? subjects.getFirst()
        : subjects.isEmpty() ? club.name() : subjects.getFirst() + say().more(subjects.size() - 1);
  }

  /** What the subject leaves out; where it leaves out nothing, the mail's first words. */
  private static String preheader(List<String> subjects) {
    return subjects.stream().skip(1).collect(Collectors.joining(" · "));
  }

  private String subject(DueMail mail) {
    String title = mail.event().title();
    return switch (mail.kind()) {
      case BEFORE_EVENT -> note(mail).subject();
      case AFTER_EVENT -> note(mail).subject();
      case TICKETS_OPEN -> say().membersFirst(title);
      case TICKETS_CLOSING -> say().rememberYourCode(title);
      case ISSUE, CORRECTION, PANEL, MESSAGE ->
          throw new IllegalStateException("not about an event");
    };
  }

  private Block block(String id, DueMail mail) {
    boolean staffs =
        mail.kind() == Mailing.Kind.BEFORE_EVENT || mail.kind() == Mailing.Kind.AFTER_EVENT;
    boolean over = mail.kind() == Mailing.Kind.AFTER_EVENT;
    Block.Words words =
        Block.Words.of(id, mail.event().title(), text(mail)).about(mail.event().topics());
    Block.Words said = staffs ? words.linked(note(mail).url(), note(mail).linkText()) : words;
    return over ? new Block.Text(said) : new Block.EventBlock(said, mail.event().id());
  }

  private String text(DueMail mail) {
    Event event = mail.event();
    return switch (mail.kind()) {
      case TICKETS_OPEN ->
          say().codesFrom(time(event.sale().orElseThrow().opensAt())) + "\n\n" + event.text();
      case TICKETS_CLOSING -> say().useYourCodeBy(time(event.sale().orElseThrow().closesAt()));
      case AFTER_EVENT -> note(mail).text() + afterwards(event);
      case BEFORE_EVENT -> note(mail).text();
      case ISSUE, CORRECTION, PANEL, MESSAGE ->
          throw new IllegalStateException("not about an event");
    };
  }

  /** Who came to an event without tickets, nobody knows: so it is said why the mail comes. */
  private String afterwards(Event event) {
    return event.sale().isPresent() ? "" : "\n\n*" + say().evenIfYouWereNotThere() + "*";
  }

  private String time(Instant at) {
    return Times.of(club, language).date(at);
  }

  private static EventMails.Note note(DueMail mail) {
    EventMails mails = Objects.requireNonNull(mail.event().mails());
    return Objects.requireNonNull(
        mail.kind() == Mailing.Kind.BEFORE_EVENT ? mails.before() : mails.after());
  }

  private MailingWords say() {
    return MailingWords.in(language);
  }
}

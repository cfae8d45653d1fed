package agora.newsletter.sources;

import agora.clubs.Club;
import agora.clubs.Language;
import agora.compose.MessageMail;
import agora.compose.Rendered;
import agora.events.Event;
import agora.events.Message;
import agora.ids.MemberId;
import agora.mailings.Batches;
import agora.mailings.Mailing;
import agora.members.Member;
import agora.members.consents.DataUse;
import agora.members.consents.For;
import agora.newsletter.words.StaffNoticeWords;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A short message that staff have sent at once, to those whom it concerns. */
@For(DataUse.CHOOSE_BY_TOPIC)
record MessageSource(RecipientLookup lookup, Club club, Message message, Texts texts)
    implements MailingSource {

  private static final String ALL = "1";

  @Override
  public Optional<Objection> objection() {
    Event event = message.event();
    boolean holds =
        event == null || message.holds(lookup.events().find(club.id(), event.id()).orElse(null));
    return holds
        ? Texts.tooLarge(club, this::render)
        : Optional.of(
            new Objection(PlanningResult.EVENT_GONE, StaffNoticeWords::eventChangedAgain));
  }

  @Override
  public void write() {
    texts.write(ALL, this::render);
  }

  @Override
  public Iterator<Batches.Batch> batches(Mailing head) {
    Iterator<Member> members = lookup.receiving(head, Member.Occasion.ISSUE);
    return new ConcernedMembers(members, some -> concerned(head, some), _ -> {}, lookup.ids());
  }

  /** 1 for whom it concerns, 0 for all others; at most 100 members. */
  private List<Integer> concerned(Mailing head, List<Member> members) {
    List<MemberId> ids = members.stream().map(Member::id).toList();
    Set<MemberId> concerned = new HashSet<>();
    Event event = message.event();
    if (message.audience().holders() && event != null) {
      concerned.addAll(lookup.holders().of(club.id(), event.id(), ids));
    }
    for (Message.Announcement each : message.audience().announced()) {
      lookup.recipients().of(each.mailing(), ids).stream()
          .filter(member -> readOf(each, member))
          .forEach(concerned::add);
    }
    List<Member> asking =
        members.stream()
            .filter(member -> !concerned.contains(member.id()) && wants(head, member))
            .toList();
    concerned.addAll(lookup.promotions().allowed(asking, head.id(), head.created()));
    return ids.stream().map(id -> concerned.contains(id) ? 1 : 0).toList();
  }

  /** Whether what a member was sent of a day's mail was about the event. */
  private boolean readOf(Message.Announcement announced, MemberId member) {
    return announced.parts() == 0
        || lookup
            .batches()
            .placeOf(announced.mailing(), announced.batches(), member)
            .filter(
                place -> (Integer.parseInt(place.recipient().variant()) & announced.parts()) != 0)
            .isPresent();
  }

  private boolean wants(Mailing head, Member member) {
    return !Collections.disjoint(member.topics(), message.audience().topics())
        && member.receives(Member.Occasion.OWN_EVENT, head.created());
  }

  private Rendered render(Language language) {
    return new MessageMail(club, message, language)
        .render(lookup.controller(), lookup.publicBaseUrl());
  }
}

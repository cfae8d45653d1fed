package agora.staff;

import agora.checks.Fault;
import agora.checks.Problem;
import agora.clubs.Club;
import agora.ids.MemberId;
import agora.members.Member;
import agora.members.memberships.AddressBook;
import agora.members.memberships.Members;
import agora.members.memberships.Memberships;
import agora.privacy.TrackingRemoval;
import java.util.List;
import java.util.Optional;

/**
 * Ends the membership of somebody who asks staff for it, by telephone or at the desk: to leave is
 * to be no harder than to join (GDPR article 7(3)).
 */
public final class UnsubscribeMember implements Command<UnsubscribeMember.Left> {

  private static final CommandSpec ABOUT =
      CommandSpec.of(
              "unsubscribe-member",
              Role.DESK,
              MemberFields.named(
                  Field.of(
                          "reason",
                          FieldType.TEXT,
                          "how they asked for it, such as by telephone; kept as evidence")
                      .needed()))
          .evenIfDeleted();

  private final Content content;
  private final Members members;
  private final AddressBook addresses;
  private final Memberships memberships;
  private final TrackingRemoval withdrawal;

  UnsubscribeMember(
      Content content,
      Members members,
      AddressBook addresses,
      Memberships memberships,
      TrackingRemoval withdrawal) {
    this.content = content;
    this.members = members;
    this.addresses = addresses;
    this.memberships = memberships;
    this.withdrawal = withdrawal;
  }

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<Left> run(Input input) {
    Optional<Member> member = MemberFields.member(input, members, addresses);
    String reason = MemberFields.document(input, "reason", "");
    List<Fault> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    Optional<Club> club = content.clubs().find(input.id("club"));
    if (club.isEmpty() || member.isEmpty()) {
      return Outcome.refused(new RefusalReason.NoMember(), "email", new Problem.NotThere());
    }
    return new Outcome.Done<>(leave(club.get(), member.get(), input.actor(), reason));
  }

  private Left leave(Club club, Member member, Actor actor, String reason) {
    memberships.leave(
        club.id(), member.id(), MemberFields.told(content, club, member.language(), actor, reason));
    withdrawal.finish(club.id(), member.id());
    return new Left(club.id(), member.id(), "left");
  }

  /** A member who has left. */
  public record Left(String club, MemberId member, String status) {}
}

package agora.privacy;

import agora.clicks.Pseudonyms;
import agora.ids.MemberId;
import agora.mailings.Batches.Place;
import agora.mailings.Mailings;
import agora.members.Member;
import agora.members.consents.DataUse;
import agora.members.consents.For;
import agora.members.memberships.MemberStanding;
import agora.members.memberships.MemberStandings;

/**
 * Takes back the personal tracking of mails already sent: the names in them become void, and what
 * was kept under them is gone. The counters, which name nobody, stay. Planned mails need nothing,
 * since the sender asks what the member allows when it sends.
 */
@For(DataUse.COUNT_CLICKS)
public final class TrackingRemoval {

  private final MemberStandings members;
  private final Mailings mailings;
  private final Pseudonyms pseudonyms;
  private final MailingTraces places;

  public TrackingRemoval(Tables tables) {
    this.members = new MemberStandings(tables.dynamo(), tables.members());
    this.mailings = new Mailings(tables.dynamo(), tables.mailings());
    this.pseudonyms = new Pseudonyms(tables.dynamo(), tables.clicks());
    this.places = new MailingTraces(tables);
  }

  /**
   * Does what a member's change of mind asks for, if anything. The member carries a mark from the
   * write that changed it until all is done, so that a try that failed half-way is finished by the
   * next one.
   */
  public void finish(String club, MemberId id) {
    members
        .find(club, id)
        .filter(MemberStanding::voiding)
        .ifPresent(
            standing -> {
              voidNames(standing.member(), allowsCounting(standing.member()));
              members.voided(standing.member());
            });
  }

  /** Whoever left, or wants nothing counted, is counted no more under any name. */
  private static boolean allowsCounting(Member member) {
    return member.state() == Member.State.ACTIVE && member.tracking() == Member.Tracking.ANONYMOUS;
  }

  /**
   * Makes a member's names void.
   *
   * @param counted whether later clicks count as anybody's
   */
  void voidNames(Member member, boolean counted) {
    for (Place place : places.of(member)) {
      String pseudonym = place.recipient().pseudonym();
      if (!pseudonym.isEmpty()) {
        pseudonyms.voidName(place.mailing(), pseudonym, mailings.links(place.mailing()), counted);
      }
    }
  }
}

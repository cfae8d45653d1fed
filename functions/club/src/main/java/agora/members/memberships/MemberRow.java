package agora.members.memberships;

import agora.clubs.Language;
import agora.ids.MemberId;
import agora.members.Member;
import agora.members.consents.For;
import agora.members.queues.DueKey;
import agora.store.OpenRow;
import agora.store.OpenSchema;
import agora.store.RowKey;
import agora.store.RowSchema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A member as a row of the Members table: partition key the club, sort key the member's id. Beside
 * what the member is it carries where the member stands with the club's rules; see {@link
 * MemberStanding}.
 *
 * @param asked when the yearly question was sent that still waits for its answer
 * @param asking since when somebody has the right to send the yearly question
 * @param stays when the member last said yes to it
 * @param winning since when somebody has the right to ask whether something else would do
 * @param voiding what the member was when names in mails already sent were to be made void
 * @param erasing when the member asked to be erased
 * @param leftAt when the member left
 * @param lastFact where the member's evidence ends
 * @param earlier ids of the memberships of the same address that ended before this one, oldest
 *     first
 * @param expires when the row goes by itself; null where it stays
 */
@For
record MemberRow(
    Member member,
    @Nullable DueKey due,
    @Nullable Instant lastMail,
    @Nullable Instant asked,
    @Nullable Instant asking,
    @Nullable Instant stays,
    long unclicked,
    @Nullable Instant judged,
    @Nullable Instant wonBack,
    @Nullable Instant winning,
    @Nullable String voiding,
    @Nullable Instant erasing,
    @Nullable Instant leftAt,
    LastFact lastFact,
    List<MemberId> earlier,
    @Nullable Instant expires,
    Map<String, AttributeValue> others)
    implements OpenRow<MemberRow> {

  static final String EMAIL = "email";
  static final String NAME = "name";
  static final String LANGUAGE = "language";
  static final String TOPICS = "topics";
  static final String TRACKING = "tracking";
  static final String STATE = "state";
  static final String SOURCE = "source";
  static final String JOINED = "joined";
  static final String SINCE = "since";
  static final String FREQUENCY = "frequency";
  static final String PAUSED = "paused";
  static final String PANEL = "panel";
  static final String LAST_MAIL = "lastMail";
  static final String ASKED = "asked";
  static final String ASKING = "asking";
  static final String STAYS = "stays";
  static final String UNCLICKED = "unclicked";
  static final String JUDGED = "judged";
  static final String WON_BACK = "wonBack";
  static final String WINNING = "winning";
  static final String VOIDING = "voiding";
  static final String ERASING = "erasing";
  static final String LEFT_AT = "leftAt";
  static final String LAST_FACT = "lastFact";
  static final String EARLIER = "earlier";

  static final TableSchema<MemberRow> SCHEMA =
      new OpenSchema<>(
          RowSchema.of(
                  MemberRow.class,
                  row -> row.member.club(),
                  row -> row.member.id().value(),
                  MemberRow::read)
              .text(EMAIL, row -> row.member.email())
              .text(NAME, row -> row.member.name())
              .text(LANGUAGE, row -> row.member.language().code())
              .texts(TOPICS, row -> row.member.topics())
              .text(TRACKING, row -> row.member.tracking().name())
              .text(STATE, row -> row.member.state().name())
              .text(SOURCE, row -> row.member.source())
              .instant(JOINED, row -> row.member.joined())
              .instant(SINCE, row -> row.member.since())
              .text(FREQUENCY, row -> row.member.frequency().name())
              .instant(PAUSED, row -> row.member.paused())
              .flag(PANEL, row -> row.member.panel())
              .text(DueKey.DUE, row -> row.due == null ? null : row.due.due())
              .text(DueKey.DUE_AT, row -> row.due == null ? null : row.due.at())
              .instant(LAST_MAIL, MemberRow::lastMail)
              .instant(ASKED, MemberRow::asked)
              .instant(ASKING, MemberRow::asking)
              .instant(STAYS, MemberRow::stays)
              .number(UNCLICKED, row -> row.unclicked == 0 ? null : row.unclicked)
              .instant(JUDGED, MemberRow::judged)
              .instant(WON_BACK, MemberRow::wonBack)
              .instant(WINNING, MemberRow::winning)
              .text(VOIDING, MemberRow::voiding)
              .instant(ERASING, MemberRow::erasing)
              .instant(LEFT_AT, MemberRow::leftAt)
              .instant(LAST_FACT, row -> row.lastFact.at())
              .texts(EARLIER, row -> row.earlier.isEmpty() ? null : texts(row.earlier))
              .expires(MemberRow::expires)
              .build());

  /**
   * A membership that begins.
   *
   * @param due null where the lifecycle need not look at it
   * @param expires null where it is confirmed already
   */
  static MemberRow of(Member member, @Nullable DueKey due, @Nullable Instant expires) {
    return new MemberRow(
        member,
        due,
        null,
        null,
        null,
        null,
        0,
        null,
        null,
        null,
        null,
        null,
        null,
        new LastFact(member.joined()),
        List.of(),
        expires,
        Map.of());
  }

  private static List<String> texts(List<MemberId> ids) {
    return ids.stream().map(MemberId::value).toList();
  }

  private static MemberRow read(RowSchema.Values row) {
    String due = row.text(DueKey.DUE);
    String dueAt = row.text(DueKey.DUE_AT);
    return new MemberRow(
        member(row),
        due == null || dueAt == null ? null : new DueKey(due, dueAt),
        row.instant(LAST_MAIL),
        row.instant(ASKED),
        row.instant(ASKING),
        row.instant(STAYS),
        row.number(UNCLICKED, 0),
        row.instant(JUDGED),
        row.instant(WON_BACK),
        row.instant(WINNING),
        row.text(VOIDING),
        row.instant(ERASING),
        row.instant(LEFT_AT),
        new LastFact(row.instant(LAST_FACT)),
        row.texts(EARLIER).stream().map(MemberId::of).toList(),
        row.expires(),
        Map.of());
  }

  private static Member member(RowSchema.Values row) {
    return new Member(
        row.required(RowKey.PK),
        MemberId.of(row.required(RowKey.SK)),
        row.required(EMAIL),
        row.text(NAME),
        Language.of(row.required(LANGUAGE)),
        row.texts(TOPICS),
        Member.Tracking.valueOf(row.required(TRACKING).toUpperCase(Locale.ROOT)),
        Member.State.valueOf(row.required(STATE)),
        row.required(SOURCE),
        row.at(JOINED),
        row.instant(SINCE),
        Member.Frequency.valueOf(
            Objects.requireNonNullElse(row.text(FREQUENCY), Member.Frequency.OWN_EVENTS.name())),
        row.instant(PAUSED),
        row.flag(PANEL));
  }

  /**
   * The same in the place of an earlier asking, of which it keeps what this version doesn't know,
   * what was before it, and that names in mails already sent are still to be made void.
   */
  MemberRow insteadOf(MemberRow before) {
    return new MemberRow(
        member,
        due,
        lastMail,
        asked,
        asking,
        stays,
        unclicked,
        judged,
        wonBack,
        winning,
        before.voiding,
        erasing,
        leftAt,
        lastFact,
        before.earlier,
        expires,
        before.others);
  }

  /** The same after memberships of the address that ended. */
  MemberRow after(List<MemberId> ended) {
    return new MemberRow(
        member, due, lastMail, asked, asking, stays, unclicked, judged, wonBack, winning, voiding,
        erasing, leftAt, lastFact, ended, expires, others);
  }

  /** What the lifecycle needs to know. */
  MemberStanding standing() {
    return new MemberStanding(
        member,
        lastMail,
        asked,
        stays,
        unclicked,
        wonBack,
        judged,
        voiding != null,
        erasing != null,
        lastFact,
        earlier,
        due);
  }

  @Override
  public MemberRow with(Map<String, AttributeValue> others) {
    return new MemberRow(
        member, due, lastMail, asked, asking, stays, unclicked, judged, wonBack, winning, voiding,
        erasing, leftAt, lastFact, earlier, expires, others);
  }
}

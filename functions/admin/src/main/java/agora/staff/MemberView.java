package agora.staff;

import agora.clubs.Language;
import agora.ids.MemberId;
import agora.members.Member;
import agora.members.consents.For;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A member as staff read it.
 *
 * @param source where they came from
 * @param joined when they signed up
 * @param since when they confirmed; null as long as they have not
 */
@For
public record MemberView(
    String club,
    MemberId id,
    String email,
    @Nullable String name,
    Language language,
    List<String> topics,
    @JsonSerialize(using = ConstantSerializer.class) Member.Tracking tracking,
    @JsonSerialize(using = ConstantSerializer.class) Member.Frequency frequency,
    @Nullable Instant paused,
    boolean panel,
    @JsonSerialize(using = ConstantSerializer.class) Member.State state,
    String source,
    Instant joined,
    @Nullable Instant since) {

  static final List<String> STATES = ConstantSerializer.words(Member.State.class);

  public static final List<String> COLUMNS =
      List.of(
          "id",
          "email",
          "name",
          "language",
          "topics",
          "tracking",
          "frequency",
          "state",
          "source",
          "joined",
          "since");

  public static MemberView of(Member member) {
    return new MemberView(
        member.club(),
        member.id(),
        member.email(),
        member.name(),
        member.language(),
        member.topics(),
        member.tracking(),
        member.frequency(),
        member.paused(),
        member.panel(),
        member.state(),
        member.source(),
        member.joined(),
        member.since());
  }

  /** Its cells, in the order of the columns. */
  public List<String> cells() {
    return Stream.of(
            id,
            email,
            name,
            language.code(),
            String.join(" ", topics),
            ConstantSerializer.of(tracking),
            ConstantSerializer.of(frequency),
            ConstantSerializer.of(state),
            source,
            joined,
            since)
        .map(each -> Objects.toString(each, ""))
        .toList();
  }
}

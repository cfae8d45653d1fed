package agora.staff;

import agora.ids.MailingId;
import agora.imports.AtOnce;
import agora.insights.Counter;
import agora.insights.Counts;
import agora.insights.Stats;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import agora.mailings.Phase;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mailing in a list.
 *
 * @param about id of the issue or the event, or the day, that it is about
 * @param reason why it is paused or cancelled; null in all other states
 * @param leaves when its first mail leaves, or left; null where it left at once
 * @param planned for how many recipients it is planned so far
 * @param sent how many mails have left
 */
public record MailingView(
    MailingId mailing,
    @JsonSerialize(using = ConstantSerializer.class) Mailing.Kind kind,
    String about,
    @JsonSerialize(using = ConstantSerializer.class) Phase state,
    Mailing.@Nullable Reason reason,
    Instant created,
    @Nullable Instant leaves,
    int planned,
    long sent) {

  /** Where rows come from. */
  record Source(Mailings mailings, Stats stats) {

    /** All mailings of a club, the latest first; a club has some hundred in ten years. */
    List<MailingView> of(String club) {
      return AtOnce.each(mailings.of(club), this::find).stream()
          .flatMap(Optional::stream)
          .sorted(
              Comparator.comparing(MailingView::created)
                  .reversed()
                  .thenComparing(MailingView::mailing))
          .toList();
    }

    Optional<MailingView> find(MailingId id) {
      return mailings.find(id).map(this::row);
    }

    private MailingView row(Mailing mailing) {
      Counts counts = stats.counts(Stats.ofMailing(mailing.id()));
      return new MailingView(
          mailing.id(),
          mailing.kind(),
          mailing.about(),
          Phase.of(mailing, counts),
          mailing.reason(),
          mailing.created(),
          mailing.notBefore(),
          mailing.planned(),
          counts.of(Counter.SENT));
    }
  }
}

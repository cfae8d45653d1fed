package agora.pages;

import agora.clubs.Club;
import agora.clubs.Controller;
import agora.clubs.Library;
import agora.clubs.Rules;
import agora.members.consents.DataUse;
import agora.pages.words.PrivacyWords;
import agora.privacy.Term;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import org.jspecify.annotations.Nullable;

/**
 * What a data subject is to be told (GDPR articles 13 and 14): from the library's own words on who
 * it is, and from the code's own terms.
 *
 * @param club whose notice it is; null for all the library's clubs
 * @param region the AWS region that the data lies in
 */
public record PrivacyPage(@Nullable Club club, Controller controller, String region) {

  public Library library() {
    return controller.library();
  }

  private Rules rules() {
    return club == null ? Rules.USUAL : club.rules();
  }

  /** A term as people say it. */
  public String term(PageFrame frame, Term term) {
    PrivacyWords say = PrivacyWords.in(frame.language());
    TemporalAmount amount = term.of(rules());
    if (amount instanceof Period months) {
      long all = months.toTotalMonths();
      return all % 12 == 0 ? say.years(all / 12) : say.months(all);
    }
    Duration time = (Duration) amount;
    return time.toDays() > 0 ? say.days(time.toDays()) : say.minutes(time.toMinutes());
  }

  /** What is done, with which data. */
  public String what(PageFrame frame, DataUse use) {
    return PrivacyWords.in(frame.language()).what(use);
  }

  /** On what legal basis. */
  public String basis(PageFrame frame, DataUse use) {
    return PrivacyWords.in(frame.language()).basis(use);
  }
}

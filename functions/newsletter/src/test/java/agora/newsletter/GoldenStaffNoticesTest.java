package agora.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import agora.clubs.Language;
import agora.ids.MailingId;
import agora.mailings.Mailing;
import agora.mailings.Reputation;
import agora.newsletter.words.StaffNotice;
import agora.newsletter.words.StaffNoticeWords;
import agora.newsletter.words.StaffNoticeWords.Unready;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What staff are mailed of mailings, in each language, to the byte. After a change that means to
 * change them, {@code -Dagora.answers=write} has the file follow; the difference is then read.
 */
class GoldenStaffNoticesTest {

  private static final Path FILE =
      Path.of(
          System.getProperty("agora.root", "../.."),
          "functions/newsletter/src/test/resources/agora/newsletter/notices.txt");

  private static final List<Unready> UNREADY =
      List.of(
          new Unready.Unapproved("Vintermørke", "2026-12"),
          new Unready.Stopped("Vintermørke", "2026-12"),
          new Unready.Missing(YearMonth.of(2026, 12)));

  private static final List<Function<StaffNoticeWords, String>> OBJECTIONS =
      List.of(
          say -> say.otherDomain("https://agora.example", "bibliotek.example"),
          StaffNoticeWords::inSandbox,
          StaffNoticeWords::clubClosed,
          StaffNoticeWords::changedSinceApproval,
          StaffNoticeWords::eventGone,
          StaffNoticeWords::eventChangedAgain,
          StaffNoticeWords::tooLarge);

  @Test
  void whatStaffAreToldStaysToTheByte() throws IOException {
    List<String> lines = new ArrayList<>();
    for (Language language : Language.values()) {
      StaffNoticeWords say = StaffNoticeWords.in(language);
      lines.add("# " + language + " – " + say.openTheClub() + " – " + say.why("Her er debat"));
      all(say).forEach(notice -> lines.addAll(List.of("", "> " + notice.subject(), notice.text())));
    }
    String now = String.join("\n", lines) + "\n";
    if (System.getProperty("agora.answers", "").equals("write")) {
      Files.writeString(FILE, now);
    }
    assertEquals(Files.readString(FILE), now);
  }

  private static Stream<StaffNotice> all(StaffNoticeWords say) {
    String figures =
        say.figures(new Reputation(1_250, 70, 3, 0)) + say.figures(new Reputation(0, 0, 0, 0));
    return Stream.of(
            Stream.of(Mailing.Reason.values())
                .map(reason -> say.paused(reason, MailingId.of("her-er-debat_2026-12"), figures)),
            Stream.of(
                say.partFailed(MailingId.of("her-er-debat_2026-12"), "IllegalStateException")),
            OBJECTIONS.stream().map(why -> say.notSent(why.apply(say))),
            UNREADY.stream()
                .flatMap(
                    issue ->
                        Stream.of(
                            say.notReady("Her er debat", issue, 1),
                            say.notReady("Her er debat", issue, 6),
                            say.notReady("Her er debat", issue))),
            Stream.of(
                say.waitsForApproval("Vintermørke"),
                say.mailNotApproved("En aften"),
                say.mailTooLate("En aften")))
        .flatMap(Function.identity());
  }
}

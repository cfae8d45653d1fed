package agora.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What staff read a member's data for (GDPR article 5, paragraph 1, letter b). One of few, and not
 * a text of their own: a text would tell of members what the audit must not keep.
 */
public enum ReadingPurpose {
  /** The member asked for something. */
  MEMBER_ASKED,
  /** A mail did not arrive. */
  MAIL_TROUBLE,
  /** A consent is to be proved, to the citizen or an authority. */
  EVIDENCE,
  /** The club is run: who is in the panel, who comes. */
  CLUB_WORK,
  /** A breach or misuse is looked into. */
  SECURITY;

  /** All of them as commands name them. */
  public static final List<String> WORDS =
      Arrays.stream(values()).map(ReadingPurpose::word).toList();

  /** As commands name it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The purpose that a command names; empty where there is none of the name. */
  public static Optional<ReadingPurpose> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }
}

package agora.newsletter;

import agora.newsletter.words.StaffNoticeWords;
import java.util.function.Function;

/**
 * Why a mailing may not leave.
 *
 * @param why what staff are told
 */
record Objection(Step step, Function<StaffNoticeWords, String> why) {}

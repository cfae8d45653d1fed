package agora.newsletter.sources;

import agora.newsletter.words.StaffNoticeWords;
import java.util.function.Function;

/**
 * Why a mailing may not leave.
 *
 * @param why what staff are told
 */
public record Objection(PlanningResult step, Function<StaffNoticeWords, String> why) {}

/**
 * The function that plans: a mailing begins when its time comes ({@link ScheduleTrigger}), and
 * becomes batches ({@link Planner}); the daily housekeeping keeps schedules and reminds staff. Any
 * step may be interrupted or taken twice. What a mailing says and to whom, {@code
 * agora.newsletter.sources} knows; no mail to members leaves here.
 */
@NullMarked
package agora.newsletter.planning;

import org.jspecify.annotations.NullMarked;

/**
 * Mailings in virtual time: the real planner, sender and feedback between queues, schedules and an
 * SES where everything goes wrong that can. What a run showed is told by its seed alone, so that it
 * can be had again; nothing of it is deployed.
 */
@NullMarked
package agora.simulation;

import org.jspecify.annotations.NullMarked;

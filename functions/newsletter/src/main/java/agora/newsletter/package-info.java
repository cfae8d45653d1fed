/**
 * The functions that send to many. The planner begins a mailing when its time comes ({@code
 * ScheduleTrigger}), finds what it says and to whom (a {@code MailingSource} for each kind), and
 * cuts batches ({@code Planner}); the sender claims a batch ({@code BatchSender}), takes it slice
 * by slice ({@code BatchRun}) and stops where a mailing fares badly ({@code ReputationGuard}).
 * Staff are told by {@code StaffMail}. What must hold whatever crashes stands in {@code
 * agora.mailings}; how a mail looks is {@code agora.compose}'s.
 */
@NullMarked
package agora.newsletter;

import org.jspecify.annotations.NullMarked;

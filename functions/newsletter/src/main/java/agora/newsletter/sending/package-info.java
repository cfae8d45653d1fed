/**
 * The function that sends: it claims a batch ({@link BatchSender}), takes it slice by slice ({@link
 * BatchRun}) within the account's rate, and stops where a mailing fares badly ({@link
 * ReputationGuard}). What is about to be asked of SES is written before, and what became of it
 * after. Who is in a batch is planned already; who of them may no longer get it, and what is picked
 * by a member's topics, is looked up as the mail leaves.
 */
@NullMarked
package agora.newsletter.sending;

import org.jspecify.annotations.NullMarked;

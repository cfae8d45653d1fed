/**
 * Long work of staff: a file to take in, one to write, a club to delete. A job is a row with all
 * that is needed to go on with it; each of its turns is a row beside it, and the table's stream
 * calls the function that works ({@code agora.work}). Job and turn are written in one transaction,
 * so that no job waits for a message that was never sent.
 */
@NullMarked
package agora.jobs;

import org.jspecify.annotations.NullMarked;

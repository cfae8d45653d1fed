/**
 * What has happened to a member, and what the tables still tell of it: for tests. It writes a past
 * as the functions would have left it, and reads every table for what remains.
 */
@NullMarked
package agora.testkit.history;

import org.jspecify.annotations.NullMarked;

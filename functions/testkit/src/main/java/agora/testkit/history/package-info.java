/** What has happened to a member, and what the tables still tell of it: for tests. */
@NullMarked
package agora.testkit.history;

import org.jspecify.annotations.NullMarked;

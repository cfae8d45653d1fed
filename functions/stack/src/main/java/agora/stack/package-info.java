/**
 * The SAM template as data, and its tables in an embedded DynamoDB. What it does not know of the
 * template it refuses with the place, rather than leave it out; nothing of it is deployed.
 */
@NullMarked
package agora.stack;

import org.jspecify.annotations.NullMarked;

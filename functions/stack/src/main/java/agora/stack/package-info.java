/** The SAM template as data, and its tables in an embedded DynamoDB. */
@NullMarked
package agora.stack;

import org.jspecify.annotations.NullMarked;

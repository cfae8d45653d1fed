/**
 * What DynamoDB answers, kept as cases: requests and answers as they go over the wire, in the files
 * of {@code conformance/}. It holds any implementation to account; it implements nothing itself.
 */
@NullMarked
package agora.dynamo.conformance;

import org.jspecify.annotations.NullMarked;

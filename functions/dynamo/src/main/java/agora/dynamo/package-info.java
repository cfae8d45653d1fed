/**
 * DynamoDB on one machine: its operations, limits and errors over tables in memory or in a folder.
 * For tests, simulations and the local club; in no function's zip.
 */
@NullMarked
package agora.dynamo;

import org.jspecify.annotations.NullMarked;

/**
 * The function that works at jobs: it takes in files of any length, writes them, and deletes clubs,
 * a part at a time. What is done is written down after each part; killed at any moment, it is begun
 * again where it was written down last, and what was done since is done again without a trace.
 */
@NullMarked
package agora.work;

import org.jspecify.annotations.NullMarked;

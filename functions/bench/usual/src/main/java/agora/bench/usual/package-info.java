/**
 * A function as it is usually written, to measure ours against: one write, then a redirect, with
 * the defaults of everything. It is an example of nothing else.
 */
@NullMarked
package agora.bench.usual;

import org.jspecify.annotations.NullMarked;

/**
 * Benchmarks: each is a main job of its own in {@link agora.bench.Bench}.
 *
 * <p>{@code mvn -Pbench} builds every function's zip and runs all of them on a machine that does
 * nothing else, since the first core is the function's alone; {@code -Dbench=cold-start} names one
 * of them. A table's ratios are of one run, and only those may be compared. What must hold at any
 * speed is a test's to say and not asked here.
 */
@NullMarked
package agora.bench;

import org.jspecify.annotations.NullMarked;

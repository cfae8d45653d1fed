/** Benchmarks: each is a main job of its own in {@link agora.bench.Bench}. */
@NullMarked
package agora.bench;

import org.jspecify.annotations.NullMarked;

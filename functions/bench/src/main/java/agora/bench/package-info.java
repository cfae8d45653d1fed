/**
 * Benchmarks: each is a main job of its own in {@link agora.bench.Bench}.
 *
 * <p>{@code mvn -Pbench} builds every function's zip and runs all of them on a machine that does
 * nothing else, since the first core is the function's alone. {@code -Dbench=cold-start}, {@code
 * mailing} or {@code due} names one; {@code -Dbench.runs=11} says how often each cold start counts,
 * and {@code -Dbench.only=clicks} leaves all functions but the clicks' away. A cold start's table
 * gives each function's ratio to the usual stack, which is started in the same rounds: only ratios
 * of one run may be compared. How large a zip is, {@code ls -l functions/*}{@code /target/*.zip}
 * tells after it.
 */
@NullMarked
package agora.bench;

import org.jspecify.annotations.NullMarked;

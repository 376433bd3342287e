/**
 * Benchmarks, each beside hand-written code that does the same in the same process, and the program that runs them and
 * prints what they cost as ratios.
 *
 * <p>Not here: the hand-written code ({@code bench.floor}) and the driver that answers at once ({@code bench.stub}).
 */
@NullMarked
package dev.weir.bench;

import org.jspecify.annotations.NullMarked;

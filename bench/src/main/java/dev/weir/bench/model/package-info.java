/** Accounts with purchases: what the benchmarks read and write. */
@NullMarked
package dev.weir.bench.model;

import org.jspecify.annotations.NullMarked;

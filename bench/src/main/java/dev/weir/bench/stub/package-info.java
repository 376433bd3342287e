/**
 * A driver that prepares statements for real and answers them at once, with rows that are there already: what is left to
 * measure is the library.
 */
@NullMarked
package dev.weir.bench.stub;

import org.jspecify.annotations.NullMarked;

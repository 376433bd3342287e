/**
 * Models with the classes that would be generated for them, written by hand, and an executor that writes down what it is
 * handed.
 *
 * <p>Not here: expectations.
 */
@NullMarked
package dev.weir.testing;

import org.jspecify.annotations.NullMarked;

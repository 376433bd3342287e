/**
 * The code of the guide, a class per page. A region between {@code // guide:name} and {@code // guide:end} is what the
 * block of that name shows in {@code docs/guide}; a test compares the two, and others run it.
 *
 * <p>Not here: the models ({@code blog}, {@code todo}).
 */
@NullMarked
package dev.weir.examples.guide;

import org.jspecify.annotations.NullMarked;

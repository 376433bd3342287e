/** Runs the program of the README. */
@NullMarked
package dev.weir.examples.guide.todo;

import org.jspecify.annotations.NullMarked;

/** The models and the program of the README and of the first page of the guide. */
@NullMarked
package dev.weir.examples.guide.todo;

import org.jspecify.annotations.NullMarked;

/** Users with todos. */
@NullMarked
package dev.weir.it.shapes.tx.todos;

import org.jspecify.annotations.NullMarked;

/** Users with todos, linked by UUIDs. What most tests of a has-many need, and no more. */
@NullMarked
package dev.weir.it.shapes.rel.todos;

import org.jspecify.annotations.NullMarked;

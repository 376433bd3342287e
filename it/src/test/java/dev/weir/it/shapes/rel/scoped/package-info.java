/** Users with todos under a key of their own, and tasks under a key that begins with the user. A component has the name of an SQL keyword. */
@NullMarked
package dev.weir.it.shapes.rel.scoped;

import org.jspecify.annotations.NullMarked;

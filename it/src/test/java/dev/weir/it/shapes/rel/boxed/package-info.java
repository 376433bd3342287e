/** Users and todos under keys that the caller chooses. The link is boxed though never NULL. */
@NullMarked
package dev.weir.it.shapes.rel.boxed;

import org.jspecify.annotations.NullMarked;

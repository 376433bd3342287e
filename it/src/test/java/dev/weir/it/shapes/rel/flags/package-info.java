/** Users with todos that are complete or not. For conditions on what a user has. */
@NullMarked
package dev.weir.it.shapes.rel.flags;

import org.jspecify.annotations.NullMarked;

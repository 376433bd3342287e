/** Users with todos and a profile. */
@NullMarked
package dev.weir.it.shapes.blog;

import org.jspecify.annotations.NullMarked;

/** Users who are read with their profile and their posts, and these with their comments. */
@NullMarked
package dev.weir.it.shapes.rel.eager;

import org.jspecify.annotations.NullMarked;

/** Authors in revisions, their posts, and the comments on those. The first of two steps has a composite link. */
@NullMarked
package dev.weir.it.shapes.rel.authors;

import org.jspecify.annotations.NullMarked;

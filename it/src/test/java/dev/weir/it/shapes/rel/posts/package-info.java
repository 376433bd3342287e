/** Users, their posts, and the comments on those. Two steps of has-many. */
@NullMarked
package dev.weir.it.shapes.rel.posts;

import org.jspecify.annotations.NullMarked;

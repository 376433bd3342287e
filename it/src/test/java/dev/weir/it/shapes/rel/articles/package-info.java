/** Articles with an author and a reviewer. Two relations lead from one model to another. */
@NullMarked
package dev.weir.it.shapes.rel.articles;

import org.jspecify.annotations.NullMarked;

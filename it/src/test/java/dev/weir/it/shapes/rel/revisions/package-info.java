/** Todos with a category that is one of several revisions. The link to it has two components. */
@NullMarked
package dev.weir.it.shapes.rel.revisions;

import org.jspecify.annotations.NullMarked;

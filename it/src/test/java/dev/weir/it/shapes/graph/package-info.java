/** Members in a tree, with tasks of their own and tasks to review, and clubs that they are in. */
@NullMarked
package dev.weir.it.shapes.graph;

import org.jspecify.annotations.NullMarked;

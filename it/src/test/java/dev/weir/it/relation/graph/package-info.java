/**
 * Random graphs of instances, written through relations and compared with a plain picture of them in memory.
 *
 * <p>Not here: what one relation or one kind of write does by itself.
 */
@NullMarked
package dev.weir.it.relation.graph;

import org.jspecify.annotations.NullMarked;

/** Teams whose members work on their projects: two ways from a team to an assignment. */
@NullMarked
package dev.weir.it.shapes.rel.crossing;

import org.jspecify.annotations.NullMarked;

/** Relations that lead through others. */
@NullMarked
package dev.weir.it.relation.through;

import org.jspecify.annotations.NullMarked;

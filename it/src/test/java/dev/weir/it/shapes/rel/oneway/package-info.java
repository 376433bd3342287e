/** Users who may have a profile that knows nothing of them. The relation has one direction. */
@NullMarked
package dev.weir.it.shapes.rel.oneway;

import org.jspecify.annotations.NullMarked;

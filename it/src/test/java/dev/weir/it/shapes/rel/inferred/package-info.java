/** Relations that say as little as they can. Keys and pairs are inferred, wholly or in part. */
@NullMarked
package dev.weir.it.shapes.rel.inferred;

import org.jspecify.annotations.NullMarked;

/** Relations whose names, keys and pairs are spelled out. Nothing is inferred here. */
@NullMarked
package dev.weir.it.shapes.rel.configured;

import org.jspecify.annotations.NullMarked;

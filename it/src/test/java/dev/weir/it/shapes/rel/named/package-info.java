/** Projects with topics, whose names are a type of their own, and releases. */
@NullMarked
package dev.weir.it.shapes.rel.named;

import org.jspecify.annotations.NullMarked;

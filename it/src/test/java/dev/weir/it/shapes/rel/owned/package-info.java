/** Todos and profiles whose link is the first part of their key. What a parent has lies side by side. */
@NullMarked
package dev.weir.it.shapes.rel.owned;

import org.jspecify.annotations.NullMarked;

/** Users that know nothing of what belongs to them, which says itself what becomes of it. */
@NullMarked
package dev.weir.it.shapes.rel.declared;

import org.jspecify.annotations.NullMarked;

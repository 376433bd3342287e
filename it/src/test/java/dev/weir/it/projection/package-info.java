/**
 * Values that queries select: fields, what is computed from them, and what relations lead to.
 *
 * <p>Not here: includes, which load relations into whole instances ({@code relation.include}).
 */
@NullMarked
package dev.weir.it.projection;

import org.jspecify.annotations.NullMarked;

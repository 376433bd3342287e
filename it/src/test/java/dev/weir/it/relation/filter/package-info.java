/**
 * Conditions on related rows, and what NULLs and missing rows make of them.
 *
 * <p>Not here: includes, whose conditions select what is loaded and not what it is loaded for.
 */
@NullMarked
package dev.weir.it.relation.filter;

import org.jspecify.annotations.NullMarked;

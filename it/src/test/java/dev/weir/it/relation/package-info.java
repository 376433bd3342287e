/**
 * Relations as a user meets them: declared, followed from an instance or from a query, and written through.
 *
 * <p>Not here, but in the rooms below: includes, conditions on related rows, nested creates, and what a delete takes along.
 */
@NullMarked
package dev.weir.it.relation;

import org.jspecify.annotations.NullMarked;

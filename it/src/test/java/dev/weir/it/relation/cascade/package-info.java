/**
 * What a delete does to rows that belong to the deleted ones: rows that need their link go too, others lose it.
 *
 * <p>Not here: deletes of models that nothing belongs to.
 */
@NullMarked
package dev.weir.it.relation.cascade;

import org.jspecify.annotations.NullMarked;

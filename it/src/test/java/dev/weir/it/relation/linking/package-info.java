/**
 * What belongs to an instance is linked and unlinked through it: which rows change, what is sent, and that it is all or nothing.
 *
 * <p>Not here: what is created with its parent ({@code nested}), and what a delete takes along ({@code cascade}).
 */
@NullMarked
package dev.weir.it.relation.linking;

import org.jspecify.annotations.NullMarked;

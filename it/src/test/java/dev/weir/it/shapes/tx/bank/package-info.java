/** Accounts and the entries in their books; whatever is transferred, both sums stay what they are. */
@NullMarked
package dev.weir.it.shapes.tx.bank;

import org.jspecify.annotations.NullMarked;

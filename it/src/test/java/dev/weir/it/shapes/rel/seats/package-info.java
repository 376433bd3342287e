/** Seats with a key of two parts. Of the link of a voucher only one part may be NULL. */
@NullMarked
package dev.weir.it.shapes.rel.seats;

import org.jspecify.annotations.NullMarked;

/** Orders that always have an invoice, with line items and a receipt. Required has-one relations, one behind the other. */
@NullMarked
package dev.weir.it.shapes.rel.shop;

import org.jspecify.annotations.NullMarked;

/** Users told apart by their email address, with a field besides. */
@NullMarked
package dev.weir.it.shapes.useruniqueemailwithname;

import org.jspecify.annotations.NullMarked;

/** Users told apart by their email address. */
@NullMarked
package dev.weir.it.shapes.useruniqueemail;

import org.jspecify.annotations.NullMarked;

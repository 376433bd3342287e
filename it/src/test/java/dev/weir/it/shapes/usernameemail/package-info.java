/** Users with nothing but plain fields. */
@NullMarked
package dev.weir.it.shapes.usernameemail;

import org.jspecify.annotations.NullMarked;

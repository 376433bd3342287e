/** A few models with what the annotation processor would write for them, written by hand. */
@NullMarked
package dev.weir.exec.testing.blog;

import org.jspecify.annotations.NullMarked;

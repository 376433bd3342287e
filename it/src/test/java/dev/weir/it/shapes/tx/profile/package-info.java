/** Users with a profile whose text is unique. */
@NullMarked
package dev.weir.it.shapes.tx.profile;

import org.jspecify.annotations.NullMarked;

/** Items whose keys the caller chooses. */
@NullMarked
package dev.weir.it.shapes.fixeditemname;

import org.jspecify.annotations.NullMarked;

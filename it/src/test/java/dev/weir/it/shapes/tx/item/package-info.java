/** Items that are nothing but their key. */
@NullMarked
package dev.weir.it.shapes.tx.item;

import org.jspecify.annotations.NullMarked;

/** Users whose key the application chooses. */
@NullMarked
package dev.weir.it.shapes.tx.person;

import org.jspecify.annotations.NullMarked;

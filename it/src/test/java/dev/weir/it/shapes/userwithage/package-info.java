/** Users found by name and by age. */
@NullMarked
package dev.weir.it.shapes.userwithage;

import org.jspecify.annotations.NullMarked;

/** Enums of one model and of several. */
@NullMarked
package dev.weir.it.shapes.tasks;

import org.jspecify.annotations.NullMarked;

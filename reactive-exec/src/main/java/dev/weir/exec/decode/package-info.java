/**
 * From rows to what steps and users work with.
 *
 * <p>Not here: anything that asks a database.
 */
@NullMarked
package dev.weir.exec.decode;

import org.jspecify.annotations.NullMarked;

/** Runs the code of the guide on SQLite, a test per page. */
@NullMarked
package dev.weir.examples.guide;

import org.jspecify.annotations.NullMarked;

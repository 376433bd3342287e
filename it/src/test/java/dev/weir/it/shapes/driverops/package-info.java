/** The plainest model under keys of both kinds. */
@NullMarked
package dev.weir.it.shapes.driverops;

import org.jspecify.annotations.NullMarked;

/** Users who may have a profile, which cannot be without them. Two more models see the same tables without that promise. */
@NullMarked
package dev.weir.it.shapes.rel.ownedone;

import org.jspecify.annotations.NullMarked;

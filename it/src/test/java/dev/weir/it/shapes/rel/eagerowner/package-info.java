/** Posts that are read with the user they belong to. */
@NullMarked
package dev.weir.it.shapes.rel.eagerowner;

import org.jspecify.annotations.NullMarked;

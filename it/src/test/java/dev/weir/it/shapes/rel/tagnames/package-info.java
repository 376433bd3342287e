/** Users who are read with the names of their tags, and their tags. */
@NullMarked
package dev.weir.it.shapes.rel.tagnames;

import org.jspecify.annotations.NullMarked;

/** Classes that break the rules of the house, so that these can be seen to notice. */
@NullMarked
package dev.weir.codegen.planted;

import org.jspecify.annotations.NullMarked;

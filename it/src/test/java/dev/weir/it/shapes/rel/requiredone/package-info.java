/** Users who always have a profile, though a profile can be without a user. The required end holds no link. */
@NullMarked
package dev.weir.it.shapes.rel.requiredone;

import org.jspecify.annotations.NullMarked;

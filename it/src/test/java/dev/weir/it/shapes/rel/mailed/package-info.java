/** Users found by their e-mail, who may have a profile, which cannot be without them. */
@NullMarked
package dev.weir.it.shapes.rel.mailed;

import org.jspecify.annotations.NullMarked;

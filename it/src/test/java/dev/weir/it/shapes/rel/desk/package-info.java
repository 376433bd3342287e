/** Users with posts, comments, a profile and a setting. Four relations of one model, to be included alone or together. */
@NullMarked
package dev.weir.it.shapes.rel.desk;

import org.jspecify.annotations.NullMarked;

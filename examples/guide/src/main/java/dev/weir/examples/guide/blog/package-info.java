/** A blog: the models of the guide. */
@NullMarked
package dev.weir.examples.guide.blog;

import org.jspecify.annotations.NullMarked;

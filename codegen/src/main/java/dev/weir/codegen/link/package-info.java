/**
 * What relations lead to: the components that hold a link, those they repeat, and which belongs-to is the pair of a
 * has-one or has-many.
 *
 * <p>Not here: complaints about relations that lead nowhere ({@code check}); for those there is just no answer.
 */
@NullMarked
package dev.weir.codegen.link;

import org.jspecify.annotations.NullMarked;

/** Users with todos, a profile and a review, and what those have in turn. Every kind of relation leads to every other. */
@NullMarked
package dev.weir.it.shapes.rel.members;

import org.jspecify.annotations.NullMarked;

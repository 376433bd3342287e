/** Users who are known by the constants of an enum, and the articles that they comment on. */
@NullMarked
package dev.weir.it.shapes.rel.casts;

import org.jspecify.annotations.NullMarked;

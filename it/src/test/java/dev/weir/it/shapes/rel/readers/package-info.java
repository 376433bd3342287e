/** Users, the articles that they comment on, and what is told of both by the comments. */
@NullMarked
package dev.weir.it.shapes.rel.readers;

import org.jspecify.annotations.NullMarked;

/** A journal: articles with several links, to one model and to one of a composite key. */
@NullMarked
package dev.weir.examples.guide.press;

import org.jspecify.annotations.NullMarked;

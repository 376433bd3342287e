/** The models of the guide's page on types of one's own: members of a library, and what they have borrowed. */
@NullMarked
package dev.weir.examples.guide.library;

import org.jspecify.annotations.NullMarked;

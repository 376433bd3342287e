/**
 * People, the clubs they are members of and the people they follow, of {@code docs/guide/many-to-many.md}. What is done with
 * them is in the package above.
 */
@NullMarked
package dev.weir.examples.guide.clubs;

import org.jspecify.annotations.NullMarked;

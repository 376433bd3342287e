/** Users with todos and a profile, under keys that the database counts up. What is linked to a new row waits for its number. */
@NullMarked
package dev.weir.it.shapes.rel.numbered;

import org.jspecify.annotations.NullMarked;

/** Persons and their children, who are persons. One table links to itself. */
@NullMarked
package dev.weir.it.shapes.rel.family;

import org.jspecify.annotations.NullMarked;

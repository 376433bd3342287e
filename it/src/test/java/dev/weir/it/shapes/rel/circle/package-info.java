/** Countries and cities that need each other, and folders that need a folder. Deletes here would run in a circle. */
@NullMarked
package dev.weir.it.shapes.rel.circle;

import org.jspecify.annotations.NullMarked;

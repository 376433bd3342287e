/** Widgets whose neighbouring fields differ in type. */
@NullMarked
package dev.weir.it.shapes.widgetmixedtypes;

import org.jspecify.annotations.NullMarked;

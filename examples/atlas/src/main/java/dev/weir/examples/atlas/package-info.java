/**
 * An atlas in a database file: what the JDK knows of countries, currencies, languages, locales and time zones.
 *
 * <p>Not here: anything of Weir itself; this is an application like any other.
 */
@NullMarked
package dev.weir.examples.atlas;

import org.jspecify.annotations.NullMarked;

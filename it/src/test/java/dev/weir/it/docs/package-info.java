/** Documents of the project that speak of tests, held against the tests that there are. */
@NullMarked
package dev.weir.it.docs;

import org.jspecify.annotations.NullMarked;

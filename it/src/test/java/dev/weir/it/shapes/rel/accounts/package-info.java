/** Users with accounts that always have a setting. A required has-one behind a has-many. */
@NullMarked
package dev.weir.it.shapes.rel.accounts;

import org.jspecify.annotations.NullMarked;

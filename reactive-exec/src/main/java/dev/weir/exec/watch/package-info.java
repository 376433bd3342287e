/**
 * What statements look like that are run one instance at a time where one would do for many.
 *
 * <p>Not here: counting them, which a subscription does, and what is done about it, which a database is told.
 */
@NullMarked
package dev.weir.exec.watch;

import org.jspecify.annotations.NullMarked;

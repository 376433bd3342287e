/**
 * Which models a database knows, and the creation and removal of their tables.
 *
 * <p>Not here: what columns hold, and what is wrong with models, which the processor and the schema checks say.
 */
@NullMarked
package dev.weir.it.schema;

import org.jspecify.annotations.NullMarked;

/**
 * Relation handles as JSON, by Jackson 3: a module that Jackson finds by itself, and how one handle is written and read.
 *
 * <p>Not here: how records are written and read, which Jackson does without help.
 */
@NullMarked
package dev.weir.json.jackson3;

import org.jspecify.annotations.NullMarked;

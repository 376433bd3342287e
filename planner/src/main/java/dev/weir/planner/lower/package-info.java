/**
 * The third pass: from models to tables. Fields become columns by the templates of the mapping, relations become
 * subqueries and loads, cascades become ordered writes.
 *
 * <p>Not here: making expressions simpler, and how anything is spelt in SQL.
 */
@NullMarked
package dev.weir.planner.lower;

import org.jspecify.annotations.NullMarked;

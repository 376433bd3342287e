/**
 * Statements and the text they become in every dialect, kept in resource files side by side.
 *
 * <p>Not here: what single clauses and terms do at their edges (tests beside the classes).
 */
@NullMarked
package dev.weir.sql.golden;

import org.jspecify.annotations.NullMarked;

package dev.weir.planner.simplify;

import dev.weir.core.stmt.table.TableStatement;

/**
 * A simplified statement.
 *
 * @param matchesNothing whether no row can match, whatever is stored: the answer is known without asking the database.
 *     It is no row for a select, zero changed rows for a write
 * @param <S> the kind of statement
 */
public record Simplified<S extends TableStatement>(S statement, boolean matchesNothing) {}

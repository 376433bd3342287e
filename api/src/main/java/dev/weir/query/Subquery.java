package dev.weir.query;

/**
 * A query as it can stand inside another one, for what a relation leads to: which instances, in which order and, for each
 * instance of the outer query, how many; or what it selects of them.
 *
 * @param <T> what it gives of each row: the instance, or what is selected
 */
public sealed interface Subquery<T> permits ModelQuery, Selected {}

package dev.weir.sql.expr;

/**
 * How tightly an expression holds together, from loosest to tightest, by the rules that databases share. Where they
 * differ, among the predicates, all of one kind are one level, so that a predicate inside another is parenthesised.
 */
public enum Precedence {
    OR,
    AND,
    NOT,
    /** Comparisons, BETWEEN, IN, IS, EXISTS and the matching of text. */
    PREDICATE,
    SUM,
    /** What needs no parentheses anywhere: columns, placeholders, constants, function calls, selects. */
    PRIMARY
}

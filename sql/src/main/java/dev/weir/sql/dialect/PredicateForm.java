package dev.weir.sql.dialect;

/**
 * A predicate and its negation, which is UNKNOWN where the predicate is. Neither binds tighter than a comparison or
 * looser than NOT.
 */
public record PredicateForm(Template positive, Template negative) {

    static PredicateForm of(String positive, String negative) {
        return new PredicateForm(new Template(positive), new Template(negative));
    }
}

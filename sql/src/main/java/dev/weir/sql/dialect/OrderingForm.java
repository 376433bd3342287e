package dev.weir.sql.dialect;

/**
 * What becomes of operands, so that the database orders them as it should. Both templates have the hole {@code {x}}.
 *
 * @param first for a sort key and for the left side of a comparison
 * @param others for what the left side is compared with
 */
public record OrderingForm(Template first, Template others) {
    private static final Template AS_IT_IS = new Template("{x}");

    /** The order of the database is the right one. */
    public static final OrderingForm OWN = new OrderingForm(AS_IT_IS, AS_IT_IS);

    /** Returns the form for which it is enough to name a collation once. */
    static OrderingForm collated(String collation) {
        return new OrderingForm(new Template("{x} COLLATE " + collation), AS_IT_IS);
    }
}

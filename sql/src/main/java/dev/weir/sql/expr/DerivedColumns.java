package dev.weir.sql.expr;

/** The names of the columns of a derived table. */
public final class DerivedColumns {
    private DerivedColumns() {}

    /** Returns the name of the n-th column, counted from zero; it needs no quotes. */
    public static String name(int position) {
        return "c" + position;
    }
}

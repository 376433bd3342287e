package dev.weir.core.stmt.table;

/** A statement over tables: a shape without values. */
public sealed interface TableStatement permits Select, Insert, UpdateRows, DeleteRows {

    <R> R accept(Visitor<R> visitor);

    /** One method per variant and no defaults: leaving a variant out does not compile. */
    interface Visitor<R> {
        R visitSelect(Select select);

        R visitInsert(Insert insert);

        R visitUpdateRows(UpdateRows update);

        R visitDeleteRows(DeleteRows delete);
    }
}

package dev.weir.core.stmt;

import dev.weir.core.schema.app.ModelId;

/** A statement over models: a shape without values. */
public sealed interface Statement permits Query, LoadRelations, Create, Update, Delete {

    /** Returns the model whose rows the statement reads or writes. */
    ModelId model();

    <R> R accept(Visitor<R> visitor);

    /** One method per variant and no defaults: leaving a variant out does not compile. */
    interface Visitor<R> {
        R visitQuery(Query query);

        R visitLoadRelations(LoadRelations load);

        R visitCreate(Create create);

        R visitUpdate(Update update);

        R visitDelete(Delete delete);
    }
}

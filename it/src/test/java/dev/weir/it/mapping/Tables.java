package dev.weir.it.mapping;

import static dev.weir.it.harness.Results.done;

import dev.weir.Database;
import dev.weir.ModelDefinition;
import dev.weir.core.driver.Operation;
import dev.weir.core.schema.db.Table;
import dev.weir.it.harness.Op;
import dev.weir.it.harness.TestDb;
import java.util.List;

/** A database with its tables, as its driver was asked to create them. */
record Tables(Database db, List<Table> created) {

    static Tables of(TestDb test, ModelDefinition<?>... models) {
        Database db = test.openWithoutTables(models);
        done(db.schema().create());
        List<Table> created = test.ran().stream()
                .map(Op.Ran::operation)
                .filter(Operation.CreateTable.class::isInstance)
                .map(operation -> ((Operation.CreateTable) operation).table())
                .toList();
        test.forget();
        return new Tables(db, created);
    }

    /** Returns the table of that name. */
    Table table(String name) {
        return created.stream()
                .filter(table -> table.id().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no table " + name + " among " + created));
    }
}

package dev.weir.planner;

import dev.weir.core.schema.db.DbSchema;
import dev.weir.core.stmt.table.DeleteRows;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.stmt.table.TableStatement;
import dev.weir.core.stmt.table.UpdateRows;
import dev.weir.planner.lower.TableRewriting;
import dev.weir.planner.simplify.Simplified;
import dev.weir.planner.simplify.Simplifier;
import java.util.Optional;

/** Hands each lowered statement to the simplifier. */
final class Simplification implements TableRewriting {
    private final Simplifier simplifier;

    Simplification(DbSchema schema) {
        this.simplifier = new Simplifier(schema);
    }

    @Override
    public Optional<Select> select(Select select) {
        return unlessEmpty(simplifier.simplify(select));
    }

    @Override
    public Optional<UpdateRows> update(UpdateRows update) {
        return unlessEmpty(simplifier.simplify(update));
    }

    @Override
    public Optional<DeleteRows> delete(DeleteRows delete) {
        return unlessEmpty(simplifier.simplify(delete));
    }

    private static <S extends TableStatement> Optional<S> unlessEmpty(Simplified<S> simplified) {
        return simplified.matchesNothing() ? Optional.empty() : Optional.of(simplified.statement());
    }
}

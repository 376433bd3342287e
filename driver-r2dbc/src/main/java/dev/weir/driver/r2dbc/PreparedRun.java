package dev.weir.driver.r2dbc;

import dev.weir.core.driver.Operation;
import dev.weir.core.stmt.table.Insert;
import dev.weir.core.stmt.table.TableOfStatement;
import dev.weir.core.value.Arguments;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** A statement with its text in each dialect, its binders and the wires of its result columns, settled once. */
final class PreparedRun implements R2dbcPrepared {
    private final Operation.Run operation;
    private final Engine engine;
    private final Wire[] columns;
    /** What the driver is asked for at once where a column's wire would do no more. */
    private final @Nullable Class<?>[] given;

    private final String table;
    private final KnownLimit limit;
    private final AtomicReferenceArray<Rendering> renderings;

    PreparedRun(Operation.Run operation, Engine engine) {
        this.operation = operation;
        this.engine = engine;
        this.columns = operation.results().stream().map(engine::wire).toArray(Wire[]::new);
        this.given = given(columns);
        this.table = operation.statement().accept(TableOfStatement.INSTANCE).name();
        this.renderings = new AtomicReferenceArray<>(engine.dialects().size());
        this.limit = KnownLimit.of(operation.statement());
        rendering(0);
    }

    private static @Nullable Class<?>[] given(Wire[] columns) {
        @Nullable Class<?>[] given = new Class<?>[columns.length];
        for (int i = 0; i < given.length; i++) {
            given[i] = columns[i].readsAsGiven() ? columns[i].type() : null;
        }
        return given;
    }

    @Override
    public Operation.Run operation() {
        return operation;
    }

    /** Returns the text in the first dialect. */
    @Override
    public String text() {
        return rendering(0).text();
    }

    @Override
    public String table() {
        return table;
    }

    boolean reads() {
        return operation.effect() == Operation.Effect.READ;
    }

    /**
     * Returns whether a run gives no more rows than that, as far as is known before it.
     *
     * @param rows at least 1
     */
    boolean givesAtMost(int rows, Arguments arguments) {
        return operation.single() || limit.within(rows, arguments);
    }

    boolean inserts() {
        return operation.statement() instanceof Insert;
    }

    /** Returns the name of the column whose counted-up key the statement gives back. */
    String keyColumn() {
        return ((Insert) operation.statement()).returning().get(0).name();
    }

    /** Returns the statement in one dialect; written when first needed. */
    Rendering rendering(int dialect) {
        Rendering known = renderings.get(dialect);
        if (known == null) {
            known = new Rendering(operation, engine, dialect);
            renderings.set(dialect, known);
        }
        return known;
    }

    /** Returns what reads the rows of one run. */
    R2dbcRow row() {
        return new R2dbcRow(columns, given);
    }
}

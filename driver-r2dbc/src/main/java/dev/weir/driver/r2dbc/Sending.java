package dev.weir.driver.r2dbc;

import dev.weir.core.driver.RowReader;
import dev.weir.core.value.Arguments;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Row;
import io.r2dbc.spi.RowMetadata;
import io.r2dbc.spi.Statement;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import org.reactivestreams.Publisher;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Sends statements over one link and makes of their results what an {@link Exchange} passes on.
 *
 * <p>Every result is read to its end, and a row that cannot be read is an element of its own kind: an R2DBC driver that is
 * left with half a result may never use the connection again.
 */
record Sending(Link link, Engine engine, R2dbcErrors errors, R2dbcOptions options) {
    /** Fewer rows than this are not asked of the server at a time, however few are asked for. */
    private static final int LEAST_FETCH = 64;

    /**
     * Returns the exchange of one statement.
     *
     * @param inTransaction whether what comes after a cancelled result may need the transaction it was read in
     */
    <T> Run one(PreparedRun prepared, Arguments arguments, RowReader<T> reader, boolean inTransaction) {
        return (demand, unwanted) -> {
            Rendering rendering = prepared.rendering(link.dialect());
            Statement statement = rendering.statement(link.connection(), arguments);
            if (prepared.reads() && inParts(prepared, arguments, demand, rendering, inTransaction)) {
                statement.fetchSize(fetchSize(demand));
            }
            return placed(answer(prepared, rendering.answer(), statement, 1, reader, unwanted), prepared.table());
        };
    }

    /** Returns the exchange of an insert of as many rows as fit one statement. */
    <T> Run chunk(PreparedRun prepared, List<Arguments> rows, RowReader<T> reader) {
        return (demand, unwanted) -> {
            Rendering rendering = prepared.rendering(link.dialect());
            Statement statement = rendering.statement(link.connection(), rows);
            return placed(
                    answer(prepared, rendering.answer(), statement, rows.size(), reader, unwanted), prepared.table());
        };
    }

    /** Returns the exchange that opens a cursor over a select. */
    Run declare(PreparedRun prepared, Arguments arguments, String name, Cursors cursors) {
        return (demand, unwanted) -> {
            Rendering rendering = prepared.rendering(link.dialect());
            String text = cursors.declare(name, rendering.text());
            Statement statement = rendering.bound(link.connection().createStatement(text), arguments);
            return placed(consumed(statement), prepared.table());
        };
    }

    /** Returns the exchange that reads the next rows of a cursor. */
    <T> Run fetch(PreparedRun prepared, String name, Cursors cursors, int rows, RowReader<T> reader) {
        return (demand, unwanted) -> {
            Statement statement = link.connection().createStatement(cursors.fetch(name, rows));
            return placed(rows(statement, prepared.row(), reader, unwanted), prepared.table());
        };
    }

    /** Returns the exchange of a text without placeholders that answers nothing. */
    Run text(String text, String table) {
        return (demand, unwanted) -> placed(consumed(link.connection().createStatement(text)), table);
    }

    /** Returns the exchange of something that the R2DBC connection does by itself. */
    Run command(Publisher<Void> command) {
        return (demand, unwanted) -> placed(Flux.from(command), "");
    }

    /** Returns the exchange that rolls the transaction back. */
    Run undoing(Publisher<Void> rollback) {
        return new Run.Undoing(placed(Flux.from(rollback), ""));
    }

    /** Does something with the connection when nothing else uses it any more. */
    Mono<Void> alone(Publisher<Void> command) {
        return placed(Flux.from(command), "").then();
    }

    private Flux<?> placed(Flux<?> answer, String table) {
        Flux<?> translated =
                answer.onErrorResume(error -> errors.of(error, table, link).flatMap(Mono::error));
        return link.thread().isPresent() ? translated.subscribeOn(link.thread().get()) : translated;
    }

    /**
     * Returns whether a result is read part by part. That costs one more round trip at its end, so it is left out for a
     * result that is known to be short, and for one that is asked for as a whole: what arrives is then held back by the
     * network alone. In a transaction the latter is read in parts all the same, since one that is cut short could otherwise
     * only be ended by ending the transaction. Without placeholders it is the only way to have values in binary form.
     */
    private boolean inParts(
            PreparedRun prepared, Arguments arguments, long demand, Rendering rendering, boolean inTransaction) {
        if (prepared.givesAtMost(options.fetchSize(), arguments)) {
            return false;
        }
        return inTransaction || demand != Long.MAX_VALUE || !rendering.hasPlaceholders();
    }

    private int fetchSize(long demand) {
        return (int) Math.min(options.fetchSize(), Math.max(LEAST_FETCH, demand));
    }

    private <T> Flux<?> answer(
            PreparedRun prepared,
            Answer answer,
            Statement statement,
            int rows,
            RowReader<T> reader,
            BooleanSupplier unwanted) {
        return switch (answer) {
            case ROWS -> rows(statement, prepared.row(), reader, unwanted);
            case COUNT -> count(statement, reader);
            case FIRST_KEY -> keys(statement.returnGeneratedValues(prepared.keyColumn()), rows, reader);
        };
    }

    private <T> Flux<?> rows(Statement statement, R2dbcRow row, RowReader<T> reader, BooleanSupplier unwanted) {
        BiFunction<Row, RowMetadata, Object> mapping = (stored, metadata) -> {
            if (unwanted.getAsBoolean()) {
                return Run.Skipped.SKIPPED;
            }
            try {
                return row.read(stored, reader);
            } catch (Throwable e) {
                Exceptions.throwIfJvmFatal(e);
                return new Run.Failure(e);
            }
        };
        return results(statement).concatMap(result -> engine.rows(result, mapping), 1);
    }

    private static <T> Flux<?> count(Statement statement, RowReader<T> reader) {
        return results(statement)
                .concatMap(Result::getRowsUpdated, 1)
                .reduce(0L, Long::sum)
                .map(changed -> Numbers.read(changed, reader))
                .flux();
    }

    /** The keys of one insert follow one another, so the first one tells the others. */
    private <T> Flux<?> keys(Statement statement, int rows, RowReader<T> reader) {
        return results(statement)
                .concatMap(result -> result.map(row -> row.get(0, Long.class)), 1)
                .reduce((first, later) -> first)
                .switchIfEmpty(Mono.error(() -> Refusals.internal("an insert gave back no key that was counted up")))
                .flatMapMany(
                        first -> Flux.range(0, rows).map(i -> Numbers.read(first + (long) i * link.keyStep(), reader)));
    }

    private static Flux<?> consumed(Statement statement) {
        return results(statement).concatMap(Result::getRowsUpdated, 1).thenMany(Flux.empty());
    }

    private static Flux<Result> results(Statement statement) {
        return Flux.from(statement.execute());
    }
}

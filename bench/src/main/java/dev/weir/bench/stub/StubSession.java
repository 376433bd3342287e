package dev.weir.bench.stub;

import dev.weir.core.driver.ArgumentsRow;
import dev.weir.core.driver.PreparedOperation;
import dev.weir.core.driver.Row;
import dev.weir.core.driver.RowReader;
import dev.weir.core.driver.Session;
import dev.weir.core.driver.TransactionSettings;
import dev.weir.core.value.Arguments;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A session that looks at every argument, as binding would, and answers on the thread that asks. */
public final class StubSession implements Session {
    private final Row row;
    private final int rows;
    private int bound;

    StubSession(Arguments row, int rows) {
        this.row = new ArgumentsRow(row);
        this.rows = rows;
    }

    /** Returns a number that depends on how many arguments were not NULL so far. */
    public int bound() {
        return bound;
    }

    @Override
    public <T> Flux<T> execute(PreparedOperation prepared, Arguments arguments, RowReader<T> reader) {
        if (rows == 1) {
            return Mono.fromSupplier(() -> read(arguments, reader)).flux();
        }
        return Flux.range(0, rows).map(each -> read(arguments, reader));
    }

    private <T> T read(Arguments arguments, RowReader<T> reader) {
        for (int i = 0; i < arguments.size(); i++) {
            bound += arguments.isNull(i) ? 0 : 1;
        }
        return reader.read(row);
    }

    @Override
    public <T> Flux<T> executeAll(PreparedOperation prepared, List<Arguments> all, RowReader<T> reader) {
        return Flux.fromIterable(all).map(arguments -> read(arguments, reader));
    }

    @Override
    public <T> Flux<List<T>> windows(PreparedOperation prepared, Arguments arguments, RowReader<T> reader, int size) {
        return execute(prepared, arguments, reader).buffer(size);
    }

    @Override
    public Mono<Void> begin(TransactionSettings settings) {
        return Mono.empty();
    }

    @Override
    public Mono<Void> commit() {
        return Mono.empty();
    }

    @Override
    public Mono<Void> rollback() {
        return Mono.empty();
    }

    @Override
    public Mono<Void> savepoint(String name) {
        return Mono.empty();
    }

    @Override
    public Mono<Void> releaseSavepoint(String name) {
        return Mono.empty();
    }

    @Override
    public Mono<Void> rollbackToSavepoint(String name) {
        return Mono.empty();
    }

    @Override
    public Mono<Void> close() {
        return Mono.empty();
    }
}

package dev.weir.exec.step;

import dev.weir.core.driver.Operation;
import dev.weir.core.driver.PreparedOperation;
import dev.weir.core.driver.RowReader;
import dev.weir.core.driver.Session;
import dev.weir.core.value.Arguments;
import reactor.core.publisher.Flux;

/**
 * Compiles the actions that answer one value, or one per row, by one operation.
 *
 * @param <T> the value
 */
final class ScalarStep<T> implements Pipeline<T> {
    private final PreparedOperation operation;
    private final RowReader<T> reader;

    private ScalarStep(PreparedOperation operation, RowReader<T> reader) {
        this.operation = operation;
        this.reader = reader;
    }

    static <T> ScalarStep<T> compile(Operation.OnRows operation, RowReader<T> reader, Preparation preparation) {
        return new ScalarStep<>(preparation.prepare(operation), reader);
    }

    @Override
    public Flux<T> run(Session session, Arguments arguments) {
        return session.execute(operation, arguments, reader);
    }
}

package dev.weir.exec.step;

import dev.weir.core.driver.PreparedOperation;
import dev.weir.core.driver.Session;
import dev.weir.core.value.Arguments;
import dev.weir.exec.decode.RowArguments;
import dev.weir.planner.plan.Action;
import reactor.core.publisher.Flux;

/** Compiles {@link Action.ReadBack}: the change, and when it has ended the read, unless no row was there to change. */
final class ReadBackStep implements Pipeline<Arguments> {
    private final PreparedOperation change;
    private final PreparedOperation read;
    private final RowArguments values;

    private ReadBackStep(PreparedOperation change, PreparedOperation read, RowArguments values) {
        this.change = change;
        this.read = read;
        this.values = values;
    }

    static ReadBackStep compile(Action.ReadBack action, Preparation preparation) {
        return new ReadBackStep(
                preparation.prepare(action.change()),
                preparation.prepare(action.read()),
                new RowArguments(action.read().results()));
    }

    @Override
    public Flux<Arguments> run(Session session, Arguments arguments) {
        return session.execute(change, arguments, row -> row.int64(0))
                .checkpoint(change.text())
                .single()
                .filter(changed -> changed > 0)
                .flatMapMany(changed -> session.execute(read, arguments, values).checkpoint(read.text()));
    }
}

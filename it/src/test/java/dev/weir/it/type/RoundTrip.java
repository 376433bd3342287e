package dev.weir.it.type;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.it.harness.Op;
import dev.weir.it.harness.TestDb;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Writes and reads a model with one field of the type under test.
 *
 * @param create creates an instance with a value
 * @param update changes the value of an instance
 * @param reload reads an instance again
 * @param find gives the instances with a value
 * @param value takes the value out of an instance
 */
record RoundTrip<M, V>(
        Function<V, Mono<M>> create,
        BiFunction<M, V, Mono<M>> update,
        Function<M, Mono<M>> reload,
        Function<V, Flux<M>> find,
        Function<M, V> value) {

    /**
     * Asserts that every value is sent as it travels, comes back as it was, is found by itself and by no other, and can
     * take the place of every other.
     *
     * @param values different from each other
     * @param travelling the form in which a value reaches a driver
     */
    void assertExact(TestDb test, List<V> values, Function<V, Object> travelling) {
        for (V written : values) {
            M created = only(create.apply(written));
            assertThat(last(test).given()).contains(travelling.apply(written));
            assertThat(value.apply(created)).isEqualTo(written);
            assertThat(value.apply(only(reload.apply(created)))).isEqualTo(written);
            assertThat(all(find.apply(written))).extracting(value::apply).containsExactly(written);
        }
        M changing = only(create.apply(values.get(0)));
        for (V written : values) {
            M changed = only(update.apply(changing, written));
            assertThat(last(test).given()).contains(travelling.apply(written));
            assertThat(value.apply(changed)).isEqualTo(written);
            assertThat(value.apply(only(reload.apply(changing)))).isEqualTo(written);
        }
    }

    private static Op.Ran last(TestDb test) {
        List<Op.Ran> ran = test.ran();
        return ran.get(ran.size() - 1);
    }
}

package dev.weir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weir.core.driver.Isolation;
import dev.weir.testing.RecordingExecutor;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class TransactionOptionsTest {
    @Test
    void defaultsAskForNothing() {
        assertThat(TransactionOptions.defaults()).isEqualTo(new TransactionOptions(Optional.empty(), false, 0));
    }

    @Test
    void eachMethodChangesOneThingInACopy() {
        TransactionOptions options = TransactionOptions.serializable();

        assertThat(options.readOnly()).isEqualTo(new TransactionOptions(Optional.of(Isolation.SERIALIZABLE), true, 0));
        assertThat(options.retry(2)).isEqualTo(new TransactionOptions(Optional.of(Isolation.SERIALIZABLE), false, 2));
        assertThat(options.readOnly().retry(2).isolation(Isolation.READ_COMMITTED))
                .isEqualTo(new TransactionOptions(Optional.of(Isolation.READ_COMMITTED), true, 2));
        assertThat(options).isEqualTo(new TransactionOptions(Optional.of(Isolation.SERIALIZABLE), false, 0));
    }

    @Test
    void theIsolationIsOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TransactionOptions.defaults().isolation(null))
                .withMessage("isolation is null; it must be given");
    }

    @Test
    void retriesAreCounted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TransactionOptions.defaults().retry(-1))
                .withMessage("retries is -1; it counts from zero");
    }

    @Test
    void aTransactionWithoutOptionsHasTheDefaults() {
        RecordingExecutor executor = new RecordingExecutor();

        executor.transaction(tx -> Mono.empty());
        executor.transactionMany(tx -> Flux.empty());

        assertThat(executor.transactions())
                .containsExactly(TransactionOptions.defaults(), TransactionOptions.defaults());
    }
}

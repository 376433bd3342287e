package dev.weir.it.harness;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.Database;
import dev.weir.core.driver.AccessMode;
import dev.weir.core.driver.Feature;
import dev.weir.core.driver.Session;
import dev.weir.core.driver.TransactionSettings;
import dev.weir.it.shapes.tx.item.Item;
import dev.weir.it.shapes.tx.item.ItemModel;
import dev.weir.it.shapes.tx.item.Items;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The harness catches what it is there to catch. */
@Isolated("looks at a server as a whole, which others keep busy")
class TestDbTest {
    private static final Duration NOT_LONG = Duration.ofMillis(50);

    static List<DriverSetup> setups() {
        return List.of(new SqliteFileSetup(), new SqliteMemorySetup());
    }

    @ParameterizedTest
    @MethodSource("setups")
    void findsASessionThatWasNotReturned(DriverSetup setup) throws Exception {
        TestDb test = new TestDb(setup);
        test.open(ItemModel.INSTANCE);
        Session leaked = only(test.driver().open(AccessMode.READ));

        assertThatThrownBy(() -> test.awaitRest(NOT_LONG))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("sessions on loan");

        leaked.close().block();
        test.close();
    }

    static List<DriverSetup> servers() {
        return Databases.all().stream()
                .filter(setup -> setup.pooled() && setup.capability().has(Feature.STREAMED_RESULTS))
                .toList();
    }

    /** A test that asks nobody what the server does would pass without having seen anything. */
    @ParameterizedTest
    @MethodSource("servers")
    void seesWhatTheServerDoesForThisDatabaseAlone(DriverSetup setup) throws Exception {
        TestDb test = new TestDb(setup);
        Database db = test.open(ItemModel.INSTANCE);
        ServerWatch server = test.server().orElseThrow();
        TestDb other = new TestDb(setup);
        other.open(ItemModel.INSTANCE);

        Disposable open = db.transaction(tx -> Items.create().id(1).exec(tx).then(Mono.never()))
                .subscribe();

        Awaiting.untilAsserted(
                TestDb.PATIENCE, () -> assertThat(server.busy()).as("sessions").hasSize(1));
        assertThat(other.server().orElseThrow().busy())
                .as("sessions of another")
                .isEmpty();
        open.dispose();
        Awaiting.untilAsserted(
                TestDb.PATIENCE, () -> assertThat(server.busy()).as("sessions").isEmpty());
        other.close();
        test.close();
    }

    @ParameterizedTest
    @MethodSource("setups")
    void findsATransactionThatWasNotEnded(DriverSetup setup) throws Exception {
        TestDb test = new TestDb(setup);
        test.open(ItemModel.INSTANCE);
        Session session = only(test.driver().open(AccessMode.WRITE));
        session.begin(TransactionSettings.DEFAULT).block();

        assertThat(test.driver().transactions()).isOne();
        session.close().block();

        assertThat(test.driver().transactions()).as("ended by returning it").isZero();
        test.close();
    }

    @ParameterizedTest
    @MethodSource("setups")
    void countsTheRowsThatWereRead(DriverSetup setup) throws Exception {
        TestDb test = new TestDb(setup);
        Database db = test.open(ItemModel.INSTANCE);
        all(Flux.range(1, 5).concatMap(id -> Items.create().id(id).exec(db)));
        test.forget();

        all(Items.all().fetch(db).take(3, true));
        test.awaitRest();

        assertThat(test.driver().rows()).isEqualTo(3);
        test.close();
    }

    /** A fault is noted as asked, and nothing is passed on. */
    @ParameterizedTest
    @MethodSource("setups")
    void plantsFaults(DriverSetup setup) throws Exception {
        TestDb test = new TestDb(setup);
        Database db = test.open(ItemModel.INSTANCE);
        test.fail(op -> Optional.of(new IllegalStateException("planted in " + op.brief())));

        assertThatThrownBy(() -> Items.create().id(1).exec(db).block()).hasMessage("planted in INSERT items");
        test.fail(op -> Optional.empty());

        assertThat(test.ops()).containsExactly("INSERT items");
        assertThat(all(Items.all().fetch(db))).isEmpty();
        test.close();
    }

    /** Tests run at the same time, each on a database that is its own. */
    @ParameterizedTest
    @MethodSource("setups")
    void sharesNothingBetweenTests(DriverSetup setup) {
        List<Long> seen = all(Flux.range(0, 8)
                .flatMap(
                        id -> Mono.fromCallable(() -> rowsSeenBy(new TestDb(setup), id))
                                .subscribeOn(Schedulers.boundedElastic()),
                        8));

        assertThat(seen).hasSize(8).containsOnly(1L);
    }

    private static long rowsSeenBy(TestDb test, int id) throws Exception {
        Database db = test.open(ItemModel.INSTANCE);
        assertThat(only(Items.create().id(id).exec(db))).isEqualTo(new Item(id));
        long rows = only(Items.all().count(db));
        assertThat(test.ops()).containsExactly("INSERT items", "SELECT items");
        test.close();
        return rows;
    }
}

package dev.weir.core.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weir.core.testing.Capabilities;
import dev.weir.core.value.ScalarType;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CapabilityTest {
    private static final Queries NO_QUERIES =
            new Queries(false, false, false, false, false, false, false, Windowing.CURSOR, false);

    /** Capabilities that have one feature each, as far as it can stand alone. */
    static Stream<Arguments> single() {
        return Stream.of(
                with(
                        Feature.RELATIONAL_QUERY,
                        new Queries(true, false, false, false, false, false, false, Windowing.CURSOR, false)),
                with(
                        Feature.KEYED_ACCESS,
                        new Queries(false, true, false, false, false, false, false, Windowing.CURSOR, false)),
                with(
                        Feature.SORT,
                        new Queries(true, false, true, false, false, false, false, Windowing.CURSOR, false),
                        Feature.RELATIONAL_QUERY),
                with(
                        Feature.PATTERN,
                        new Queries(false, false, false, true, false, false, false, Windowing.CURSOR, false)),
                with(
                        Feature.CASE_INSENSITIVE_PATTERN,
                        new Queries(false, false, false, true, true, false, false, Windowing.CURSOR, false),
                        Feature.PATTERN),
                with(
                        Feature.WINDOW_FUNCTIONS,
                        new Queries(true, false, false, false, false, true, false, Windowing.CURSOR, false),
                        Feature.RELATIONAL_QUERY),
                with(
                        Feature.LATERAL_JOINS,
                        new Queries(true, false, false, false, false, false, true, Windowing.CURSOR, false),
                        Feature.RELATIONAL_QUERY),
                with(
                        Feature.INTERLEAVED_RESULTS,
                        new Queries(false, false, false, false, false, false, false, Windowing.INTERLEAVED, false)),
                with(
                        Feature.STREAMED_RESULTS,
                        new Queries(false, false, false, false, false, false, false, Windowing.CURSOR, true)),
                Arguments.of(
                        capability(
                                new Queries(true, false, false, false, false, false, false, Windowing.CURSOR, false),
                                new Writes(true, false, false, false),
                                noTransactions(),
                                false,
                                false,
                                false),
                        EnumSet.of(Feature.RETURNING, Feature.RELATIONAL_QUERY)),
                Arguments.of(
                        capability(
                                NO_QUERIES,
                                new Writes(false, false, true, false),
                                noTransactions(),
                                false,
                                false,
                                false),
                        EnumSet.of(Feature.AUTO_INCREMENT)),
                Arguments.of(
                        capability(
                                NO_QUERIES,
                                new Writes(false, true, true, false),
                                noTransactions(),
                                false,
                                false,
                                false),
                        EnumSet.of(Feature.GENERATED_KEYS, Feature.AUTO_INCREMENT)),
                Arguments.of(
                        capability(
                                NO_QUERIES,
                                new Writes(false, false, false, true),
                                noTransactions(),
                                false,
                                false,
                                false),
                        EnumSet.of(Feature.SIMULTANEOUS_ASSIGNMENT)),
                Arguments.of(
                        capability(
                                NO_QUERIES,
                                new Writes(false, false, false, false),
                                noTransactions(),
                                true,
                                false,
                                false),
                        EnumSet.of(Feature.DECIMAL_ARITHMETIC)),
                Arguments.of(
                        capability(
                                NO_QUERIES,
                                new Writes(false, false, false, false),
                                new Transactions(false, false, false, Set.of(), Isolation.SERIALIZABLE, 100),
                                false,
                                false,
                                false),
                        EnumSet.of(Feature.ATOMIC_WRITES)),
                Arguments.of(
                        capability(
                                NO_QUERIES,
                                new Writes(false, false, false, false),
                                new Transactions(true, false, false, Set.of(), Isolation.SERIALIZABLE),
                                false,
                                false,
                                false),
                        EnumSet.of(Feature.INTERACTIVE_TRANSACTIONS, Feature.ATOMIC_WRITES)),
                Arguments.of(
                        capability(
                                NO_QUERIES,
                                new Writes(false, false, false, false),
                                new Transactions(true, true, false, Set.of(), Isolation.SERIALIZABLE),
                                false,
                                false,
                                false),
                        EnumSet.of(Feature.INTERACTIVE_TRANSACTIONS, Feature.ATOMIC_WRITES, Feature.SAVEPOINTS)),
                Arguments.of(
                        capability(
                                NO_QUERIES,
                                new Writes(false, false, false, false),
                                new Transactions(true, false, true, Set.of(), Isolation.SERIALIZABLE),
                                false,
                                false,
                                false),
                        EnumSet.of(
                                Feature.INTERACTIVE_TRANSACTIONS,
                                Feature.ATOMIC_WRITES,
                                Feature.READ_ONLY_TRANSACTIONS)),
                Arguments.of(
                        capability(
                                NO_QUERIES,
                                new Writes(false, false, false, false),
                                noTransactions(),
                                false,
                                true,
                                false),
                        EnumSet.of(Feature.FOREIGN_KEYS)),
                Arguments.of(
                        capability(
                                NO_QUERIES,
                                new Writes(false, false, false, false),
                                noTransactions(),
                                false,
                                false,
                                true),
                        EnumSet.of(Feature.UNIQUE_INDEXES)),
                Arguments.of(Named.of("ANY_NAME", named(NameForm.ANY)), EnumSet.of(Feature.ANY_NAME)),
                behaving(
                        Feature.STATEMENT_ROLLBACK, new Behavior(true, false, false, false, false, false, false, 0, 0)),
                behaving(
                        Feature.COUNTING_ON_FROM_GIVEN,
                        new Behavior(false, true, false, false, false, false, false, 0, 0)),
                behaving(Feature.NARROW_INTEGERS, new Behavior(false, false, true, false, false, false, false, 0, 0)),
                behaving(Feature.NUL_IN_TEXT, new Behavior(false, false, false, true, false, false, false, 0, 0)),
                behaving(Feature.NOT_A_NUMBER, new Behavior(false, false, false, false, true, false, false, 0, 0)),
                behaving(Feature.INFINITE_NUMBERS, new Behavior(false, false, false, false, false, true, false, 0, 0)),
                behaving(Feature.LONG_DECIMALS, new Behavior(false, false, false, false, false, false, true, 0, 0)));
    }

    @ParameterizedTest
    @MethodSource("single")
    void hasWhatWasDeclaredAndNoMore(Capability capability, Set<Feature> expected) {
        for (Feature feature : Feature.values()) {
            assertThat(capability.has(feature)).as(feature.name()).isEqualTo(expected.contains(feature));
        }
    }

    static Stream<Arguments> contradictions() {
        return Stream.of(
                contradiction(
                        "caseInsensitivePattern without pattern",
                        () -> new Queries(true, false, false, false, true, false, false, Windowing.CURSOR, false)),
                contradiction(
                        "sort, windowFunctions or lateralJoins without relational",
                        () -> new Queries(false, false, true, false, false, false, false, Windowing.CURSOR, false)),
                contradiction(
                        "sort, windowFunctions or lateralJoins without relational",
                        () -> new Queries(false, false, false, false, false, true, false, Windowing.CURSOR, false)),
                contradiction(
                        "sort, windowFunctions or lateralJoins without relational",
                        () -> new Queries(false, false, false, false, false, false, true, Windowing.CURSOR, false)),
                contradiction(
                        "windowing by KEYSET without sort",
                        () -> new Queries(true, false, false, false, false, true, false, Windowing.KEYSET, true)),
                contradiction("generatedKeys without autoIncrement", () -> new Writes(false, true, false, false)),
                contradiction(
                        "returning and autoIncrement without generatedKeys",
                        () -> new Writes(true, false, true, false)),
                contradiction(
                        "x declares returning without relational or keyed",
                        () -> capability(
                                NO_QUERIES,
                                new Writes(true, false, false, false),
                                noTransactions(),
                                false,
                                false,
                                false)),
                contradiction(
                        "savepoints, readOnly or isolations without interactive",
                        () -> new Transactions(false, true, false, Set.of(), Isolation.SERIALIZABLE)),
                contradiction(
                        "savepoints, readOnly or isolations without interactive",
                        () -> new Transactions(false, false, true, Set.of(), Isolation.SERIALIZABLE)),
                contradiction(
                        "savepoints, readOnly or isolations without interactive",
                        () -> new Transactions(
                                false, false, false, Set.of(Isolation.SERIALIZABLE), Isolation.SERIALIZABLE)),
                contradiction(
                        "together is -1, interactive false",
                        () -> new Transactions(false, false, false, Set.of(), Isolation.SERIALIZABLE, -1)),
                contradiction(
                        "together is 100, interactive true",
                        () -> new Transactions(true, false, false, Set.of(), Isolation.SERIALIZABLE, 100)),
                contradiction(
                        "a driver needs a name",
                        () -> new Capability(
                                " ",
                                Capabilities.ALL.limits(),
                                NO_QUERIES,
                                new Writes(false, false, false, false),
                                noTransactions(),
                                Capabilities.ALL.types(),
                                Capabilities.ALL.ddl(),
                                Capabilities.ALL.behavior())),
                contradiction(
                        "years from 1 to 0",
                        () -> new Behavior(false, false, false, false, false, false, false, 1, 0)));
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    void refusesContradictions(Supplier<?> declaration, String message) {
        assertThatIllegalArgumentException().isThrownBy(declaration::get).withMessage(message);
    }

    @ParameterizedTest
    @CsvSource({
        "0,1,1,1,1,bindings",
        "1,0,1,1,1,expressionDepth",
        "1,1,0,1,1,rowsPerInsert",
        "1,1,1,-1,1,keysPerSet",
        "1,1,1,1,0,identifierBytes"
    })
    void limitsAreAtLeastOne(int bindings, int depth, int rows, int keys, int bytes, String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Limits(bindings, depth, rows, keys, bytes))
                .withMessageStartingWith(name + " is ");
    }

    @Test
    void keepsNoSetOfTheDriver() {
        Set<Isolation> isolations = EnumSet.of(Isolation.READ_COMMITTED);
        Set<ScalarType> natives = new HashSet<>(Set.of(ScalarType.UUID));
        Transactions transactions = new Transactions(true, true, true, isolations, Isolation.SERIALIZABLE);
        StorageTypes types = new StorageTypes(natives, false, 9);
        isolations.clear();
        natives.clear();

        assertThat(transactions.isolations()).containsExactly(Isolation.READ_COMMITTED);
        assertThat(types.natives()).containsExactly(ScalarType.UUID);
    }

    private static Arguments with(Feature feature, Queries queries, Feature... implied) {
        EnumSet<Feature> expected = EnumSet.of(feature, implied);
        return Arguments.of(
                Named.of(
                        feature.name(),
                        capability(
                                queries,
                                new Writes(false, false, false, false),
                                noTransactions(),
                                false,
                                false,
                                false)),
                expected);
    }

    private static Arguments behaving(Feature feature, Behavior behavior) {
        Capability none = Capabilities.NONE;
        Capability with = new Capability(
                none.driver(),
                none.limits(),
                none.queries(),
                none.writes(),
                none.transactions(),
                none.types(),
                none.ddl(),
                behavior);
        return Arguments.of(Named.of(feature.name(), with), EnumSet.of(feature));
    }

    private static Capability named(NameForm form) {
        Capability none = Capabilities.NONE;
        return new Capability(
                none.driver(),
                none.limits(),
                none.queries(),
                none.writes(),
                none.transactions(),
                none.types(),
                new Ddl(false, false, false, ReservedNames.NONE, form),
                none.behavior());
    }

    private static Arguments contradiction(String message, Supplier<?> declaration) {
        return Arguments.of(Named.of(message, declaration), message);
    }

    private static Transactions noTransactions() {
        return new Transactions(false, false, false, Set.of(), Isolation.SERIALIZABLE);
    }

    private static Capability capability(
            Queries queries,
            Writes writes,
            Transactions transactions,
            boolean decimals,
            boolean foreignKeys,
            boolean unique) {
        return new Capability(
                "x",
                Capabilities.ALL.limits(),
                queries,
                writes,
                transactions,
                new StorageTypes(decimals ? Set.of(ScalarType.DECIMAL) : Set.of(), false, 9),
                new Ddl(foreignKeys, unique, false, ReservedNames.NONE, Capabilities.PLAIN),
                Capabilities.NONE.behavior());
    }
}

package dev.weir.driver.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Feature;
import dev.weir.core.driver.Session;
import dev.weir.core.driver.StorageTypes;
import dev.weir.core.error.DatabaseException;
import dev.weir.core.value.Arguments;
import dev.weir.core.value.ScalarType;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.test.StepVerifier;

/** The declared numbers against the library that is used. */
@Timeout(60)
class SqliteCapabilityTest {
    private final TestDatabase database = TestDatabase.inMemory();
    private final Session session = database.reader();
    private final Capability capability = database.driver.capability();

    @AfterEach
    void close() {
        session.close().block(TestDatabase.LIMIT);
        database.close();
    }

    @Test
    void agreesWithHowTheLibraryIsCompiled() {
        List<String> options = Objects.requireNonNull(session.execute(
                        database.prepare(database.sql.query("PRAGMA compile_options", List.of(RawSql.TEXT))),
                        Arguments.NONE,
                        row -> row.text(0))
                .collectList()
                .block(TestDatabase.LIMIT));

        assertThat(options)
                .contains(
                        "MAX_VARIABLE_NUMBER=" + capability.limits().bindings(),
                        "MAX_EXPR_DEPTH=" + capability.limits().expressionDepth(),
                        "MAX_LENGTH=2147483647");
    }

    @Test
    void bindsAsManyParametersAsDeclared() {
        int most = capability.limits().bindings();
        assertThat(database.integer(session, "SELECT 1")).isEqualTo(1);
        StepVerifier.create(session.execute(
                        database.prepare(database.sql.query(
                                "SELECT " + String.join("+", Collections.nCopies(most / 1_000, "0")) + " WHERE ?" + most
                                        + " IS NULL",
                                List.of(RawSql.INT64))),
                        Arguments.NONE,
                        row -> row.int64(0)))
                .expectNext(0L)
                .verifyComplete();
        StepVerifier.create(database.integers(session, "SELECT ?" + (most + 1))).verifyError(DatabaseException.class);
    }

    @Test
    void nestsAsDeepAsDeclared() {
        int most = capability.limits().expressionDepth();

        assertThat(database.integer(session, "SELECT " + conjunction(most - 1))).isEqualTo(1);
        StepVerifier.create(database.integers(session, "SELECT " + conjunction(most + 10)))
                .verifyError(DatabaseException.class);
    }

    private static String conjunction(int operands) {
        return String.join(" AND ", Collections.nCopies(operands, "1"));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "KEYED_ACCESS",
                "CASE_INSENSITIVE_PATTERN",
                "LATERAL_JOINS",
                "DECIMAL_ARITHMETIC",
                "NARROW_INTEGERS",
                "NOT_A_NUMBER"
            })
    void hasEveryOtherFeature(Feature feature) {
        assertThat(capability.has(feature)).isTrue();
    }

    @Test
    void joinsNoSelectRowByRow() {
        String joined = "SELECT x.a FROM (SELECT 1 AS a) AS x LEFT JOIN %s (SELECT %s) AS y ON TRUE";

        assertThat(database.integer(session, joined.formatted("", "2"))).isEqualTo(1);
        StepVerifier.create(database.integers(session, joined.formatted("LATERAL", "x.a")))
                .verifyError(DatabaseException.class);
        assertThat(capability.has(Feature.LATERAL_JOINS)).isFalse();
    }

    @Test
    void ignoresCaseForAsciiOnly() {
        assertThat(database.integer(session, "SELECT 'a' LIKE 'A'")).isEqualTo(1);
        assertThat(database.integer(session, "SELECT '\u00e9' LIKE '\u00c9'")).isZero();
        assertThat(capability.has(Feature.CASE_INSENSITIVE_PATTERN)).isFalse();
    }

    @Test
    void storesEveryTypeInAFormOfItsOwn() {
        StorageTypes types = capability.types();

        assertThat(Arrays.stream(ScalarType.values()).map(type -> ColumnKind.of(types.storageOf(type))))
                .doesNotContainNull()
                .hasSize(ScalarType.values().length);
        assertThat(capability.has(Feature.DECIMAL_ARITHMETIC)).isFalse();
    }

    @Test
    void takesLongNames() {
        String name = "n".repeat(100_000);
        database.write(session, "CREATE TABLE " + name + " (x INTEGER) STRICT");

        assertThat(database.integer(session, "SELECT count(*) FROM " + name)).isZero();
    }
}

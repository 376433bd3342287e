package dev.weir.driver.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.value.Arguments;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class DecimalCollationTest {
    private final DecimalCollation collation = new DecimalCollation();

    @ParameterizedTest
    @CsvSource({
        "9, 10",
        "-10, -9",
        "0.5, 1",
        "-1, 1",
        "99999999999999999999, 100000000000000000000",
        "1, abc",
        "ABC, abc"
    })
    void ordersByNumberAndOthersLast(String less, String more) {
        assertThat(collation.xCompare(less, more)).isNegative();
        assertThat(collation.xCompare(more, less)).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"1.0, 1.00", "0, -0", "100, 1E2"})
    void takesOneNumberForOneValue(String left, String right) {
        assertThat(collation.xCompare(left, right)).isZero();
    }

    @Test
    void isKnownToEveryConnection() {
        try (TestDatabase database = TestDatabase.inFile()) {
            List<String> sorted = new ArrayList<>();
            for (var session : List.of(database.reader(), database.writer())) {
                sorted.addAll(session.execute(
                                database.prepare(database.sql.query(
                                        "SELECT value FROM json_each('[\"10\",\"9\",\"-1.5\",\"0.25\"]')"
                                                + " ORDER BY value COLLATE weir_decimal",
                                        List.of(RawSql.TEXT))),
                                Arguments.NONE,
                                row -> row.text(0))
                        .collectList()
                        .block(TestDatabase.LIMIT));
            }
            assertThat(sorted).containsExactly("-1.5", "0.25", "9", "10", "-1.5", "0.25", "9", "10");
        }
    }

    @Test
    void roundsTo32BitsOnEveryConnection() {
        try (TestDatabase database = TestDatabase.inFile()) {
            for (var session : List.of(database.reader(), database.writer())) {
                Double rounded = session.execute(
                                database.prepare(database.sql.query(
                                        "SELECT weir_float32(0.1) WHERE weir_float32(NULL) IS NULL"
                                                + " AND weir_float32(1e300) = 9e999",
                                        List.of(RawSql.FLOAT64))),
                                Arguments.NONE,
                                row -> row.float64(0))
                        .blockLast(TestDatabase.LIMIT);
                assertThat(rounded).isEqualTo((double) 0.1f);
            }
        }
    }
}

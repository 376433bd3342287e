package dev.weir.examples.guide;

import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Feature;
import dev.weir.core.driver.Limits;
import dev.weir.driver.dynamodb.DynamoDriver;
import dev.weir.driver.h2.H2Driver;
import dev.weir.driver.mysql.MySqlDriver;
import dev.weir.driver.postgres.PostgresDriver;
import dev.weir.driver.sqlite.SqliteDriver;
import dev.weir.examples.guide.pages.Pages;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the guide says of the databases is what their capabilities say. */
class CapabilitiesTest {
    private record Column(String name, Capability capability) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("SQLite", SqliteDriver.builder("sqlite::memory:").build().capability()),
            new Column(
                    "PostgreSQL",
                    PostgresDriver.builder("r2dbc:postgresql://nobody@localhost/none")
                            .build()
                            .capability()),
            new Column(
                    "MySQL, MariaDB",
                    MySqlDriver.builder("r2dbc:mysql://nobody@localhost/none")
                            .build()
                            .capability()),
            new Column("H2", H2Driver.builder("r2dbc:h2:mem:///none").build().capability()),
            new Column(
                    "DynamoDB",
                    DynamoDriver.builder("dynamodb://eu-central-1").build().capability()));

    @Test
    void theTableIsThatOfTheCapabilities() {
        Stream<String> head = Stream.of(row("", Column::name), row("---", column -> "---"));
        Stream<String> features = Arrays.stream(Feature.values())
                .map(feature ->
                        row(words(feature), column -> column.capability().has(feature) ? "yes" : "no"));
        String table = Stream.of(head, features, details(), limits())
                .flatMap(rows -> rows)
                .collect(Collectors.joining("\n", "", "\n"));

        Pages.verifyTable("databases", "databases-table", table);
    }

    private static Stream<String> details() {
        return Stream.of(
                row(
                        "windows of an include",
                        column -> words(column.capability().queries().windowing())),
                row(
                        "isolation by default",
                        column -> words(column.capability().transactions().defaultIsolation())),
                row(
                        "digits of a second",
                        column -> "" + column.capability().types().fractionDigits()),
                row("enums by name", column -> column.capability().types().namedEnums() ? "yes" : "no"),
                row("years of dates and times", column -> {
                    Capability capability = column.capability();
                    return "%,d to %,d"
                            .formatted(
                                    capability.behavior().firstYear(),
                                    capability.behavior().lastYear());
                }));
    }

    private static Stream<String> limits() {
        return Stream.of(
                limit("parameters of a statement", Limits::bindings),
                limit("depth of an expression", Limits::expressionDepth),
                limit("rows of one insert", Limits::rowsPerInsert),
                limit("keys of a set", Limits::keysPerSet),
                limit("bytes of a name", Limits::identifierBytes));
    }

    private static String limit(String label, Function<Limits, Integer> limit) {
        return row(label, column -> {
            int value = limit.apply(column.capability().limits());
            return value == Integer.MAX_VALUE ? "no limit" : "%,d".formatted(value);
        });
    }

    private static String row(String label, Function<Column, String> cell) {
        return COLUMNS.stream().map(cell).collect(Collectors.joining(" | ", "| " + label + " | ", " |"));
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

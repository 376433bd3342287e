package dev.weir.sql.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.weir.core.stmt.table.Insert;
import dev.weir.core.stmt.table.TableStatement;
import dev.weir.sql.Binding;
import dev.weir.sql.BoundSql;
import dev.weir.sql.clause.SqlSerializer;
import dev.weir.sql.dialect.SqliteDialect;
import dev.weir.sql.testing.Counters;
import dev.weir.sql.testing.SampleArguments;
import dev.weir.sql.testing.Shop;
import dev.weir.sql.testing.Sqlite;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StatementGoldenTest {
    private static final int NAME_WIDTH = 10;

    static Stream<Topic> topics() {
        return Stream.of(
                SelectTopics.shapes(),
                SelectTopics.order(),
                SelectTopics.limit(),
                ConditionTopics.logic(),
                ConditionTopics.comparison(),
                ConditionTopics.membership(),
                ConditionTopics.textMatch(),
                ConditionTopics.constants(),
                WriteTopics.insert(),
                WriteTopics.update(),
                WriteTopics.delete());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("topics")
    void becomesTheTextInTheFile(Topic topic) {
        StringBuilder file = new StringBuilder();
        topic.statements().forEach((shows, statement) -> {
            file.append("# ").append(shows).append('\n');
            Side.ALL.forEach(side -> append(file, side, side.text(statement)));
            file.append('\n');
        });
        new GoldenFile(topic.name()).verify(file.toString());
    }

    @Test
    void becomesTheTextInTheFileForManyRows() {
        StringBuilder file = new StringBuilder();
        WriteTopics.insert().statements().forEach((shows, statement) -> {
            file.append("# ").append(shows).append(", twice\n");
            Side.ALL.forEach(side -> append(file, side, side.textOfRows((Insert) statement, 2)));
            file.append('\n');
        });
        new GoldenFile("rows").verify(file.toString());
    }

    private static void append(StringBuilder file, Side side, BoundSql sql) {
        file.append(side.name()).append(" ".repeat(NAME_WIDTH - side.name().length()));
        file.append(sql.text()).append('\n');
        for (Binding binding : sql.bindings()) {
            file.append(" ".repeat(NAME_WIDTH)).append(binding.accept(BindingPrinter.INSTANCE));
            file.append('\n');
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("topics")
    void runsOnSqlite(Topic topic) {
        SqlSerializer serializer = new SqlSerializer(new SqliteDialect());
        try (Sqlite sqlite = Sqlite.with(Shop.USERS, Shop.ORDERS, Counters.TABLE)) {
            sqlite.execute("INSERT INTO users (id, name, email) VALUES (1, 'Ada', 'ada@example.org')");
            topic.statements().forEach((shows, statement) -> {
                BoundSql sql = serializer.serialize(statement);
                sqlite.undone(() -> assertThatNoException()
                        .as(shows)
                        .isThrownBy(() -> sqlite.run(sql, SampleArguments.of(sql.bindings()))));
            });
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("topics")
    void isTheSameForEqualStatements(Topic topic) {
        Topic again = topics().filter(other -> other.name().equals(topic.name()))
                .findFirst()
                .orElseThrow();
        SqlSerializer serializer = new SqlSerializer(new SqliteDialect());
        topic.statements().forEach((shows, statement) -> {
            TableStatement equal = again.statements().get(shows);
            assertThat(equal).as(shows).isEqualTo(statement).isNotSameAs(statement);
            assertThat(new SqlSerializer(new SqliteDialect()).serialize(equal))
                    .as(shows)
                    .isEqualTo(serializer.serialize(statement));
        });
    }
}

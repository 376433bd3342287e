package dev.weir.sql.golden;

import dev.weir.core.schema.db.Table;
import dev.weir.sql.ddl.TableWriter;
import dev.weir.sql.dialect.Dialect;
import dev.weir.sql.dialect.SqliteDialect;
import dev.weir.sql.testing.Counters;
import dev.weir.sql.testing.EveryType;
import dev.weir.sql.testing.Shop;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableGoldenTest {
    @Test
    void becomesTheTextInTheFile() {
        Map<String, Dialect> dialects = new LinkedHashMap<>();
        dialects.put("sqlite", new SqliteDialect());
        StringBuilder file = new StringBuilder();
        for (Table table : List.of(Shop.USERS, Shop.ORDERS, Counters.TABLE, EveryType.TABLE)) {
            file.append("# ").append(table.id()).append('\n');
            dialects.forEach((name, dialect) -> {
                TableWriter tables = new TableWriter(dialect);
                tables.createTable(table).forEach(statement -> line(file, name, statement));
                tables.dropTable(table).forEach(statement -> line(file, name, statement));
            });
            file.append('\n');
        }
        new GoldenFile("tables").verify(file.toString());
    }

    private static void line(StringBuilder file, String dialect, String statement) {
        file.append(dialect)
                .append(" ".repeat(10 - dialect.length()))
                .append(statement)
                .append('\n');
    }
}

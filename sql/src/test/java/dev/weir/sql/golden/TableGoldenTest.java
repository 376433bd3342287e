package dev.weir.sql.golden;

import dev.weir.core.schema.db.ForeignKey;
import dev.weir.core.schema.db.Table;
import dev.weir.sql.ddl.TableWriter;
import dev.weir.sql.testing.Circle;
import dev.weir.sql.testing.Counters;
import dev.weir.sql.testing.EveryType;
import dev.weir.sql.testing.Shop;
import dev.weir.sql.testing.Tables;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableGoldenTest {
    @Test
    void becomesTheTextInTheFile() {
        StringBuilder file = new StringBuilder();
        for (Table table : List.of(Shop.USERS, Shop.ORDERS, Counters.TABLE, EveryType.TABLE)) {
            file.append("# ").append(table.id()).append('\n');
            Side.ALL.forEach(side -> {
                TableWriter tables = Tables.in(side.dialect());
                Table stored = side.restorer().restore(table);
                tables.createTable(stored).forEach(statement -> line(file, side.name(), statement));
                tables.dropTable(stored).forEach(statement -> line(file, side.name(), statement));
            });
            file.append('\n');
        }
        new GoldenFile("tables").verify(file.toString());
    }

    @Test
    void foreignKeysApartBecomeTheTextInTheFile() {
        StringBuilder file = new StringBuilder();
        for (Table table : List.of(Shop.ORDERS, Circle.TABLE)) {
            file.append("# ").append(table.id()).append('\n');
            Side.ALL.stream().filter(side -> !side.name().equals("sqlite")).forEach(side -> {
                TableWriter tables = Tables.in(side.dialect());
                Table stored = side.restorer().restore(table);
                List<ForeignKey> keys = stored.foreignKeys();
                tables.createTable(stored, keys).forEach(statement -> line(file, side.name(), statement));
                tables.addForeignKeys(stored, keys).forEach(statement -> line(file, side.name(), statement));
                tables.dropForeignKeys(stored, keys).forEach(statement -> line(file, side.name(), statement));
            });
            file.append('\n');
        }
        new GoldenFile("foreign-keys").verify(file.toString());
    }

    private static void line(StringBuilder file, String dialect, String statement) {
        file.append(dialect)
                .append(" ".repeat(10 - dialect.length()))
                .append(statement)
                .append('\n');
    }
}

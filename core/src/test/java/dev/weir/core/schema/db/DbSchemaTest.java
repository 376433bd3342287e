package dev.weir.core.schema.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weir.core.value.ScalarType;
import java.util.List;
import org.junit.jupiter.api.Test;

class DbSchemaTest {
    private static final TableId USERS = new TableId("users");
    private static final Column ID = new Column(
            new ColumnId(USERS, "id"), new ColumnType(ScalarType.INT64, StorageType.Plain.INT64), false, true);
    private static final Table TABLE = new Table(USERS, List.of(ID), List.of(ID.id()), List.of(), List.of());
    private static final Table OTHER = new Table(new TableId("a"), List.of(), List.of(), List.of(), List.of());

    @Test
    void keepsTheGivenOrder() {
        assertThat(DbSchema.of(List.of(TABLE, OTHER)).tables()).containsExactly(TABLE, OTHER);
    }

    @Test
    void findsTablesAndColumns() {
        DbSchema schema = DbSchema.of(List.of(TABLE));

        assertThat(schema.table(USERS)).isSameAs(TABLE);
        assertThat(schema.column(ID.id())).isSameAs(ID);
        assertThat(TABLE.column(new ColumnId(USERS, "name"))).isEmpty();
    }

    @Test
    void saysWhatIsNotThere() {
        DbSchema schema = DbSchema.of(List.of(TABLE));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> schema.table(new TableId("a")))
                .withMessage("no table a in this schema");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> schema.column(new ColumnId(USERS, "name")))
                .withMessage("no column users.name in this schema");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DbSchema.of(List.of(TABLE, TABLE)))
                .withMessage("table users twice");
    }

    @Test
    void namesAreNotEmpty() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TableId("")).withMessage("a table needs a name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ColumnId(USERS, ""))
                .withMessage("a column of users needs a name");
    }
}

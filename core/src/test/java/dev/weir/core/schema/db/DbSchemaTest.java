package dev.weir.core.schema.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weir.core.value.ScalarType;
import java.util.List;
import java.util.Map;
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
    void tellsWhichKeysPointForward() {
        ForeignKey back = key("first", "back");
        ForeignKey own = key("middle", "own");
        ForeignKey forth = key("last", "forth");
        ForeignKey elsewhere = key("elsewhere", "elsewhere");
        Table first = table("first");
        Table middle = table("middle", back, own, forth, elsewhere);
        Table last = table("last", key("middle", "back"));

        assertThat(DbSchema.of(List.of(first, middle, last)).forwardKeys())
                .containsOnly(Map.entry(middle, List.of(forth)));
        assertThat(DbSchema.of(List.of(first, last)).forwardKeys()).isEmpty();
    }

    private static Table table(String name, ForeignKey... keys) {
        return new Table(new TableId(name), List.of(), List.of(), List.of(), List.of(keys));
    }

    private static ForeignKey key(String target, String name) {
        return new ForeignKey(name, List.of(), new TableId(target), List.of());
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

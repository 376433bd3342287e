package dev.weir.core.schema.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.schema.db.TableId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    private static final TableId TABLE = new TableId("order_items");

    @Test
    void saysTableAndColumns() {
        Names names = new Names(63, List.of());

        assertThat(names.index(TABLE, columns("order_id", "number")))
                .isEqualTo("index_order_items_by_order_id_and_number");
        assertThat(names.foreignKey(TABLE, columns("order_id"))).isEqualTo("fk_order_items_order_id");
    }

    @Test
    void cutsWhatIsTooLongAndKeepsAChecksum() {
        assertThat(new Names(40, List.of()).index(TABLE, columns("order_id", "number")))
                .hasSize(40);
        assertThat(new Names(39, List.of()).index(TABLE, columns("order_id", "number")))
                .hasSize(39)
                .matches("index_order_items_by_order_id__[0-9a-f]{8}");
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 10, 11, 12, 13, 14, 30, 31, 32, 33})
    void countsBytesAndCutsNoCharacterInTwo(int bytes) {
        String name =
                new Names(bytes, List.of()).foreignKey(new TableId("\uD83D\uDE00\u00E9\u6F22".repeat(9)), columns("a"));

        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(bytes - 3, bytes);
        assertThat(new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(name);
    }

    @Test
    void keepsLongNamesApart() {
        Names names = new Names(30, List.of());
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            made.add(names.index(TABLE, columns("a_column_with_a_long_name_" + i)));
        }

        assertThat(made).hasSize(1000);
    }

    @Test
    void isTheSameEachTime() {
        assertThat(new Names(20, List.of()).index(TABLE, columns("x")))
                .isEqualTo(new Names(20, List.of()).index(TABLE, columns("x")));
    }

    @Test
    void numbersWhatIsTaken() {
        Names names = new Names(63, List.of("INDEX_order_items_by_x"));

        assertThat(names.index(TABLE, columns("x"))).isEqualTo("index_order_items_by_x_2");
        assertThat(names.index(TABLE, columns("x"))).isEqualTo("index_order_items_by_x_3");
        assertThat(names.index(TABLE, columns("y"))).isEqualTo("index_order_items_by_y");
    }

    @Test
    void numbersWithinTheLimit() {
        Names names = new Names(20, List.of());

        assertThat(names.index(TABLE, columns("x"))).hasSize(20).isNotEqualTo(names.index(TABLE, columns("x")));
    }

    private static List<ColumnId> columns(String... names) {
        return Arrays.stream(names).map(name -> new ColumnId(TABLE, name)).toList();
    }
}

package dev.weir.core.schema.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.schema.db.ForeignKey;
import dev.weir.core.schema.db.Table;
import dev.weir.core.schema.db.TableId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreationOrderTest {
    @Test
    void keepsTheGivenOrderWhereItMay() {
        assertThat(order(table("b"), table("a"), table("c"))).containsExactly("b", "a", "c");
    }

    @Test
    void putsTargetsFirst() {
        assertThat(order(
                        table("items", "orders", "products"),
                        table("orders", "users"),
                        table("users"),
                        table("products")))
                .containsExactly("users", "orders", "products", "items");
    }

    @Test
    void passesOverItselfAndOverTablesThatAreNotThere() {
        assertThat(order(table("users", "users", "elsewhere"))).containsExactly("users");
    }

    @Test
    void cutsACycle() {
        assertThat(order(table("a", "b"), table("b", "c"), table("c", "a"), table("d", "a")))
                .containsExactly("c", "b", "a", "d");
    }

    private static List<String> order(Table... tables) {
        return CreationOrder.of(List.of(tables)).stream()
                .map(table -> table.id().name())
                .toList();
    }

    private static Table table(String name, String... targets) {
        TableId id = new TableId(name);
        return new Table(
                id,
                List.of(),
                List.of(),
                List.of(),
                Arrays.stream(targets)
                        .map(target -> new ForeignKey(
                                "fk",
                                List.of(new ColumnId(id, "x")),
                                new TableId(target),
                                List.of(new ColumnId(new TableId(target), "id"))))
                        .toList());
    }
}

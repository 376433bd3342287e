package dev.weir.it.relation.include;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.shop.Invoices;
import dev.weir.it.shapes.rel.shop.LineItem;
import dev.weir.it.shapes.rel.shop.LineItems;
import dev.weir.it.shapes.rel.shop.Order;
import dev.weir.it.shapes.rel.shop.OrderModel;
import dev.weir.it.shapes.rel.shop.Orders;
import dev.weir.it.shapes.rel.shop.Receipts;
import java.util.List;

/** Required has-one relations, from both of their ends. */
final class ShopPreloadConformance {
    @Conformance
    void nestedHasOneRequiredThenHasMany(TestDb test) {
        Database db = test.open(OrderModel.INSTANCE);
        fill(db);

        Order order = only(Orders.all().include(o -> o.invoice().lineItems()).get(db));

        assertThat(order.invoice().get().lineItems())
                .extracting(LineItem::description)
                .containsExactlyInAnyOrder("Gadget", "Widget");
        assertThat(order.invoice().get().receipt().isLoaded()).isFalse();
    }

    @Conformance
    void nestedHasOneRequiredThenHasOneRequired(TestDb test) {
        Database db = test.open(OrderModel.INSTANCE);
        fill(db);
        test.forget();

        Order order = only(Orders.all().include(o -> o.invoice().receipt()).get(db));

        assertThat(order.invoice().get().receipt().get().number()).isEqualTo("R1");
        assertThat(test.ops()).containsExactly("SELECT orders", "SELECT invoices", "SELECT receipts");
    }

    @Conformance
    void nestedBelongsToRequiredThenHasOneRequired(TestDb test) {
        Database db = test.open(OrderModel.INSTANCE);
        fill(db);
        test.forget();

        List<LineItem> items =
                all(LineItems.all().include(i -> i.invoice().receipt()).fetch(db));

        assertThat(items)
                .extracting(i -> i.invoice().get().receipt().get().number())
                .containsExactly("R1", "R1");
        assertThat(test.ops()).containsExactly("SELECT line_items", "SELECT invoices", "SELECT receipts");
    }

    private static void fill(Database db) {
        only(Orders.create()
                .label("first")
                .invoice(Invoices.create()
                        .code("I1")
                        .receipt(Receipts.create().number("R1"))
                        .lineItems(
                                LineItems.create().description("Gadget"),
                                LineItems.create().description("Widget")))
                .exec(db));
    }
}

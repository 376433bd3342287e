package dev.weir.it.relation.cascade;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.done;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.ForeignKeyViolationException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.kept.Addresses;
import dev.weir.it.shapes.rel.kept.Customer;
import dev.weir.it.shapes.rel.kept.CustomerModel;
import dev.weir.it.shapes.rel.kept.Customers;
import dev.weir.it.shapes.rel.kept.Order;
import dev.weir.it.shapes.rel.kept.Orders;
import dev.weir.it.shapes.rel.kept.Shipments;
import java.util.List;

/** Rows that do not let go what they belong to. */
final class RestrictedDeleteConformance {
    @Conformance
    void whatIsBelongedToIsNotDeleted(TestDb test) {
        Database db = test.open(CustomerModel.INSTANCE);
        Order shipped = shipped(db, customer(db, "Ada"));
        test.forget();

        failure(ForeignKeyViolationException.class, Orders.delete(shipped).exec(db));
        failure(
                ForeignKeyViolationException.class,
                Orders.byId(shipped.id()).delete().exec(db));
        failure(
                ForeignKeyViolationException.class,
                Orders.delete(shipped).nonAtomic().exec(db));

        assertThat(only(Orders.all().count(db))).isOne();
        assertThat(only(Shipments.all().count(db))).isOne();
    }

    @Conformance
    void whatIsNotBelongedToIsDeletedAlone(TestDb test) {
        Database db = test.open(CustomerModel.INSTANCE);
        Customer ada = customer(db, "Ada");
        shipped(db, ada);
        Order waiting = only(Customers.orders(ada).create().code("waiting").exec(db));
        test.forget();

        done(Orders.delete(waiting).exec(db));

        test.assertOps("DELETE orders");
        assertThat(only(Orders.all().count(db))).isOne();
    }

    @Conformance
    void aLargerDeleteThatComesToItLeavesEverything(TestDb test) {
        Database db = test.open(CustomerModel.INSTANCE);
        Customer ada = customer(db, "Ada");
        Order shipped = shipped(db, ada);

        ForeignKeyViolationException byInstance = failure(
                ForeignKeyViolationException.class, Customers.delete(ada).exec(db));
        failure(
                ForeignKeyViolationException.class,
                Customers.where(c -> c.id().in(List.of(ada.id()))).delete().exec(db));

        assertThat(byInstance.table()).isIn("orders", "shipments");
        assertThat(all(Customers.all().fetch(db))).containsExactly(ada);
        assertThat(only(Addresses.all().count(db))).isEqualTo(2);
        assertThat(all(Orders.all().fetch(db))).containsExactly(shipped);
    }

    @Conformance
    void aLargerDeleteThatDoesNotGoesThrough(TestDb test) {
        Database db = test.open(CustomerModel.INSTANCE);
        Customer ada = customer(db, "Ada");
        only(Customers.orders(ada).create().code("waiting").exec(db));
        Order shipped = shipped(db, customer(db, "Bob"));
        test.forget();

        done(Customers.delete(ada).exec(db));

        test.assertOps("BEGIN", "DELETE addresses", "DELETE orders", "DELETE customers", "COMMIT");
        assertThat(all(Orders.all().fetch(db))).containsExactly(shipped);
        assertThat(only(Addresses.all().count(db))).isEqualTo(2);
    }

    @Conformance
    void aBatchWithItLeavesEverything(TestDb test) {
        Database db = test.open(CustomerModel.INSTANCE);
        Customer ada = customer(db, "Ada");
        Order shipped = shipped(db, ada);
        Order waiting = only(Customers.orders(ada).create().code("waiting").exec(db));

        failure(
                ForeignKeyViolationException.class,
                db.batch(
                        Orders.byId(waiting.id()).delete(),
                        Orders.byId(shipped.id()).delete()));

        assertThat(all(Orders.all().fetch(db))).containsExactlyInAnyOrder(shipped, waiting);
    }

    /** What is asked first is asked of each level, so that nothing is written that would have to be taken back. */
    @Conformance(lacks = Feature.FOREIGN_KEYS)
    void whereThereIsNoForeignKeyNothingIsWritten(TestDb test) {
        Database db = test.open(CustomerModel.INSTANCE);
        Customer ada = customer(db, "Ada");
        shipped(db, ada);
        test.forget();

        failure(
                ForeignKeyViolationException.class,
                Customers.delete(ada).nonAtomic().exec(db));

        assertThat(test.ops()).isNotEmpty().allMatch(op -> op.startsWith("SELECT"));
    }

    private static Customer customer(Database db, String name) {
        return only(Customers.create()
                .name(name)
                .addresses(a -> a.street("home"))
                .addresses(a -> a.street("work"))
                .exec(db));
    }

    private static Order shipped(Database db, Customer customer) {
        Order order = only(Customers.orders(customer).create().code("shipped").exec(db));
        only(Orders.shipments(order).create().exec(db));
        return order;
    }
}

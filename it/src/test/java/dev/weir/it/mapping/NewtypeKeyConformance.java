package dev.weir.it.mapping;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.maybe;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.typed.GuestId;
import dev.weir.it.shapes.typed.GuestModel;
import dev.weir.it.shapes.typed.Guests;
import dev.weir.it.shapes.typed.Item;
import dev.weir.it.shapes.typed.ItemModel;
import dev.weir.it.shapes.typed.Items;
import dev.weir.it.shapes.typed.OrderId;
import dev.weir.it.shapes.typed.People;
import dev.weir.it.shapes.typed.Person;
import dev.weir.it.shapes.typed.PersonId;
import dev.weir.it.shapes.typed.PersonModel;
import dev.weir.it.shapes.typed.Purchase;
import dev.weir.it.shapes.typed.PurchaseModel;
import dev.weir.it.shapes.typed.Purchases;
import dev.weir.it.shapes.typed.Region;
import dev.weir.it.shapes.typed.Visitor;
import dev.weir.it.shapes.typed.VisitorModel;
import dev.weir.it.shapes.typed.Visitors;
import java.util.UUID;

/** Keys of a type of their own. */
final class NewtypeKeyConformance {
    @Conformance
    void newtypeAutoUuidKey(TestDb test) {
        Database db = test.open(PersonModel.INSTANCE);

        Person ada = only(People.create().name("Ada").exec(db));

        assertThat(ada.id().value()).isNotEqualTo(new UUID(0, 0));
        assertThat(ada.id().value().version()).isEqualTo(7);
        assertThat(only(People.getById(db, ada.id()))).isEqualTo(ada);
        assertThat(maybe(People.findById(db, new PersonId(UUID.randomUUID())))).isEmpty();
    }

    @Conformance(requires = Feature.AUTO_INCREMENT)
    void newtypeAutoIncrementKey(TestDb test) {
        Database db = test.open(PurchaseModel.INSTANCE);

        Purchase first = only(Purchases.create().item("tea").exec(db));
        Purchase second = only(Purchases.create().item("cup").exec(db));

        assertThat(first.id()).isNotEqualTo(second.id());
        assertThat(only(Purchases.getById(db, new OrderId(second.id().value()))))
                .isEqualTo(second);
    }

    @Conformance
    void newtypeAsPrimaryKey(TestDb test) {
        Database db = test.open(GuestModel.INSTANCE);
        only(Guests.create().id(new GuestId("user-1")).name("Ada").exec(db));

        assertThat(only(Guests.getById(db, new GuestId("user-1"))).name()).isEqualTo("Ada");
        assertThat(maybe(Guests.findById(db, new GuestId("user-2")))).isEmpty();
    }

    @Conformance
    void newtypeUuidGetById(TestDb test) {
        Database db = test.open(VisitorModel.INSTANCE);
        PersonId id = new PersonId(UUID.randomUUID());
        Visitor created = only(Visitors.create().id(id).name("Ada").exec(db));

        assertThat(only(Visitors.getById(db, new PersonId(id.value())))).isEqualTo(created);
    }

    @Conformance
    void newtypeKeyAndPredicate(TestDb test) {
        Database db = test.open(ItemModel.INSTANCE);
        Region east = new Region("us-east");
        only(Items.create().region(east).name("Alpha").exec(db));
        only(Items.create().region(east).name("Beta").exec(db));
        only(Items.create().region(new Region("eu-west")).name("Gamma").exec(db));

        assertThat(all(Items.where(i -> i.region().eq(east)).fetch(db)))
                .extracting(Item::name)
                .containsExactlyInAnyOrder("Alpha", "Beta");
    }
}

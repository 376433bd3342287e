package dev.weir.it.schema;

import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.tx.registered.Child;
import dev.weir.it.shapes.tx.registered.Children;
import dev.weir.it.shapes.tx.registered.Owner;
import dev.weir.it.shapes.tx.registered.OwnerModel;
import dev.weir.it.shapes.tx.registered.Owners;
import dev.weir.it.shapes.tx.registered.Parent;
import dev.weir.it.shapes.tx.registered.ParentModel;
import dev.weir.it.shapes.tx.registered.Parents;
import dev.weir.it.shapes.tx.registered.Things;

/** A model brings those that its relations lead to. */
final class RegistrationConformance {

    @Conformance
    void missingRegistrationBelongsTo(TestDb test) {
        Database db = test.open(ParentModel.INSTANCE);

        Child child = only(Children.create().exec(db));
        Parent parent = only(Parents.create().childId(child.id()).exec(db));

        assertThat(only(Parents.all().include(p -> p.child()).one(db)).child().get())
                .isEqualTo(child);
        assertThat(parent.childId()).isEqualTo(child.id());
    }

    @Conformance
    void missingRegistrationHasMany(TestDb test) {
        Database db = test.open(OwnerModel.INSTANCE);

        Owner owner = only(Owners.create().exec(db));
        only(Things.create().ownerId(owner.id()).exec(db));

        assertThat(only(Owners.all().include(o -> o.things()).one(db)).things()).hasSize(1);
    }
}

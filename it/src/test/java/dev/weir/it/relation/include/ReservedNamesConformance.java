package dev.weir.it.relation.include;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.reserved.Child;
import dev.weir.it.shapes.rel.reserved.Children;
import dev.weir.it.shapes.rel.reserved.Parent;
import dev.weir.it.shapes.rel.reserved.ParentModel;
import dev.weir.it.shapes.rel.reserved.Parents;

/** Components whose names the builders use themselves. */
final class ReservedNamesConformance {
    @Conformance(requires = Feature.SORT)
    void preloadModifiersWithReservedFieldNames(TestDb test) {
        Database db = test.open(ParentModel.INSTANCE);
        only(Parents.create()
                .children(
                        Children.create().filter("f1").orderBy("o1").rank(1),
                        Children.create().filter("f2").orderBy("o2").rank(2),
                        Children.create().filter("f3").orderBy("o3").rank(3))
                .exec(db));

        Parent parent = only(Parents.all()
                .include(p -> p.children(
                        c -> c.where(x -> x.rank().gt(1L)).orderBy(x -> x.rank().desc())))
                .get(db));

        assertThat(parent.children()).extracting(Child::rank).containsExactly(3L, 2L);
        assertThat(all(Children.where(c -> c.filter().eq("f2").or(c.orderBy().eq("o3")))
                        .orderBy(c -> c.orderBy().asc())
                        .fetch(db)))
                .extracting(Child::filter)
                .containsExactly("f2", "f3");
    }
}

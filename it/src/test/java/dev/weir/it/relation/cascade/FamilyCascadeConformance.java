package dev.weir.it.relation.cascade;

import static dev.weir.it.harness.Found.ordered;
import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.done;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.weir.Database;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.family.People;
import dev.weir.it.shapes.rel.family.Person;
import dev.weir.it.shapes.rel.family.PersonModel;
import java.util.Comparator;
import java.util.List;

/** Deletes in a table that is linked to itself. */
final class FamilyCascadeConformance {
    @Conformance
    void childrenStayWithoutTheirParent(TestDb test) {
        Database db = test.open(PersonModel.INSTANCE);
        Person ada = only(People.create()
                .name("Ada")
                .children(
                        People.create().name("Bob").children(People.create().name("Cyd")),
                        People.create().name("Dan"))
                .exec(db));
        test.forget();

        done(People.delete(ada).exec(db));

        test.assertOps("BEGIN", "UPDATE people", "DELETE people", "COMMIT");
        List<Person> left = ordered(
                test,
                db,
                People.all(),
                found -> found.orderBy(p -> p.name().asc()),
                Comparator.comparing(Person::name));
        assertThat(left).extracting(Person::name).containsExactly("Bob", "Cyd", "Dan");
        assertThat(left).extracting(p -> p.parentId() == null).containsExactly(true, false, true);
    }

    @Conformance
    void allGenerationsAreDeletedAtOnce(TestDb test) {
        Database db = test.open(PersonModel.INSTANCE);
        only(People.create()
                .name("Ada")
                .children(People.create().name("Bob").children(People.create().name("Cyd")))
                .exec(db));

        assertThat(only(People.all().delete().exec(db))).isEqualTo(3);

        assertThat(only(People.all().count(db))).isZero();
    }

    @Conformance
    void parentsAreChosenByTheirChildren(TestDb test) {
        Database db = test.open(PersonModel.INSTANCE);
        only(People.create()
                .name("Ada")
                .children(People.create().name("Bob").children(People.create().name("Cyd")))
                .exec(db));

        assertThat(only(People.where(p -> p.children().isNotEmpty()).delete().exec(db)))
                .isEqualTo(2);

        assertThat(all(People.all().fetch(db)))
                .extracting(Person::name, Person::parentId)
                .containsExactly(tuple("Cyd", null));
    }
}

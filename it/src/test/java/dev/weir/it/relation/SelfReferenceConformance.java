package dev.weir.it.relation;

import static dev.weir.it.harness.Found.ordered;
import static dev.weir.it.harness.Found.sorted;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.family.People;
import dev.weir.it.shapes.rel.family.Person;
import dev.weir.it.shapes.rel.family.PersonModel;
import java.util.Comparator;

/** A model that is linked to itself. */
final class SelfReferenceConformance {
    @Conformance
    void crudPersonSelfReferential(TestDb test) {
        Database db = test.open(PersonModel.INSTANCE);
        Person ada = only(People.create().name("Ada").exec(db));
        Person bob = only(People.create().name("Bob").parent(ada).exec(db));
        Person cyd = only(People.create().name("Cyd").parentId(ada.id()).exec(db));

        assertThat(ordered(
                        test,
                        db,
                        People.children(ada),
                        found -> found.orderBy(p -> p.name().asc()),
                        Comparator.comparing(Person::name)))
                .containsExactly(bob, cyd);
        Person loaded = only(People.byId(ada.id()).include(p -> p.children()).get(db));
        assertThat(loaded.children()).containsExactlyInAnyOrder(bob, cyd);
        assertThat(loaded.parentId()).isNull();
        assertThat(only(People.parent(bob).get(db))).isEqualTo(ada);
    }

    @Conformance
    void threeGenerationsAreCreatedTogether(TestDb test) {
        Database db = test.open(PersonModel.INSTANCE);

        Person ada = only(People.create()
                .name("Ada")
                .children(People.create()
                        .name("Bob")
                        .children(People.create().name("Cyd"), People.create().name("Dan")))
                .exec(db));

        Person bob = ada.children().get().get(0);
        assertThat(bob.children()).extracting(Person::name).containsExactly("Cyd", "Dan");
        assertThat(bob.children()).allMatch(child -> bob.id().equals(child.parentId()));
        assertThat(test.ops()).containsExactly("BEGIN", "INSERT people", "INSERT people", "INSERT people", "COMMIT");
    }

    @Conformance
    void theParentIsCreatedBeforeTheChild(TestDb test) {
        Database db = test.open(PersonModel.INSTANCE);

        Person cyd = only(People.create()
                .name("Cyd")
                .parent(People.create().name("Bob").parent(People.create().name("Ada")))
                .exec(db));

        Person bob = cyd.parent().get().orElseThrow();
        assertThat(cyd.parentId()).isEqualTo(bob.id());
        assertThat(bob.parent().get().orElseThrow().name()).isEqualTo("Ada");
    }

    @Conformance(requires = Feature.RELATIONAL_QUERY)
    void conditionsTellTheGenerationsApart(TestDb test) {
        Database db = test.open(PersonModel.INSTANCE);
        only(People.create()
                .name("Ada")
                .children(People.create().name("Bob").children(People.create().name("Cyd")))
                .exec(db));

        assertThat(sorted(db, Person::name, People.where(p -> p.children()
                        .any(c -> c.name().eq("Cyd")))))
                .containsExactly("Bob");
        assertThat(sorted(db, Person::name, People.where(p -> p.children()
                        .any(c -> c.children().isNotEmpty()))))
                .containsExactly("Ada");
        assertThat(sorted(db, Person::name, People.where(p -> p.parent().name().eq("Ada"))))
                .containsExactly("Bob");
        assertThat(sorted(
                        db,
                        Person::name,
                        People.where(p -> p.parent().parent().name().eq("Ada"))))
                .containsExactly("Cyd");
        assertThat(sorted(db, Person::name, People.where(p -> p.parent().isAbsent())))
                .containsExactly("Ada");
        assertThat(sorted(db, Person::name, People.where(p -> p.children().isEmpty())))
                .containsExactly("Cyd");
        assertThat(sorted(db, Person::name, People.where(p -> p.name()
                        .gt(p.parent().name()))))
                .containsExactly("Bob", "Cyd");
    }

    @Conformance
    void bothDirectionsAreIncludedAtOnce(TestDb test) {
        Database db = test.open(PersonModel.INSTANCE);
        only(People.create()
                .name("Ada")
                .children(People.create().name("Bob").children(People.create().name("Cyd")))
                .exec(db));
        test.forget();

        Person bob = only(People.where(p -> p.name().eq("Bob"))
                .include(p -> p.parent().include(q -> q.children()))
                .include(p -> p.children())
                .get(db));

        assertThat(bob.parent().get().orElseThrow().children()).containsExactly(bob);
        assertThat(bob.children()).extracting(Person::name).containsExactly("Cyd");
        assertThat(test.ops()).containsExactly("SELECT people", "SELECT people", "SELECT people", "SELECT people");
    }
}

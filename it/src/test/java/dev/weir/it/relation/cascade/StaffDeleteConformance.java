package dev.weir.it.relation.cascade;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.staff.Employee;
import dev.weir.it.shapes.rel.staff.EmployeeModel;
import dev.weir.it.shapes.rel.staff.Employees;

/** Deletes by a condition on what the deletes themselves change: each unlinks the one below it. */
final class StaffDeleteConformance {
    /** 1 manages 2, who manages 3, and so on. */
    private static final int LEVELS = 6;

    @Conformance(requires = Feature.RELATIONAL_QUERY)
    void whoWasManagedWhenItBeganIsDeleted(TestDb test) {
        Database db = staff(test);

        assertThat(only(Employees.where(e -> e.managerId().isNotNull()).delete().exec(db)))
                .isEqualTo(LEVELS - 1);

        assertThat(all(Employees.all().fetch(db))).extracting(Employee::id).containsExactly(1L);
    }

    @Conformance(requires = Feature.RELATIONAL_QUERY)
    void whoManagedWhenItBeganIsDeleted(TestDb test) {
        Database db = staff(test);

        assertThat(only(Employees.where(e -> e.reports().isNotEmpty()).delete().exec(db)))
                .isEqualTo(LEVELS - 1);

        assertThat(all(Employees.all().fetch(db))).singleElement().satisfies(last -> {
            assertThat(last.id()).isEqualTo(LEVELS);
            assertThat(last.managerId()).isNull();
        });
    }

    @Conformance(requires = Feature.FOREIGN_KEYS)
    void theKeysAreReadFirstWhereTheConditionLooksAtThem(TestDb test) {
        Database db = staff(test);

        only(Employees.where(e -> e.managerId().isNotNull()).delete().exec(db));
        only(Employees.all().delete().exec(db));

        assertThat(test.ops())
                .containsExactly("BEGIN", "SELECT employees", "DELETE employees", "COMMIT", "DELETE employees");
        assertThat(only(Employees.all().count(db))).isZero();
    }

    private static Database staff(TestDb test) {
        Database db = test.open(EmployeeModel.INSTANCE);
        only(Employees.create().id(1).exec(db));
        for (long id = 2; id <= LEVELS; id++) {
            only(Employees.create().id(id).managerId(id - 1).exec(db));
        }
        test.forget();
        return db;
    }
}

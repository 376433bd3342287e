package dev.weir.planner.sanity;

import static dev.weir.planner.testing.FieldExprs.field;
import static dev.weir.planner.testing.FieldExprs.is;
import static dev.weir.planner.testing.FieldExprs.match;
import static dev.weir.planner.testing.FieldExprs.plus;
import static dev.weir.planner.testing.FieldExprs.some;
import static dev.weir.planner.testing.FieldExprs.value;
import static dev.weir.planner.testing.ModelSpec.relationId;
import static dev.weir.planner.testing.SampleModels.BADGE;
import static dev.weir.planner.testing.SampleModels.ORG;
import static dev.weir.planner.testing.SampleModels.SCAN;
import static dev.weir.planner.testing.SampleModels.USER;
import static dev.weir.planner.testing.Statements.asc;
import static dev.weir.planner.testing.Statements.create;
import static dev.weir.planner.testing.Statements.delete;
import static dev.weir.planner.testing.Statements.fields;
import static dev.weir.planner.testing.Statements.first;
import static dev.weir.planner.testing.Statements.include;
import static dev.weir.planner.testing.Statements.query;
import static dev.weir.planner.testing.Statements.set;
import static dev.weir.planner.testing.Statements.sorted;
import static dev.weir.planner.testing.Statements.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.weir.core.driver.Feature;
import dev.weir.core.error.InternalException;
import dev.weir.core.stmt.Include;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.Statement;
import dev.weir.core.stmt.Update;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.TextMatchKind;
import dev.weir.core.value.ScalarType;
import dev.weir.planner.plan.Program;
import dev.weir.planner.testing.Profiles;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OperationsAreSupportedTest {
    private static final OperationsAreSupported CHECK = new OperationsAreSupported();

    static Stream<Arguments> needs() {
        return Stream.of(
                needs(Feature.RELATIONAL_QUERY, query(ORG, is("Org.id"))),
                needs(Feature.SORT, query(ORG, sorted(Expr.alwaysTrue(), asc("Org.name")))),
                needs(Feature.SORT, query(ORG, some("Org.users", first(sorted(Expr.alwaysTrue(), asc("User.name")))))),
                needs(Feature.PATTERN, query(ORG, match(TextMatchKind.LIKE, "Org.name"))),
                needs(Feature.CASE_INSENSITIVE_PATTERN, query(ORG, match(TextMatchKind.ILIKE, "Org.name"))),
                needs(Feature.WINDOW_FUNCTIONS, query(ORG, is("Org.id"), include("Org.users", first(Selection.all())))),
                needs(
                        Feature.LATERAL_JOINS,
                        query(
                                ORG,
                                is("Org.id"),
                                new Include(relationId("Org.users"), first(Selection.all()), List.of(), true))),
                needs(
                        Feature.DECIMAL_ARITHMETIC,
                        update(
                                USER,
                                is("User.id"),
                                set("User.balance", plus(field("User.balance"), value(ScalarType.DECIMAL))))),
                needs(Feature.GENERATED_KEYS, create(SCAN, "badgeId", "door")),
                needs(
                        Feature.RETURNING,
                        new Update(
                                USER, Selection.where(is("User.id")), List.of(set("User.age")), fields(USER, "age"))),
                needs(
                        Feature.SIMULTANEOUS_ASSIGNMENT,
                        update(
                                USER,
                                is("User.id"),
                                set("User.age", field("User.level")),
                                set("User.level", field("User.age")))),
                needs(Feature.ATOMIC_WRITES, delete(BADGE, is("Badge.id"))));
    }

    private static Arguments needs(Feature feature, Statement statement) {
        return Arguments.of(feature, statement);
    }

    @ParameterizedTest
    @MethodSource("needs")
    void passesWhatWasAskedForAndIsThere(Feature feature, Statement statement) {
        Program program = Tampered.plan(statement);

        assertThat(program.uses()).contains(feature);
        assertThatNoException().isThrownBy(() -> CHECK.check(program, Profiles.FULL));
    }

    @ParameterizedTest
    @MethodSource("needs")
    void findsWhatWasNotAskedFor(Feature feature, Statement statement) {
        Program program = Tampered.without(Tampered.plan(statement), feature);

        assertThatExceptionOfType(InternalException.class)
                .isThrownBy(() -> CHECK.check(program, Profiles.FULL))
                .withMessageContaining("OperationsAreSupported: " + feature + " is needed and was not asked for");
    }

    @ParameterizedTest
    @MethodSource("needs")
    void findsWhatIsNotThere(Feature feature, Statement statement) {
        Program program = Tampered.plan(statement);

        assertThatExceptionOfType(InternalException.class)
                .isThrownBy(() -> CHECK.check(program, Profiles.without(feature)))
                .withMessageContaining("is needed and not there");
    }

    @Test
    void asksForNothingWhereNothingIsSent() {
        Program program = Tampered.without(Tampered.plan(query(ORG, Expr.alwaysFalse())), Feature.RELATIONAL_QUERY);

        assertThatNoException().isThrownBy(() -> CHECK.check(program, Profiles.PLAIN));
    }
}

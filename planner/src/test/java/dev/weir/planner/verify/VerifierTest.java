package dev.weir.planner.verify;

import static dev.weir.planner.testing.FieldExprs.and;
import static dev.weir.planner.testing.FieldExprs.eq;
import static dev.weir.planner.testing.FieldExprs.field;
import static dev.weir.planner.testing.FieldExprs.is;
import static dev.weir.planner.testing.FieldExprs.match;
import static dev.weir.planner.testing.FieldExprs.not;
import static dev.weir.planner.testing.FieldExprs.number;
import static dev.weir.planner.testing.FieldExprs.value;
import static dev.weir.planner.testing.ModelSpec.fieldId;
import static dev.weir.planner.testing.SampleModels.USER;
import static dev.weir.planner.testing.Statements.asc;
import static dev.weir.planner.testing.Statements.first;
import static dev.weir.planner.testing.Statements.include;
import static dev.weir.planner.testing.Statements.limited;
import static dev.weir.planner.testing.Statements.query;
import static dev.weir.planner.testing.Statements.set;
import static dev.weir.planner.testing.Statements.sorted;
import static dev.weir.planner.testing.Statements.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.InvalidStatementException;
import dev.weir.core.error.UnsupportedByDatabaseException;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Query;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.Statement;
import dev.weir.core.stmt.Update;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.expr.TextMatchKind;
import dev.weir.core.value.ScalarType;
import dev.weir.planner.normalize.Normalizer;
import dev.weir.planner.testing.Profiles;
import dev.weir.planner.testing.SampleModels;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerifierTest {
    /** Wrong in four ways that no database could make right, and in one that some could. */
    private static final Query WRONG = query(
            USER,
            limited(
                    sorted(is("User.bookings.note"), asc("User.name")),
                    Limit.<FieldTerm>none().withCount(number(-1))),
            include("User.org", first(Selection.all())),
            include("User.org"));

    private static List<Feature> verify(Statement statement, Capability capability) {
        return Verifier.verify(
                Normalizer.normalize(statement, SampleModels.APP).statement(), SampleModels.APP, capability);
    }

    @Test
    void tellsEverythingAtOnceAndAlwaysInTheSameOrder() {
        for (int i = 0; i < 10; i++) {
            assertThatExceptionOfType(InvalidStatementException.class)
                    .isThrownBy(() -> verify(WRONG, Profiles.FULL))
                    .withMessage(
                            """
                            [INVALID_STATEMENT] 4 findings:
                              - User.bookings leads to many instances where one is wanted; ask with any(), all() or \
                            none(), which take a condition on them, or count() them
                              - selection of User has the limit -1; give zero or more
                              - include of User.org stands twice in one place; include it once
                              - include of User.org has a limit but leads to one instance; leave the limit out""");
        }
    }

    @Test
    void tellsWhatNoDatabaseCouldRunBeforeWhatThisOneCannot() {
        assertThatExceptionOfType(InvalidStatementException.class).isThrownBy(() -> verify(WRONG, Profiles.PLAIN));
    }

    @Test
    void tellsEverythingThatIsMissingAtOnce() {
        Query query = query(
                USER,
                sorted(
                        and(match(TextMatchKind.ILIKE, "User.nick"), match(TextMatchKind.LIKE, "User.name")),
                        asc("User.name")),
                include("User.bookings"));

        assertThatExceptionOfType(UnsupportedByDatabaseException.class)
                .isThrownBy(() -> verify(query, Profiles.PLAIN))
                .withMessage(
                        """
                        [UNSUPPORTED_BY_DATABASE] plain cannot run an order of User (needs SORT); sort what it gives, \
                        or use a database that sorts
                        plain cannot run ilike (needs CASE_INSENSITIVE_PATTERN); use like, or store a folded copy of \
                        the text
                        plain cannot run like (needs PATTERN); use startsWith, endsWith or contains""");
    }

    @Test
    void tellsOnlyUnknownNamesWhereThereAreSome() {
        Query query = query(
                USER,
                eq(
                        new Expr.Leaf<>(new FieldTerm.FieldRef(List.of(), fieldId("User.colour"), ScalarType.TEXT)),
                        field("User.bookings.note")));

        assertThatExceptionOfType(InvalidStatementException.class)
                .isThrownBy(() -> verify(query, Profiles.FULL))
                .withMessage("[INVALID_STATEMENT] User.colour is no stored field of User in this database; name one of"
                        + " its own fields");
    }

    @Test
    void returnsTheFeaturesInTheOrderInWhichTheyWereAskedFor() {
        Query query = query(
                USER,
                sorted(match(TextMatchKind.LIKE, "User.name"), asc("User.name")),
                include("User.bookings", first(Selection.all())));

        assertThat(verify(query, Profiles.SQLITE_LIKE))
                .containsExactly(Feature.WINDOW_FUNCTIONS, Feature.SORT, Feature.RELATIONAL_QUERY, Feature.PATTERN);
        assertThat(verify(query(USER, is("User.id")), Profiles.PLAIN)).containsExactly(Feature.RELATIONAL_QUERY);
    }

    @Test
    void tellsWhatSeveralChecksFind() {
        Update update = new Update(
                USER,
                Selection.where(is("User.id")),
                List.of(set("User.age"), set("User.age"), set("User.level", value(ScalarType.TEXT))),
                List.of());

        assertThatExceptionOfType(InvalidStatementException.class)
                .isThrownBy(() -> verify(update, Profiles.FULL))
                .satisfies(e -> assertThat(e.findings())
                        .extracting(finding -> finding.where())
                        .containsExactly("User.level", "update of User"));
    }

    @Test
    void refusesWhatIsNestedTooDeeply() {
        Expr<FieldTerm> most = deep(600);

        assertThatNoException().isThrownBy(() -> Verifier.verifyNesting(query(USER, most), SampleModels.APP));
        assertThatExceptionOfType(InvalidStatementException.class)
                .isThrownBy(() -> Verifier.verifyNesting(update(USER, not(most), set("User.age")), SampleModels.APP))
                .withMessage("[INVALID_STATEMENT] statement about User is nested 601 levels deep; 600 are the most;"
                        + " combine conditions with allOf() or anyOf(), side by side, and follow fewer relations in"
                        + " one");
    }

    private static Expr<FieldTerm> deep(int levels) {
        Expr<FieldTerm> deep = field("User.vip");
        for (int i = 0; i < levels; i++) {
            deep = not(deep);
        }
        return deep;
    }
}

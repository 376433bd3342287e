package dev.weir.planner.verify;

import static dev.weir.planner.testing.FieldExprs.eq;
import static dev.weir.planner.testing.FieldExprs.field;
import static dev.weir.planner.testing.FieldExprs.is;
import static dev.weir.planner.testing.FieldExprs.match;
import static dev.weir.planner.testing.FieldExprs.number;
import static dev.weir.planner.testing.FieldExprs.plus;
import static dev.weir.planner.testing.FieldExprs.value;
import static dev.weir.planner.testing.ModelSpec.modelId;
import static dev.weir.planner.testing.SampleModels.BADGE;
import static dev.weir.planner.testing.SampleModels.ORG;
import static dev.weir.planner.testing.SampleModels.USER;
import static dev.weir.planner.testing.Statements.asc;
import static dev.weir.planner.testing.Statements.create;
import static dev.weir.planner.testing.Statements.delete;
import static dev.weir.planner.testing.Statements.include;
import static dev.weir.planner.testing.Statements.limited;
import static dev.weir.planner.testing.Statements.of;
import static dev.weir.planner.testing.Statements.query;
import static dev.weir.planner.testing.Statements.set;
import static dev.weir.planner.testing.Statements.sorted;
import static dev.weir.planner.testing.Statements.update;
import static dev.weir.planner.testing.Statements.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.WeirException;
import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.Statement;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.expr.TextMatchKind;
import dev.weir.core.value.ScalarType;
import dev.weir.planner.normalize.Normalizer;
import dev.weir.planner.testing.ModelSpec;
import dev.weir.planner.testing.Profiles;
import dev.weir.planner.testing.SampleModels;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A check that the verifier forgot would check nothing: for each of them, a statement that it alone refuses. */
class EveryCheckRunsTest {
    private static final AppSchema CIRCLE = AppSchema.of(List.of(ModelSpec.model("Folder")
            .belongsToOne("parent", "Folder", List.of("parentId"), List.of("id"))
            .hasMany("folders", "Folder.parent")
            .build()));

    /** A statement that one check refuses. */
    record Refusal(
            Class<? extends StatementCheck> check, Statement statement, AppSchema schema, Capability capability) {
        @Override
        public String toString() {
            return check.getSimpleName();
        }
    }

    static Stream<Refusal> refusals() {
        return Stream.of(
                refused(NamesAreKnown.class, query(modelId("Ghost"), Selection.all())),
                refused(TypesAgree.class, update(ORG, is("Org.id"), set("Org.name", value(ScalarType.INT64)))),
                refused(PathsLeadToOne.class, query(USER, is("User.bookings.note"))),
                refused(
                        SelectionsAreSound.class,
                        query(
                                ORG,
                                limited(Selection.all(), Limit.<FieldTerm>none().withCount(number(-1))))),
                refused(UpdateIsSound.class, update(ORG, is("Org.id"))),
                refused(
                        IncludesAreSound.class,
                        query(ORG, Expr.alwaysTrue(), include("Org.users"), include("Org.users"))),
                refused(ProjectionIsSound.class, values(ORG, Selection.all(), of(field("Org.name")))),
                new Refusal(CascadeEnds.class, delete(modelId("Folder"), Expr.alwaysTrue()), CIRCLE, Profiles.FULL),
                refused(CreateIsComplete.class, create(ORG, "id")),
                lacking(StatementIsSupported.class, query(ORG, is("Org.id")), Feature.RELATIONAL_QUERY),
                lacking(WritesAreAtomic.class, delete(BADGE, is("Badge.id")), Feature.ATOMIC_WRITES),
                lacking(SortIsSupported.class, query(ORG, sorted(Expr.alwaysTrue(), asc("Org.id"))), Feature.SORT),
                lacking(MatchIsSupported.class, query(ORG, match(TextMatchKind.LIKE, "Org.name")), Feature.PATTERN),
                lacking(
                        ArithmeticIsSupported.class,
                        query(USER, eq(plus(field("User.balance"), field("User.balance")), field("User.balance"))),
                        Feature.DECIMAL_ARITHMETIC),
                lacking(
                        AssignmentsHaveAnOrder.class,
                        update(
                                USER,
                                is("User.id"),
                                set("User.name", field("User.nick")),
                                set("User.nick", field("User.name"))),
                        Feature.SIMULTANEOUS_ASSIGNMENT),
                lacking(ReturningIsSupported.class, create(BADGE, "userId", "code"), Feature.GENERATED_KEYS),
                new Refusal(
                        StatementFitsLimits.class,
                        query(USER, eq(value(ScalarType.TEXT), value(ScalarType.TEXT))),
                        SampleModels.APP,
                        Profiles.limited(1, 100)));
    }

    private static Refusal refused(Class<? extends StatementCheck> check, Statement statement) {
        return new Refusal(check, statement, SampleModels.APP, Profiles.FULL);
    }

    private static Refusal lacking(Class<? extends StatementCheck> check, Statement statement, Feature feature) {
        return new Refusal(check, statement, SampleModels.APP, Profiles.without(feature));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void refuses(Refusal refusal) {
        Statement statement =
                Normalizer.normalize(refusal.statement(), refusal.schema()).statement();

        assertThatExceptionOfType(WeirException.class)
                .isThrownBy(() -> Verifier.verify(statement, refusal.schema(), refusal.capability()));
    }

    @Test
    void knowsEveryCheckThereIs() {
        List<String> checks = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.weir.planner.verify")
                        .stream()
                        .filter(type -> type.isAssignableTo(StatementCheck.class) && !type.isInterface())
                        .map(JavaClass::getSimpleName)
                        .toList();

        assertThat(refusals().map(Refusal::toString)).containsExactlyInAnyOrderElementsOf(checks);
    }
}

package dev.weir.planner.normalize;

import static dev.weir.planner.testing.FieldExprs.and;
import static dev.weir.planner.testing.FieldExprs.arg;
import static dev.weir.planner.testing.FieldExprs.counted;
import static dev.weir.planner.testing.FieldExprs.eq;
import static dev.weir.planner.testing.FieldExprs.field;
import static dev.weir.planner.testing.FieldExprs.in;
import static dev.weir.planner.testing.FieldExprs.is;
import static dev.weir.planner.testing.FieldExprs.isNull;
import static dev.weir.planner.testing.FieldExprs.plus;
import static dev.weir.planner.testing.FieldExprs.some;
import static dev.weir.planner.testing.FieldExprs.value;
import static dev.weir.planner.testing.SampleModels.ORG;
import static dev.weir.planner.testing.SampleModels.USER;
import static dev.weir.planner.testing.Statements.count;
import static dev.weir.planner.testing.Statements.create;
import static dev.weir.planner.testing.Statements.delete;
import static dev.weir.planner.testing.Statements.fields;
import static dev.weir.planner.testing.Statements.include;
import static dev.weir.planner.testing.Statements.listed;
import static dev.weir.planner.testing.Statements.load;
import static dev.weir.planner.testing.Statements.of;
import static dev.weir.planner.testing.Statements.optional;
import static dev.weir.planner.testing.Statements.query;
import static dev.weir.planner.testing.Statements.set;
import static dev.weir.planner.testing.Statements.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Include;
import dev.weir.core.stmt.Output;
import dev.weir.core.stmt.Projection;
import dev.weir.core.stmt.Query;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.Statement;
import dev.weir.core.stmt.Update;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.value.ScalarType;
import dev.weir.planner.normalize.Normalizer.Normalized;
import dev.weir.planner.testing.ModelSpec;
import dev.weir.planner.testing.ModelText;
import dev.weir.planner.testing.SampleModels;
import dev.weir.planner.testing.Seeds;
import dev.weir.planner.testing.StatementGenerator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NormalizerTest {
    private static final Expr<FieldTerm> NUMBER = value(ScalarType.INT64);

    private static void assertBecomes(Statement statement, String text, int arguments) {
        Normalized normalized = Normalizer.normalize(statement, SampleModels.APP);

        assertThat(ModelText.of(normalized.statement())).isEqualTo(text);
        assertThat(normalized.arguments()).isEqualTo(arguments);
    }

    @Test
    void numbersAFilterFromLeftToRight() {
        assertBecomes(
                delete(
                        USER,
                        and(
                                is("User.name"),
                                new Expr.Between<>(field("User.id"), NUMBER, NUMBER),
                                in("User.age"),
                                new Expr.InList<>(
                                        value(ScalarType.TEXT), List.of(field("User.nick"), value(ScalarType.TEXT))))),
                "delete User where (name = ?0) and (id between ?1 and ?2) and (age in ?3) and (?4 in (nick, ?5))",
                6);
    }

    @Test
    void numbersValuesBetweenTheSelectionAndTheIncludes() {
        assertBecomes(
                values(
                        USER,
                        Selection.where(is("User.name")),
                        List.of(include("User.org", Selection.where(is("Org.id")))),
                        new Projection(
                                List.of(
                                        optional(plus(field("User.id"), NUMBER)),
                                        new Output.Instance(),
                                        of(plus(NUMBER, field("User.id")))),
                                false)),
                "values User where name = ?0 select id + ?1 optional, itself, ?2 + id include User.org where id = ?3",
                4);
    }

    @Test
    void numbersAListLikeItsIncludeAndThenItsValues() {
        assertBecomes(
                values(
                        USER,
                        Selection.where(is("User.name")),
                        List.of(include("User.org", Selection.where(is("Org.id")))),
                        new Projection(
                                List.of(
                                        listed(
                                                "User.team",
                                                new Selection(
                                                        is("User.nick"),
                                                        List.of(),
                                                        Limit.<FieldTerm>none().withCount(NUMBER)),
                                                of(plus(field("User.id"), NUMBER)),
                                                of(counted("User.bookings", is("Booking.note")))),
                                        of(plus(NUMBER, field("User.id"))),
                                        new Output.Instance()),
                                false)),
                "values User where name = ?0 select team where nick = ?1 limit ?2 [id + ?3, count bookings"
                        + " (where note = ?4)], ?5 + id, itself include User.org where id = ?6",
                7);
    }

    @Test
    void numbersFilterThenOrderThenLimitThenOffsetThenIncludes() {
        Selection selection = new Selection(
                is("User.name"),
                List.of(SortKey.ascending(plus(field("User.id"), NUMBER)), SortKey.descending(NUMBER)),
                new Limit<>(Optional.of(NUMBER), Optional.of(NUMBER)));

        assertBecomes(
                query(
                        USER,
                        selection,
                        include("User.team", selection, include("User.org", Selection.where(is("Org.name")))),
                        include("User.org", Selection.where(is("Org.id")))),
                "query User where name = ?0 order by id + ?1 asc, ?2 desc limit ?3 offset ?4"
                        + " include User.team where name = ?5 order by id + ?6 asc, ?7 desc limit ?8 offset ?9"
                        + " [include User.org where name = ?10] include User.org where id = ?11",
                12);
    }

    @Test
    void numbersWhatIsBehindARelationWhereItStands() {
        assertBecomes(
                query(
                        USER,
                        and(
                                is("User.name"),
                                some(
                                        "User.bookings",
                                        new Selection(
                                                is("Booking.note"),
                                                List.of(),
                                                Limit.<FieldTerm>none().withCount(NUMBER))),
                                is("User.nick"))),
                "query User where (name = ?0) and some bookings (where note = ?1 limit ?2) and (nick = ?3)",
                4);
    }

    @Test
    void numbersTheFilterOfAnUpdateBeforeItsAssignments() {
        assertBecomes(
                new Update(
                        USER,
                        new Selection(
                                is("User.id"),
                                List.of(),
                                Limit.<FieldTerm>none().withCount(NUMBER)),
                        List.of(
                                set("User.level", plus(field("User.level"), value(ScalarType.INT32))),
                                set("User.name")),
                        fields(USER, "level")),
                "update User where id = ?0 limit ?1 set level = level + ?2, name = ?3 returning (level)",
                4);
    }

    @Test
    void leavesWhatHasNoPlaceholderEqual() {
        for (Statement statement : List.of(
                create(ORG, "id", "name"),
                query(USER, isNull("User.age"), include("User.org")),
                delete(USER, eq(field("User.id"), arg(3, ScalarType.INT64))))) {
            assertThat(Normalizer.normalize(statement, SampleModels.APP)).isEqualTo(new Normalized(statement, 0));
        }
    }

    private static final AppSchema EAGER = AppSchema.of(List.of(
            ModelSpec.model("Shelf")
                    .hasMany("books", "Book.shelf")
                    .eager("books")
                    .build(),
            ModelSpec.model("Book")
                    .belongsToOne("shelf", "Shelf", List.of("shelfId"), List.of("id"))
                    .hasMany("pages", "Page.book")
                    .eager("pages")
                    .build(),
            ModelSpec.model("Page")
                    .belongsToOne("book", "Book", List.of("bookId"), List.of("id"))
                    .build()));

    private static void assertBecomesOfEager(Statement statement, String text, int arguments) {
        Normalized normalized = Normalizer.normalize(statement, EAGER);

        assertThat(ModelText.of(normalized.statement())).isEqualTo(text);
        assertThat(normalized.arguments()).isEqualTo(arguments);
    }

    @Test
    void includesWhatIsEager() {
        assertBecomesOfEager(
                query(ModelSpec.modelId("Shelf"), Selection.all()),
                "query Shelf include Shelf.books [include Book.pages]",
                0);
        assertBecomesOfEager(
                query(ModelSpec.modelId("Page"), Selection.all(), include("Page.book")),
                "query Page include Page.book [include Book.pages]",
                0);
        assertBecomesOfEager(count(ModelSpec.modelId("Shelf"), Selection.all()), "count Shelf", 0);
    }

    /** Which keeps the query one statement, where that is asked for. */
    @Test
    void joinsWhatIsEagerToWhatIsJoined() {
        Include book = new Include(ModelSpec.relationId("Page.book"), Selection.all(), List.of(), true);
        Query query = (Query) Normalizer.normalize(query(ModelSpec.modelId("Page"), Selection.all(), book), EAGER)
                .statement();
        Include shelf = new Include(ModelSpec.relationId("Book.shelf"), Selection.all(), List.of(), true);
        Query beside = (Query) Normalizer.normalize(query(ModelSpec.modelId("Book"), Selection.all(), shelf), EAGER)
                .statement();

        assertThat(query.includes().get(0).includes()).singleElement().matches(Include::joined);
        assertThat(beside.includes()).hasSize(2).allMatch(Include::joined);
        assertThat(((Query) Normalizer.normalize(query(ModelSpec.modelId("Shelf"), Selection.all()), EAGER)
                                .statement())
                        .includes())
                .noneMatch(Include::joined);
    }

    @Test
    void includesOnlyWhatALoadAsksForAndWhatIsEagerBehindIt() {
        assertBecomesOfEager(load(ModelSpec.modelId("Shelf")), "load into Shelf", 0);
        assertBecomesOfEager(
                load(ModelSpec.modelId("Page"), include("Page.book")),
                "load into Page include Page.book [include Book.pages]",
                0);
    }

    @Test
    void includesAllOfWhatIsEagerWhateverIsAskedFor() {
        Selection asked = new Selection(
                eq(NUMBER, NUMBER), List.of(), Limit.<FieldTerm>none().withCount(NUMBER));

        assertBecomesOfEager(
                query(
                        ModelSpec.modelId("Shelf"),
                        eq(NUMBER, NUMBER),
                        include("Shelf.books", asked, include("Book.shelf"))),
                "query Shelf where ?0 = ?1 include Shelf.books [include Book.shelf [include Shelf.books [include"
                        + " Book.pages]] include Book.pages]",
                5);
    }

    /** Evaluated in reading order, so that no operand is looked at before the one to its left. */
    @Test
    void numbersEachPlaceholderOnceInTheOrderOfTheText() {
        Seeds.forEach(1_000, seed -> {
            Statement statement = new StatementGenerator(new Random(seed)).query();
            Normalized normalized = Normalizer.normalize(statement, SampleModels.APP);
            String text = ModelText.of(statement);
            for (int i = 0; i < normalized.arguments(); i++) {
                text = text.replaceFirst("\\?(?![0-9])", "?" + i);
            }

            assertThat(ModelText.of(normalized.statement())).isEqualTo(text);
        });
    }
}

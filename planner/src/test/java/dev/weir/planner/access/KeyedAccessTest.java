package dev.weir.planner.access;

import static dev.weir.planner.testing.FieldExprs.is;
import static dev.weir.planner.testing.FieldExprs.or;
import static dev.weir.planner.testing.SampleModels.USER;
import static dev.weir.planner.testing.Statements.include;
import static dev.weir.planner.testing.Statements.query;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.core.error.UnsupportedByDatabaseException;
import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.app.Index;
import dev.weir.core.schema.app.Model;
import dev.weir.core.schema.mapping.MappedSchema;
import dev.weir.core.schema.mapping.MappingBuilder;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Statement;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.value.ScalarType;
import dev.weir.planner.Planner;
import dev.weir.planner.testing.ModelSpec;
import dev.weir.planner.testing.Profiles;
import dev.weir.planner.testing.SampleModels;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class KeyedAccessTest {
    private static void assertRefused(MappedSchema models, Statement statement, String message) {
        Planner planner = new Planner(models, Profiles.KEYED, 3);
        assertThatExceptionOfType(UnsupportedByDatabaseException.class)
                .isThrownBy(() -> planner.plan(statement))
                .withMessageContaining(message);
    }

    /** All of them together in every order would be more ways than there is time for. */
    @Test
    @Timeout(60)
    void looksForAWayToTheSidesOfEachOrByItself() {
        List<Expr<FieldTerm>> ors = Stream.generate(() -> or(is("User.age"), is("User.level")))
                .limit(20)
                .toList();

        assertRefused(
                SampleModels.on(Profiles.KEYED),
                query(USER, new Expr.And<>(ors)),
                "cannot run a query that reads all of users");
    }

    @Test
    void anIncludeIsToldOfTheIndexThatItNeedsAndOfNoScan() {
        Model todo = ModelSpec.model("Todo")
                .belongsToOne("user", "User", List.of("userId"), List.of("id"))
                .nullable("due", ScalarType.INT64)
                .build();
        Index byDue = new Index(
                Optional.empty(), List.of(ModelSpec.fieldId("Todo.userId"), ModelSpec.fieldId("Todo.due")), false);
        AppSchema models = AppSchema.of(List.of(
                ModelSpec.model("User").hasMany("todos", "Todo.user").build(),
                new Model(todo.id(), todo.table(), todo.fields(), todo.key(), List.of(byDue), todo.relations())));

        assertRefused(
                MappingBuilder.build(models, Profiles.KEYED),
                query(USER, is("User.id"), include("User.todos")),
                "an include that finds todos by user_id (needs ACCESS_PATH); declare an index of user_id and nothing else");
    }
}

package dev.weir.planner.access;

import static dev.weir.planner.testing.ModelSpec.fieldId;
import static dev.weir.planner.testing.ModelSpec.modelId;
import static dev.weir.planner.testing.Statements.delete;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.core.driver.KeyedOperation;
import dev.weir.core.driver.KeyedText;
import dev.weir.core.error.UnsupportedByDatabaseException;
import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.app.OnDelete;
import dev.weir.core.schema.mapping.MappingBuilder;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Statement;
import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.value.ScalarType;
import dev.weir.planner.Planner;
import dev.weir.planner.explain.ProgramPrinter;
import dev.weir.planner.testing.FieldExprs;
import dev.weir.planner.testing.ModelSpec;
import dev.weir.planner.testing.Profiles;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is read and written where there are no foreign keys and a link says what becomes of its rows. */
class DeclaredDeleteAccessTest {
    private static final List<String> ID = List.of("id");
    private static final ModelSpec BOX = ModelSpec.model("Box");

    private static ModelSpec link(String name, OnDelete onDelete) {
        return ModelSpec.model(name)
                .belongsToOne("box", "Box", List.of("boxId"), ID)
                .onDelete(onDelete);
    }

    private static String plan(ModelSpec... models) {
        AppSchema schema = AppSchema.of(Stream.of(models).map(ModelSpec::build).toList());
        Statement byId = delete(
                modelId("Box"),
                new Expr.Comparison<FieldTerm>(
                        ComparisonOp.EQ,
                        new Expr.Leaf<>(new FieldTerm.FieldRef(List.of(), fieldId("Box.id"), ScalarType.INT64)),
                        FieldExprs.value(ScalarType.INT64)));
        return ProgramPrinter.print(
                new Planner(MappingBuilder.build(schema, Profiles.KEYED), Profiles.KEYED, 3).plan(byId),
                operation -> KeyedText.of((KeyedOperation) operation));
    }

    @Test
    void deletesWhatTheTargetDoesNotKnow() {
        assertThat(plan(BOX, link("Tag", OnDelete.CASCADE)))
                .isEqualTo(
                        """
                        write, atomic, 1 argument
                        uses [KEYED_ACCESS, ATOMIC_WRITES]
                        first read keys :1
                          get boxs by id = :0; give id
                        first read keys :2
                          query tags by index index_tags_by_box_id where box_id in :1, in turn; give id
                        cascade
                          change
                            delete tags at id in keys :2; only if box_id in :1
                          change, counted
                            delete boxs at id = :0
                        """);
    }

    /** The row is looked at, and one write needs no other. */
    @Test
    void looksForWhatKeepsARow() {
        assertThat(plan(BOX, link("Seal", OnDelete.RESTRICT)))
                .isEqualTo(
                        """
                        write, 1 argument
                        uses [KEYED_ACCESS, ATOMIC_WRITES]
                        first read keys :1
                          get boxs by id = :0; give id
                        cascade
                          refuse if there is one
                            query seals by index index_seals_by_box_id where box_id in :1, in turn; at most 1; say whether
                          change, counted
                            delete boxs at id = :0
                        """);
    }

    @Test
    void looksForItBeforeItWrites() {
        assertThat(plan(BOX, link("Tag", OnDelete.CASCADE), link("Seal", OnDelete.RESTRICT)))
                .containsSubsequence("refuse if there is one", "query seals", "delete tags", "delete boxs");
    }

    @Test
    void refusesWhatNoIndexLeadsTo() {
        ModelSpec loose = ModelSpec.model("Tag")
                .field("boxId", ScalarType.INT64)
                .unindexed("box", "Box", List.of("boxId"), ID, true)
                .onDelete(OnDelete.CASCADE);

        assertThatExceptionOfType(UnsupportedByDatabaseException.class)
                .isThrownBy(() -> plan(BOX, loose))
                .withMessageContaining("declare an index that begins with box_id");
    }
}

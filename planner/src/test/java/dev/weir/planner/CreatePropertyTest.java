package dev.weir.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.app.Field;
import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.Model;
import dev.weir.core.schema.app.Relation;
import dev.weir.core.schema.app.RelationId;
import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.schema.db.TableId;
import dev.weir.core.stmt.Create;
import dev.weir.core.value.Value;
import dev.weir.planner.plan.Action;
import dev.weir.planner.plan.InsertNode;
import dev.weir.planner.testing.InsertRunner;
import dev.weir.planner.testing.InsertRunner.Inserted;
import dev.weir.planner.testing.ModelText;
import dev.weir.planner.testing.NewInstance;
import dev.weir.planner.testing.Profiles;
import dev.weir.planner.testing.SampleModels;
import dev.weir.planner.testing.Seeds;
import dev.weir.planner.testing.StatementGenerator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever is created together, each instance has what it was given and links to what it was created with. */
class CreatePropertyTest {
    private static final int SEEDS = 3_000;
    private static final AppSchema APP = SampleModels.APP;
    private static final Planner PLANNER = new Planner(SampleModels.on(Profiles.FULL), Profiles.FULL, 3);

    @Test
    void createsWhatIsGivenAndLinksIt() {
        Seeds.forEach(SEEDS, seed -> {
            Random random = new Random(seed);
            Create create = new StatementGenerator(random).create();
            InsertNode root = ((Action.InsertAll) PLANNER.plan(create).action()).root();
            for (int i = 0; i < 3; i++) {
                NewInstance given = NewInstance.random(create, random);
                Inserted inserted = new InsertRunner().run(root, given);
                assertCreated(create, given, inserted);
                assertEdges(create, root);
            }
        });
    }

    private static void assertCreated(Create create, NewInstance given, Inserted inserted) {
        String text = ModelText.of(create);
        assertThat(inserted.row()).as(text).isEqualTo(rowOf(APP.model(create.model()), inserted.fields()));
        for (int i = 0; i < create.fields().size(); i++) {
            assertThat(value(inserted, create.fields().get(i)))
                    .as("%s of %s", create.fields().get(i), text)
                    .isEqualTo(given.values().get(i));
        }
        for (int i = 0; i < create.parents().size(); i++) {
            Create.Nested parent = create.parents().get(i);
            assertLinked(
                    APP.link(parent.relation()), inserted, inserted.parents().get(i));
            assertCreated(
                    parent.create(), given.parents().get(i), inserted.parents().get(i));
        }
        for (int i = 0; i < create.children().size(); i++) {
            Create.Nested child = create.children().get(i);
            List<Inserted> children = inserted.children().get(i);
            assertThat(children).hasSameSizeAs(given.children().get(i));
            for (int j = 0; j < children.size(); j++) {
                assertLinked(APP.link(child.relation()), children.get(j), inserted);
                assertCreated(child.create(), given.children().get(i).get(j), children.get(j));
            }
        }
    }

    private static void assertLinked(Relation.BelongsTo link, Inserted holder, Inserted target) {
        for (int i = 0; i < link.key().size(); i++) {
            assertThat(value(holder, link.key().get(i)))
                    .as("%s", link.id())
                    .isEqualTo(value(target, link.references().get(i)));
        }
    }

    private static void assertEdges(Create create, InsertNode node) {
        assertThat(relations(node, node.parents())).isEqualTo(relations(create.parents()));
        assertThat(relations(node, node.children())).isEqualTo(relations(create.children()));
        for (int i = 0; i < create.children().size(); i++) {
            assertEdges(
                    create.children().get(i).create(), node.children().get(i).node());
        }
    }

    private static List<RelationId> relations(InsertNode node, List<InsertNode.Edge> edges) {
        List<Relation> relations = APP.model(node.model()).relations();
        return edges.stream().map(edge -> relations.get(edge.position()).id()).toList();
    }

    private static List<RelationId> relations(List<Create.Nested> nested) {
        return nested.stream().map(Create.Nested::relation).toList();
    }

    private static Value value(Inserted inserted, FieldId field) {
        List<FieldId> fields =
                APP.model(inserted.model()).fields().stream().map(Field::id).toList();
        return inserted.fields().get(fields.indexOf(field));
    }

    private static Map<ColumnId, Value> rowOf(Model model, List<Value> fields) {
        return model.fields().stream()
                .collect(Collectors.toMap(
                        field -> new ColumnId(new TableId(model.table()), field.column()),
                        field -> fields.get(model.fields().indexOf(field))));
    }
}

package dev.weir.it.query;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.named.Name;
import dev.weir.it.shapes.rel.named.ProjectModel;
import dev.weir.it.shapes.rel.named.Projects;
import dev.weir.it.shapes.rel.named.Release;
import dev.weir.it.shapes.rel.named.Releases;
import dev.weir.it.shapes.rel.named.Topic;
import dev.weir.it.shapes.rel.named.Topics;
import java.util.List;

/** Alternatives of one field that is a type of its own, which are looked for in a list. */
final class NewtypeFilterConformance {
    private static final Name ONE = new Name("one");
    private static final Name TWO = new Name("two");

    @Conformance
    void orOverEmbeddedFieldFoldsToInList(TestDb test) {
        Database db = open(test);
        test.forget();

        assertThat(all(Topics.where(t -> t.name().eq(ONE).or(t.name().eq(TWO))).fetch(db)))
                .extracting(Topic::name)
                .containsExactlyInAnyOrder(ONE, TWO);

        assertThat(test.ops()).hasSize(1);
    }

    @Conformance(requires = Feature.RELATIONAL_QUERY)
    void anyWithOrOverEmbeddedField(TestDb test) {
        Database db = open(test);

        assertThat(all(Releases.where(r -> r.project()
                                .topics()
                                .any(t -> t.name().eq(ONE).or(t.name().eq(new Name("none")))))
                        .fetch(db)))
                .extracting(Release::label)
                .containsExactly("one");
    }

    private static Database open(TestDb test) {
        Database db = test.open(ProjectModel.INSTANCE);
        for (Name name : List.of(ONE, TWO, new Name("three"))) {
            only(Projects.create()
                    .topics(t -> t.name(name))
                    .releases(r -> r.label(name.inner()))
                    .exec(db));
        }
        return db;
    }
}

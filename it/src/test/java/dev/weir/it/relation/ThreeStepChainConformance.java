package dev.weir.it.relation;

import static dev.weir.it.harness.Found.ordered;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.projects.Tag;
import dev.weir.it.shapes.rel.projects.Tags;
import dev.weir.it.shapes.rel.projects.TaskCreate;
import dev.weir.it.shapes.rel.projects.TaskStage;
import dev.weir.it.shapes.rel.projects.User;
import dev.weir.it.shapes.rel.projects.UserModel;
import dev.weir.it.shapes.rel.projects.Users;
import java.util.List;
import java.util.function.Function;

/** Two has-many and a belongs-to, one behind the other. */
final class ThreeStepChainConformance {
    @Conformance
    void threeStepChain(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        Tag bug = only(Tags.create().name("bug").exec(db));
        Tag chore = only(Tags.create().name("chore").exec(db));
        Tag feature = only(Tags.create().name("feature").exec(db));
        Tag other = only(Tags.create().name("other").exec(db));
        User ada = only(Users.create()
                .name("Ada")
                .projects(p -> p.name("one").tasks(task("a", bug)).tasks(task("b", chore)))
                .projects(p -> p.name("two").tasks(task("c", feature)).tasks(task("d", bug)))
                .exec(db));
        only(Users.create()
                .name("Bob")
                .projects(p -> p.name("three").tasks(task("e", other)))
                .exec(db));
        test.forget();

        List<Tag> tags = ordered(
                test,
                db,
                Users.projects(ada).query().tasks().tag(),
                found -> found.orderBy(t -> t.name().asc()),
                one -> one.name());

        assertThat(tags).containsExactly(bug, chore, feature);
        assertThat(test.ops())
                .isEqualTo(
                        test.has(Feature.RELATIONAL_QUERY)
                                ? List.of("SELECT tags")
                                : List.of("SELECT projects", "SELECT tasks", "SELECT tags"));
    }

    private static Function<TaskStage.NeedsTitle<TaskStage.NeedsTag<TaskCreate>>, TaskCreate> task(
            String title, Tag tag) {
        return task -> task.title(title).tag(tag);
    }
}

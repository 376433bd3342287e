package dev.weir.it.relation.include;

import static dev.weir.it.harness.Found.ordered;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.teams.Assignee;
import dev.weir.it.shapes.rel.teams.Assignees;
import dev.weir.it.shapes.rel.teams.Member;
import dev.weir.it.shapes.rel.teams.Members;
import dev.weir.it.shapes.rel.teams.Project;
import dev.weir.it.shapes.rel.teams.ProjectModel;
import dev.weir.it.shapes.rel.teams.Projects;
import dev.weir.it.shapes.rel.teams.Task;
import dev.weir.it.shapes.rel.teams.Tasks;
import java.util.List;
import java.util.Optional;

/** Belongs-to relations that may be missing, behind others and before others. */
final class TeamPreloadConformance {
    @Conformance(requires = Feature.SORT)
    void nestedHasManyThenBelongsToOptional(TestDb test) {
        Database db = test.open(ProjectModel.INSTANCE);
        Assignee ada = only(Assignees.create().name("Ada").exec(db));
        only(Projects.create()
                .name("one")
                .tasks(Tasks.create().title("a").assignee(ada), Tasks.create().title("b"))
                .exec(db));

        Project project = only(Projects.all()
                .include(p -> p.tasks(t -> t.orderBy(x -> x.title().asc()).include(x -> x.assignee())))
                .get(db));

        assertThat(project.tasks())
                .extracting(t -> t.assignee().get())
                .containsExactly(Optional.of(ada), Optional.empty());
    }

    @Conformance
    void nestedBelongsToOptionalThenHasMany(TestDb test) {
        Database db = test.open(ProjectModel.INSTANCE);
        only(Projects.create()
                .name("one")
                .members(Members.create().name("Ada"), Members.create().name("Bob"))
                .tasks(Tasks.create().title("a"))
                .exec(db));
        only(Tasks.create().title("orphan").exec(db));
        test.forget();

        List<Task> tasks = ordered(
                test,
                db,
                Tasks.all().include(t -> t.project().members()),
                found -> found.orderBy(t -> t.title().asc()),
                one -> one.title());

        assertThat(tasks.get(0).project().get().orElseThrow().members())
                .extracting(Member::name)
                .containsExactlyInAnyOrder("Ada", "Bob");
        assertThat(tasks.get(1).project().get()).isEmpty();
        assertThat(test.ops()).containsExactly("SELECT tasks", "SELECT projects", "SELECT members");
    }
}

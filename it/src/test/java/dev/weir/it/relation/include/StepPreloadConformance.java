package dev.weir.it.relation.include;

import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.steps.Step;
import dev.weir.it.shapes.rel.steps.Steps;
import dev.weir.it.shapes.rel.steps.Todo;
import dev.weir.it.shapes.rel.steps.Todos;
import dev.weir.it.shapes.rel.steps.User;
import dev.weir.it.shapes.rel.steps.UserModel;
import dev.weir.it.shapes.rel.steps.Users;

/** Two levels of required links, down and up. */
final class StepPreloadConformance {
    @Conformance
    void nestedBelongsToRequiredThenBelongsToRequired(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create()
                .name("Ada")
                .todos(t -> t.title("T1").steps(Steps.create().description("S1")))
                .exec(db));

        Step step = only(Steps.all().include(s -> s.todo().user()).get(db));

        assertThat(step.todo().get().title()).isEqualTo("T1");
        assertThat(step.todo().get().user().get()).isEqualTo(ada);
    }

    @Conformance(requires = Feature.SORT)
    void nestedHasManyThenHasManyWithEmptyLeaves(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        only(Users.create()
                .name("Ada")
                .todos(t -> t.title("a").steps(Steps.create().description("S1")))
                .todos(Todos.create().title("b"))
                .exec(db));

        User ada = only(Users.all()
                .include(u -> u.todos(t -> t.orderBy(x -> x.title().asc()).include(x -> x.steps())))
                .get(db));

        assertThat(ada.todos().get().get(0).steps())
                .extracting(Step::description)
                .containsExactly("S1");
        assertThat(ada.todos().get().get(1).steps().isLoaded()).isTrue();
        assertThat(ada.todos().get().get(1).steps()).isEmpty();
    }

    @Conformance
    void aLevelWithoutRowsEndsTheDescent(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        only(Users.create().name("Ada").exec(db));
        test.forget();

        User ada =
                only(Users.all().include(u -> u.todos().include(t -> t.steps())).get(db));

        assertThat(ada.todos()).isEmpty();
        assertThat(test.ops()).as("no steps of no todos").containsExactly("SELECT users", "SELECT todos");
    }

    @Conformance(requires = Feature.SORT)
    void theWayThereAndBackIsThreeLevelsDeep(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        only(Users.create()
                .name("Ada")
                .todos(t -> t.title("a")
                        .steps(Steps.create().description("S1"), Steps.create().description("S2")))
                .exec(db));
        test.forget();

        User ada = only(Users.all()
                .include(u -> u.todos()
                        .include(t -> t.steps(
                                s -> s.orderBy(x -> x.description().desc()).include(x -> x.todo()))))
                .get(db));

        Todo todo = ada.todos().get().get(0);
        assertThat(todo.steps()).extracting(Step::description).containsExactly("S2", "S1");
        assertThat(todo.steps()).allMatch(step -> step.todo().get().equals(todo));
        assertThat(todo.steps().get().get(0).todo().get().steps().isLoaded())
                .as("what was asked for, and no more")
                .isFalse();
        assertThat(test.ops()).containsExactly("SELECT users", "SELECT todos", "SELECT steps", "SELECT todos");
        assertThat(test.ran().get(3).keys()).containsExactly(todo.id());
    }
}

package dev.weir.it.relation.include;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.ModelDefinition;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.authors.Author;
import dev.weir.it.shapes.rel.authors.AuthorModel;
import dev.weir.it.shapes.rel.authors.Authors;
import dev.weir.it.shapes.rel.authors.CommentModel;
import dev.weir.it.shapes.rel.authors.Comments;
import dev.weir.it.shapes.rel.authors.PostModel;
import dev.weir.it.shapes.rel.authors.Posts;
import dev.weir.it.shapes.rel.categories.Categories;
import dev.weir.it.shapes.rel.categories.Category;
import dev.weir.it.shapes.rel.categories.CategoryModel;
import dev.weir.it.shapes.rel.categories.TodoModel;
import dev.weir.it.shapes.rel.categories.Todos;
import dev.weir.it.shapes.rel.categories.User;
import dev.weir.it.shapes.rel.categories.UserModel;
import dev.weir.it.shapes.rel.categories.Users;
import dev.weir.it.shapes.rel.teams.Assignee;
import dev.weir.it.shapes.rel.teams.AssigneeModel;
import dev.weir.it.shapes.rel.teams.Assignees;
import dev.weir.it.shapes.rel.teams.MemberModel;
import dev.weir.it.shapes.rel.teams.Members;
import dev.weir.it.shapes.rel.teams.Project;
import dev.weir.it.shapes.rel.teams.ProjectModel;
import dev.weir.it.shapes.rel.teams.Projects;
import dev.weir.it.shapes.rel.teams.Task;
import dev.weir.it.shapes.rel.teams.TaskModel;
import dev.weir.it.shapes.rel.teams.Tasks;
import dev.weir.query.Include;
import dev.weir.query.IncludeTree;
import dev.weir.query.ModelQuery;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/** Every set of includes up to a depth: one statement for each relation and no more, and what an oracle says. */
final class EveryShapeConformance {
    @Conformance
    void alongRequiredLinks(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        Category food = only(Categories.create().name("food").exec(db));
        Category drink = only(Categories.create().name("drink").exec(db));
        User ada = only(Users.create().name("Ada").exec(db));
        User bob = only(Users.create().name("Bob").exec(db));
        only(Users.create().name("Carol").exec(db));
        only(Todos.create().title("a").user(ada).category(food).exec(db));
        only(Todos.create().title("b").user(ada).category(drink).exec(db));
        only(Todos.create().title("c").user(bob).category(food).exec(db));
        Shapes shapes = new Shapes(UserModel.INSTANCE);
        Graph graph = new Graph(shapes)
                .with(UserModel.INSTANCE, all(Users.all().fetch(db)))
                .with(TodoModel.INSTANCE, all(Todos.all().fetch(db)))
                .with(CategoryModel.INSTANCE, all(Categories.all().fetch(db)));

        Check check = new Check(test, db, shapes, graph);
        check.each(UserModel.INSTANCE, 4, Users.all(), (query, include) -> query.include(u -> include));
        check.each(TodoModel.INSTANCE, 3, Todos.all(), (query, include) -> query.include(t -> include));
    }

    @Conformance
    void alongLinksThatMayLeadNowhere(TestDb test) {
        Database db = test.open(TaskModel.INSTANCE);
        Project weir = only(Projects.create()
                .name("weir")
                .members(Members.create().name("m1"), Members.create().name("m2"))
                .exec(db));
        only(Projects.create().name("idle").exec(db));
        Assignee ann = only(Assignees.create().name("Ann").exec(db));
        only(Tasks.create().title("both").project(weir).assignee(ann).exec(db));
        only(Tasks.create().title("one").project(weir).exec(db));
        only(Tasks.create().title("other").assignee(ann).exec(db));
        Task none = only(Tasks.create().title("none").exec(db));
        assertThat(none.projectId()).isNull();
        Shapes shapes = new Shapes(TaskModel.INSTANCE);
        Graph graph = new Graph(shapes)
                .with(TaskModel.INSTANCE, all(Tasks.all().fetch(db)))
                .with(ProjectModel.INSTANCE, all(Projects.all().fetch(db)))
                .with(MemberModel.INSTANCE, all(Members.all().fetch(db)))
                .with(AssigneeModel.INSTANCE, all(Assignees.all().fetch(db)));

        Check check = new Check(test, db, shapes, graph);
        check.each(TaskModel.INSTANCE, 3, Tasks.all(), (query, include) -> query.include(t -> include));
        check.each(ProjectModel.INSTANCE, 2, Projects.all(), (query, include) -> query.include(p -> include));
    }

    @Conformance
    void alongCompositeLinks(TestDb test) {
        Database db = test.open(AuthorModel.INSTANCE);
        UUID id = UUID.randomUUID();
        for (long revision = 1; revision <= 2; revision++) {
            Author author = only(Authors.create()
                    .id(id)
                    .revision(revision)
                    .name("r" + revision)
                    .exec(db));
            only(Posts.create()
                    .title("p" + revision)
                    .author(author)
                    .comments(Comments.create().body("c"), Comments.create().body("d"))
                    .exec(db));
        }
        only(Authors.create().id(id).revision(3).name("silent").exec(db));
        Shapes shapes = new Shapes(AuthorModel.INSTANCE);
        Graph graph = new Graph(shapes)
                .with(AuthorModel.INSTANCE, all(Authors.all().fetch(db)))
                .with(PostModel.INSTANCE, all(Posts.all().fetch(db)))
                .with(CommentModel.INSTANCE, all(Comments.all().fetch(db)));

        Check check = new Check(test, db, shapes, graph);
        check.each(AuthorModel.INSTANCE, 3, Authors.all(), (query, include) -> query.include(a -> include));
        check.each(PostModel.INSTANCE, 2, Posts.all(), (query, include) -> query.include(p -> include));
    }

    /** Runs a query with each shape of includes. */
    private record Check(TestDb test, Database db, Shapes shapes, Graph graph) {
        <M, Q extends ModelQuery<M, ?, Q>> void each(
                ModelDefinition<M> model, int depth, Q query, BiFunction<Q, Include<M>, Q> including) {
            for (List<IncludeTree> trees : shapes.of(model.model().id(), depth)) {
                Q with = query;
                for (IncludeTree tree : trees) {
                    with = including.apply(with, () -> tree);
                }
                test.forget();
                List<M> found = all(with.fetch(db));
                assertThat(test.ops()).as("%s", trees).hasSize(1 + Shapes.size(trees));
                assertThat(found).isNotEmpty();
                found.forEach(instance -> graph.assertHandles(model, instance, trees));
            }
        }
    }
}

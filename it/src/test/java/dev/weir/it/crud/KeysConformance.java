package dev.weir.it.crud;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.done;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.maybe;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.NonUniqueResultException;
import dev.weir.core.error.RecordNotFoundException;
import dev.weir.core.error.UniqueViolationException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.pairs.Pair;
import dev.weir.it.shapes.pairs.PairModel;
import dev.weir.it.shapes.pairs.Pairs;
import dev.weir.it.shapes.pairs.Todo;
import dev.weir.it.shapes.pairs.TodoModel;
import dev.weir.it.shapes.pairs.Todos;
import dev.weir.it.shapes.twomodels.Post;
import dev.weir.it.shapes.twomodels.PostModel;
import dev.weir.it.shapes.twomodels.Posts;
import java.util.List;

/** Finding by the whole of a key and by the first part of a composite one. */
final class KeysConformance {

    @Conformance
    void singleColumnPk(TestDb test) {
        Database db = test.open(PostModel.INSTANCE);
        Post post = only(Posts.create().title("x").exec(db));
        only(Posts.create().title("x").exec(db));

        assertThat(only(Posts.getById(db, post.id()))).isEqualTo(post);
        assertThat(maybe(Posts.findById(db, post.id()))).hasValue(post);
        assertThat(all(Posts.byId(post.id()).fetch(db))).containsExactly(post);
    }

    @Conformance
    void compositePk(TestDb test) {
        Database db = test.open(PairModel.INSTANCE);
        Pair wanted = only(Pairs.create().one("hello").two("world").exec(db));
        only(Pairs.create().one("world").two("hello").exec(db));

        assertThat(only(Pairs.getByOneAndTwo(db, "hello", "world"))).isEqualTo(wanted);
        assertThat(maybe(Pairs.findByOneAndTwo(db, "hello", "hello"))).isEmpty();
        failure(RecordNotFoundException.class, Pairs.getByOneAndTwo(db, "world", "world"));
    }

    @Conformance
    void modelLevelCompositeKey(TestDb test) {
        Database db = test.open(PairModel.INSTANCE);
        Pair hello = only(Pairs.create().one("hello").two("world").exec(db));
        Pair left = only(Pairs.create().one("left").two("right").exec(db));

        assertThat(only(Pairs.byOneAndTwo("hello", "world").get(db))).isEqualTo(hello);
        assertThat(only(Pairs.getByOne(db, "left"))).isEqualTo(left);

        UniqueViolationException error = failure(
                UniqueViolationException.class,
                Pairs.create().one("left").two("right").exec(db));
        assertThat(error.columns()).containsExactly("one", "two");
    }

    @Conformance
    void prefixOfACompositeKeyFindsSeveral(TestDb test) {
        Database db = test.open(PairModel.INSTANCE);
        Pair first = only(Pairs.create().one("a").two("1").exec(db));
        Pair second = only(Pairs.create().one("a").two("2").exec(db));
        only(Pairs.create().one("b").two("1").exec(db));

        assertThat(all(Pairs.findByOne(db, "a"))).containsExactlyInAnyOrder(first, second);
        assertThat(all(Pairs.byOne("a").orderBy(p -> p.two().desc()).fetch(db))).containsExactly(second, first);
        assertThat(all(Pairs.findByOne(db, "c"))).isEmpty();
        NonUniqueResultException error = failure(NonUniqueResultException.class, Pairs.getByOne(db, "a"));
        assertThat(error.model()).isEqualTo("Pair");
    }

    @Conformance
    void updateByPartitionKey(TestDb test) {
        Database db = test.open(TodoModel.INSTANCE);
        all(Todos.createMany(List.of(
                        Todos.create().userId("ada").title("a"),
                        Todos.create().userId("ada").title("b"),
                        Todos.create().userId("bob").title("c")))
                .exec(db));
        test.forget();

        assertThat(only(Todos.byUserId("ada").update().title("changed").exec(db)))
                .isEqualTo(2);

        assertThat(test.ops())
                .isEqualTo(
                        test.has(Feature.RELATIONAL_QUERY)
                                ? List.of("UPDATE todos")
                                : List.of("BEGIN", "SELECT todos", "UPDATE todos", "COMMIT"));
        assertThat(all(Todos.findByUserId(db, "ada"))).extracting(Todo::title).containsExactly("changed", "changed");
        assertThat(all(Todos.findByUserId(db, "bob"))).extracting(Todo::title).containsExactly("c");
    }

    @Conformance
    void instanceWithACompositeKeyIsUpdatedAndDeletedAlone(TestDb test) {
        Database db = test.open(TodoModel.INSTANCE);
        Todo first = only(Todos.create().userId("ada").title("a").exec(db));
        Todo second = only(Todos.create().userId("ada").title("b").exec(db));

        Todo changed = only(Todos.update(first).title("changed").exec(db));
        assertThat(changed).isEqualTo(new Todo("ada", first.id(), "changed"));
        assertThat(all(Todos.findByUserId(db, "ada"))).containsExactlyInAnyOrder(changed, second);

        done(Todos.delete(second).exec(db));
        assertThat(all(Todos.all().fetch(db))).containsExactly(changed);
        failure(
                RecordNotFoundException.class,
                Todos.update(second).title("gone").exec(db));
        done(Todos.delete(second).exec(db));
    }
}

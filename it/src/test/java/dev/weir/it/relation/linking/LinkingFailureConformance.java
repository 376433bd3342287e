package dev.weir.it.relation.linking;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.done;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.maybe;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.RecordNotFoundException;
import dev.weir.core.error.UniqueViolationException;
import dev.weir.core.error.UnsupportedByDatabaseException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.unique.Todo;
import dev.weir.it.shapes.rel.unique.Todos;
import dev.weir.it.shapes.rel.unique.User;
import dev.weir.it.shapes.rel.unique.UserModel;
import dev.weir.it.shapes.rel.unique.Users;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Links that are changed all or not at all. */
final class LinkingFailureConformance {

    @Conformance(requires = {Feature.ATOMIC_WRITES, Feature.UNIQUE_INDEXES})
    void hasManyApplySwapUniqueWithExtraInsert(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = user(db, "Ada", "X");

        only(Users.update(ada)
                .todos(todos -> todos.create(Todos.create().title("Y"))
                        .unlink(ada.todos().get())
                        .create(Todos.create().title("X")))
                .exec(db));

        assertThat(all(Users.todos(ada).fetch(db))).extracting(Todo::title).containsExactlyInAnyOrder("X", "Y");
        assertThat(only(Todos.getByTitle(db, "X")).id())
                .isNotEqualTo(ada.todos().get().get(0).id());
    }

    @Conformance(requires = {Feature.ATOMIC_WRITES, Feature.UNIQUE_INDEXES})
    void aNewTodoThatIsRefusedTakesAllAlong(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = user(db, "Ada", "a");
        User bob = user(db, "Bob", "b");
        Map<String, String> before = contents(db);

        failure(
                UniqueViolationException.class,
                Users.update(ada)
                        .name("changed")
                        .todos(todos -> todos.unlink(ada.todos().get())
                                .create(List.of(
                                        Todos.create().title("new"),
                                        Todos.create().title("b"))))
                        .exec(db));

        assertThat(contents(db)).isEqualTo(before);
        assertThat(only(Users.getById(db, bob.id())).name()).isEqualTo("Bob");
    }

    @Conformance(requires = Feature.ATOMIC_WRITES)
    void linkingWhatIsGoneChangesNothing(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = user(db, "Ada", "a", "gone");
        User bob = user(db, "Bob", "b");
        done(Todos.delete(ada.todos().get().get(1)).exec(db));
        Map<String, String> before = contents(db);

        for (Mono<?> linking : List.of(
                Users.todos(bob).link(ada.todos().get().get(1)).exec(db),
                Users.todos(bob).link(ada.todos().get()).exec(db),
                Users.todos(bob).replace(ada.todos().get()).exec(db),
                Users.update(bob)
                        .name("x")
                        .todos(todos -> todos.link(ada.todos().get()))
                        .exec(db),
                Users.byId(bob.id())
                        .update()
                        .todos(todos -> todos.link(ada.todos().get()))
                        .exec(db),
                Users.create().name("new").email("new").todos(ada.todos().get()).exec(db))) {
            assertThat(failure(RecordNotFoundException.class, linking)).hasMessageContaining("no Todo");
            assertThat(contents(db)).isEqualTo(before);
        }
    }

    @Conformance(requires = Feature.ATOMIC_WRITES)
    void aUserThatIsGoneIsGivenNothing(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = user(db, "Ada", "a");
        User gone = user(db, "Bob");
        done(Users.delete(gone).exec(db));
        Map<String, String> before = contents(db);

        for (Mono<?> update : List.of(
                Users.update(gone).todos(todos -> todos.link(ada.todos().get())).exec(db),
                Users.update(gone)
                        .name("x")
                        .todos(todos -> todos.create(Todos.create().title("new")))
                        .exec(db))) {
            assertThat(failure(RecordNotFoundException.class, update)).hasMessageContaining("no User");
            assertThat(contents(db)).isEqualTo(before);
        }
    }

    @Conformance(requires = Feature.ATOMIC_WRITES)
    void aFailureInTheMiddleLeavesNothing(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = user(db, "Ada", "a", "b");
        User bob = user(db, "Bob", "c");
        Map<String, String> before = contents(db);

        for (Publisher<?> work : works(db, ada, bob)) {
            int operations = opsOf(test, work, db, before);
            for (int n = 0; n < operations; n++) {
                failAt(test, n);
                failure(IllegalStateException.class, work);
                test.fail(op -> Optional.empty());
                assertThat(contents(db)).as("failed at operation %d", n).isEqualTo(before);
            }
        }
    }

    @Conformance(requires = Feature.ATOMIC_WRITES)
    void aCancelInTheMiddleLeavesNothing(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = user(db, "Ada", "a", "b");
        User bob = user(db, "Bob", "c");
        Map<String, String> before = contents(db);

        for (Publisher<?> work : works(db, ada, bob)) {
            int operations = opsOf(test, work, db, before);
            for (int n = 0; n < operations; n++) {
                Sinks.Empty<Void> cancel = Sinks.empty();
                test.forget();
                at(test, n, cancel::tryEmitEmpty);
                maybe(Flux.from(work).takeUntilOther(cancel.asMono()).then());
                test.awaitRest();
                test.fail(op -> Optional.empty());
                if (!test.ops().contains("COMMIT")) {
                    assertThat(contents(db)).as("cancelled at operation %d", n).isEqualTo(before);
                }
            }
        }
    }

    @Conformance(lacks = {Feature.INTERACTIVE_TRANSACTIONS, Feature.ATOMIC_WRITES})
    void severalWritesAreRefused(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create().name("Ada").email("Ada").exec(db));
        Todo first = only(Users.todos(ada).create().title("a").exec(db));
        Todo second = only(Users.todos(ada).create().title("b").exec(db));
        test.forget();

        failure(
                UnsupportedByDatabaseException.class,
                Users.todos(ada).link(first, second).exec(db));

        assertThat(test.ops()).isEmpty();
        assertThat(only(Users.todos(ada).link(first, second).nonAtomic().exec(db)))
                .isEqualTo(2);
        assertThat(only(Users.todos(ada).link(first).exec(db))).isOne();
    }

    /** Every kind of write of several operations; none of them is to be carried through. */
    private static List<Publisher<?>> works(Database db, User ada, User bob) {
        Todo a = ada.todos().get().get(0);
        Todo c = bob.todos().get().get(0);
        return List.of(
                undone(Users.update(ada)
                        .name("x")
                        .todos(todos ->
                                todos.unlink(a).link(c).create(Todos.create().title("new")))
                        .exec(db)),
                undone(Users.byEmail("Ada")
                        .update()
                        .name("x")
                        .todos(todos -> todos.unlink(a).link(c))
                        .exec(db)),
                undone(Users.todos(ada).replace(List.of(c)).exec(db)),
                undone(Todos.update(a)
                        .user(Users.create().name("new").email("new"))
                        .exec(db)),
                undone(Users.create().name("new").email("new").todos(a, c).exec(db)));
    }

    private static Publisher<?> undone(Mono<?> work) {
        return work;
    }

    /** Returns how many operations the work sends up to the last that changes something, which is made to fail. */
    private static int opsOf(TestDb test, Publisher<?> work, Database db, Map<String, String> before) {
        test.forget();
        test.fail(op ->
                op.brief().equals("COMMIT") ? Optional.of(new IllegalStateException("planted")) : Optional.empty());
        failure(IllegalStateException.class, work);
        test.fail(op -> Optional.empty());
        List<String> ops = test.ops();
        assertThat(contents(db)).isEqualTo(before);
        assertThat(ops).contains("COMMIT").hasSizeGreaterThan(3);
        return ops.indexOf("COMMIT");
    }

    private static void failAt(TestDb test, int n) {
        AtomicInteger sent = new AtomicInteger();
        test.fail(op ->
                sent.getAndIncrement() == n ? Optional.of(new IllegalStateException("planted")) : Optional.empty());
    }

    private static void at(TestDb test, int n, Runnable action) {
        AtomicInteger sent = new AtomicInteger();
        test.fail(op -> {
            if (sent.getAndIncrement() == n) {
                action.run();
            }
            return Optional.empty();
        });
    }

    private static User user(Database db, String name, String... titles) {
        return only(Users.create()
                .name(name)
                .email(name)
                .todos(Stream.of(titles)
                        .map(title -> Todos.create().title(title))
                        .toList())
                .exec(db));
    }

    /** Returns which todos there are, and whose they are. */
    private static Map<String, String> contents(Database db) {
        Map<String, String> contents = all(Todos.all().include(t -> t.user()).fetch(db)).stream()
                .collect(Collectors.toMap(Todo::title, todo -> todo.user().get().name()));
        contents.put(
                "users",
                all(Users.all().fetch(db)).stream()
                        .map(User::name)
                        .sorted()
                        .toList()
                        .toString());
        return contents;
    }
}

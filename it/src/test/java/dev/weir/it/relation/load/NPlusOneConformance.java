package dev.weir.it.relation.load;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.NPlusOne;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.NPlusOneException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.steps.Todo;
import dev.weir.it.shapes.rel.steps.Todos;
import dev.weir.it.shapes.rel.steps.User;
import dev.weir.it.shapes.rel.steps.UserModel;
import dev.weir.it.shapes.rel.steps.Users;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import reactor.core.publisher.Flux;

/** Reads that are run for one instance after the other are noticed, and an include that would do for all is not. */
final class NPlusOneConformance {
    private final List<NPlusOneException> told = new CopyOnWriteArrayList<>();

    private Database open(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        IntStream.range(0, 4)
                .forEach(i -> only(Users.create()
                        .name("u" + i)
                        .todos(Todos.create().title("t" + i))
                        .exec(db)));
        Database watching = test.another()
                .models(UserModel.INSTANCE)
                .nPlusOne(NPlusOne.report(told::add).after(3))
                .build();
        return watching;
    }

    private static Flux<User> users(Database db) {
        return Flux.fromIterable(all(Users.all().allowScan().fetch(db)));
    }

    @Conformance
    void whatBelongsToEachIsToldOfOnce(TestDb test) {
        Database db = open(test);

        Flux<Todo> todos = users(db).concatMap(user -> Users.todos(user).fetch(db));
        assertThat(all(NPlusOne.watch(todos))).hasSize(4);

        assertThat(told).singleElement().satisfies(found -> {
            assertThat(found.model()).isEqualTo("Todo");
            assertThat(found.relations()).containsExactly("User.todos");
            assertThat(found.times()).isEqualTo(3);
            assertThat(found)
                    .hasMessage("[N_PLUS_ONE] Todo was read by its userId 3 times, one instance at a time: User.todos;"
                            + " add .include(u -> u.todos()) to the query, or load it into all instances together");
        });
        all(todos);
        assertThat(told).as("outside of a scope").hasSize(1);
        all(NPlusOne.watch(todos));
        assertThat(told).as("in another scope").hasSize(2);
    }

    @Conformance
    void whatAChainLeadsToFromEachIsToldOf(TestDb test) {
        Database db = open(test);
        List<User> users = all(Users.all().allowScan().fetch(db));

        all(NPlusOne.watch(Flux.fromIterable(users)
                .concatMap(user -> Users.todos(user).query().steps().fetch(db))));

        assertThat(told).singleElement().satisfies(found -> {
            assertThat(found.model()).isEqualTo("Step");
            assertThat(found.relations()).containsExactly("User.todos.steps");
            assertThat(found)
                    .hasMessageContaining("Step was read through Todo by its userId 3 times")
                    .hasMessageContaining("add .include(u -> u.todos().include(t -> t.steps())) to the query");
        });
    }

    @Conformance
    void whatEachBelongsToIsToldOf(TestDb test) {
        Database db = open(test);
        List<Todo> todos = all(Todos.all().allowScan().fetch(db));

        all(NPlusOne.watch(Flux.fromIterable(todos).concatMap(todo -> Users.getById(db, todo.userId()))));

        assertThat(told).singleElement().satisfies(found -> assertThat(found)
                .hasMessageContaining("User was read by its id 3 times, one instance at a time: Todo.user; add"
                        + " .include(t -> t.user()) to the query"));
    }

    @Conformance
    void loadsOfOneAreToldOfAndLoadsOfManyAreNot(TestDb test) {
        Database db = open(test);

        all(NPlusOne.watch(users(db).transform(Users.load(u -> u.todos()).on(db))));
        all(NPlusOne.watch(Users.all().allowScan().include(u -> u.todos()).fetch(db)));
        assertThat(told).isEmpty();
        all(NPlusOne.watch(
                users(db).concatMap(user -> Users.load(u -> u.todos()).one(user, db))));

        assertThat(told).singleElement().satisfies(found -> assertThat(found)
                .hasMessageContaining("User had its relations loaded 3 times, one instance at a time: User.todos"));
    }

    @Conformance
    void aTestFailsForIt(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        List<User> users = IntStream.range(0, 10)
                .mapToObj(i -> only(Users.create().name("u" + i).exec(db)))
                .toList();
        Flux<Todo> one =
                Flux.fromIterable(users).concatMap(user -> Users.todos(user).fetch(db));
        test.forget();

        NPlusOneException error = failure(NPlusOneException.class, NPlusOne.failing(one));

        assertThat(error.times()).isEqualTo(10);
        assertThat(test.ops()).as("what was sent before").hasSize(9);
        assertThat(failure(NPlusOneException.class, NPlusOne.failing(one.onErrorComplete()))
                        .relations())
                .as("although it was caught")
                .containsExactly("User.todos");
        assertThat(all(NPlusOne.failing(Flux.fromIterable(users)
                        .transform(Users.load(u -> u.todos()).on(db)))))
                .hasSize(10);
    }

    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS)
    void aTransactionIsAScope(TestDb test) {
        Database db = open(test);

        all(db.transactionMany(tx -> Users.all()
                .fetch(tx)
                .collectList()
                .flatMapIterable(users -> users)
                .concatMap(user -> Users.todos(user).fetch(tx))));

        assertThat(told).hasSize(1);
    }

    /** Nobody could read for several instances together what each write reads for itself. */
    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS)
    void whatWritesReadIsNotCounted(TestDb test) {
        Database db = test.open(dev.weir.it.shapes.rel.eager.UserModel.INSTANCE);
        Database strict = test.another()
                .models(dev.weir.it.shapes.rel.eager.UserModel.INSTANCE)
                .nPlusOne(NPlusOne.fail())
                .build();

        List<dev.weir.it.shapes.rel.eager.User> users = all(strict.transactionMany(
                tx -> Flux.range(0, 12).concatMap(i -> dev.weir.it.shapes.rel.eager.Users.create()
                        .name("u" + i)
                        .exec(tx))));
        all(NPlusOne.failing(
                Flux.fromIterable(users).concatMap(user -> dev.weir.it.shapes.rel.eager.Users.byId(user.id())
                        .update()
                        .posts(posts -> posts.create(
                                dev.weir.it.shapes.rel.eager.Posts.create().title("p")))
                        .exec(strict))));

        assertThat(all(dev.weir.it.shapes.rel.eager.Users.all().allowScan().fetch(db)))
                .hasSize(12)
                .allMatch(user -> user.posts().get().size() == 1);
    }
}

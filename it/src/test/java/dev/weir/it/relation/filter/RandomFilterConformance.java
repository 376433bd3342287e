package dev.weir.it.relation.filter;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.loose.Todo;
import dev.weir.it.shapes.rel.loose.TodoCreate;
import dev.weir.it.shapes.rel.loose.TodoPath;
import dev.weir.it.shapes.rel.loose.Todos;
import dev.weir.it.shapes.rel.loose.User;
import dev.weir.it.shapes.rel.loose.UserModel;
import dev.weir.it.shapes.rel.loose.UserPath;
import dev.weir.it.shapes.rel.loose.Users;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Random conditions over random rows: the database selects what three-valued logic says. {@code -Dweir.seeds} runs more than
 * the usual number, {@code -Dweir.seed} one alone.
 */
final class RandomFilterConformance {
    private static final int SEEDS = Integer.getInteger("weir.seeds", 40);
    private static final int CONDITIONS = 8;

    @Conformance(requires = Feature.RELATIONAL_QUERY)
    void conditionsOnRelationsMeanWhatTheySay(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        for (long seed : seeds()) {
            Random random = new Random(seed);
            List<User> users = rows(db, random);
            List<Todo> todos = all(Todos.all().fetch(db));
            RandomConditions conditions = new RandomConditions(random, users, todos);
            for (int i = 0; i < CONDITIONS; i++) {
                RandomConditions.Asked<UserPath<User>, User> ofUsers = conditions.ofUsers(3);
                RandomConditions.Asked<TodoPath<Todo>, Todo> ofTodos = conditions.ofTodos(3);
                assertThat(all(Users.where(ofUsers.condition()).fetch(db)))
                        .as("seed %d, users where %s", seed, ofUsers.text())
                        .containsExactlyInAnyOrderElementsOf(ofUsers.selected(users));
                assertThat(all(Todos.where(ofTodos.condition()).fetch(db)))
                        .as("seed %d, todos where %s", seed, ofTodos.text())
                        .containsExactlyInAnyOrderElementsOf(ofTodos.selected(todos));
            }
        }
    }

    private static long[] seeds() {
        Long only = Long.getLong("weir.seed");
        return only == null
                ? LongStream.range(0, Integer.getInteger("weir.seeds", SEEDS)).toArray()
                : new long[] {only};
    }

    private static List<User> rows(Database db, Random random) {
        only(Todos.all().delete().exec(db));
        only(Users.all().delete().exec(db));
        for (int i = 0; i < 3; i++) {
            only(Users.create().name("u" + i).age(small(random)).exec(db));
        }
        List<User> users = all(Users.all().fetch(db));
        for (int i = 0; i < 5; i++) {
            int owner = random.nextInt(users.size() + 1);
            TodoCreate todo =
                    Todos.create().title(random.nextBoolean() ? "x" : "y").priority(small(random));
            only((owner < users.size() ? todo.user(users.get(owner)) : todo).exec(db));
        }
        return users;
    }

    private static @Nullable Integer small(Random random) {
        int number = random.nextInt(4);
        return number == 0 ? null : Integer.valueOf(number);
    }
}

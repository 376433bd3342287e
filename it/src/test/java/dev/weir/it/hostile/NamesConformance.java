package dev.weir.it.hostile;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.done;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.ForeignKeyViolationException;
import dev.weir.core.error.InvalidSchemaException;
import dev.weir.core.error.UniqueViolationException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.blog.Profile;
import dev.weir.it.shapes.blog.ProfileModel;
import dev.weir.it.shapes.blog.Profiles;
import dev.weir.it.shapes.blog.Status;
import dev.weir.it.shapes.blog.Todo;
import dev.weir.it.shapes.blog.TodoModel;
import dev.weir.it.shapes.blog.Todos;
import dev.weir.it.shapes.blog.User;
import dev.weir.it.shapes.blog.UserModel;
import dev.weir.it.shapes.blog.Users;
import dev.weir.it.shapes.indexed.Product;
import dev.weir.it.shapes.indexed.ProductModel;
import dev.weir.it.shapes.indexed.Products;
import dev.weir.it.shapes.words.Order;
import dev.weir.it.shapes.words.OrderModel;
import dev.weir.it.shapes.words.Orders;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Names mean nothing but themselves, in every place that has a name. */
final class NamesConformance {
    private static final int ROUNDS = 12;

    @Conformance(requires = Feature.AUTO_INCREMENT)
    void anyNameIsOnlyAName(TestDb test) {
        Database bystander = test.open(OrderModel.INSTANCE);
        Order kept =
                only(Orders.create().type("a").select(true).limit(3).group("b").exec(bystander));
        Iterator<String> names = cycle(Nasty.names());
        for (int round = 0; round < ROUNDS; round++) {
            Blog blog = Blog.under(names::next);
            Database db = test.another()
                    .models(blog.users(), blog.todos(), blog.profiles())
                    .build();
            done(db.schema().create());
            done(db.schema().create());
            blog.isUsed(db);
            blog.tellsItsNames(db, test);
            done(db.schema().drop());
        }

        assertThat(all(Orders.all().fetch(bystander))).containsExactly(kept);
    }

    @Conformance
    void namesThatBeginAlikeStayApartOrAreRefused(TestDb test) {
        Database bystander = test.open(OrderModel.INSTANCE);
        String begin = "x".repeat(63);
        for (Iterator<String> names = List.of(begin + "a", begin + "b").iterator(); names.hasNext(); ) {
            Renamed<Order> orders = Renamed.of(OrderModel.INSTANCE, numbered(names.next()));
            if (begin.length() + 1 > test.capability().limits().identifierBytes()) {
                assertThatExceptionOfType(InvalidSchemaException.class)
                        .isThrownBy(() -> test.another().models(orders).build())
                        .withMessageContaining("give it a shorter name");
            } else {
                Database db = test.another().models(orders).build();
                done(db.schema().create());
                only(Orders.create().type("a").select(true).limit(3).group("b").exec(db));
                assertThat(only(Orders.all().count(db))).isEqualTo(1);
            }
        }
        assertThat(only(Orders.all().count(bystander))).isZero();
    }

    /** Names of 63 bytes that agree in all but their beginning, so that what is made of them is too long everywhere but there. */
    @Conformance(requires = Feature.AUTO_INCREMENT)
    void namesMadeOfLongOnesFit(TestDb test) {
        Database bystander = test.open(OrderModel.INSTANCE);
        int[] number = {0};
        Blog blog = Blog.under(() -> "%02d%s".formatted(number[0]++, "y".repeat(61)));
        Database db = test.another()
                .models(blog.users(), blog.todos(), blog.profiles())
                .build();
        done(db.schema().create());

        blog.isUsed(db);
        assertThat(only(Orders.all().count(bystander))).isZero();
    }

    private static final int TABLE = 0;
    private static final int COLUMN = 4;
    private static final int INDEX = 5;

    /** Names that some database keeps for itself, and some that look like it. */
    private static final List<String> KEPT = List.of(
            "ctid",
            "xmin",
            "tableoid",
            "XMAX",
            "oid",
            "rowid",
            "_rowid_",
            "DB_ROW_ID",
            "db_trx_id",
            "FTS_DOC_ID",
            "PRIMARY",
            "GEN_CLUST_INDEX",
            "pg_class",
            "pg_type",
            "PG_user",
            "sqlite_master",
            "SQLITE_x",
            "information_schema",
            "tables",
            "dual");

    @Conformance
    void aNameWorksOrIsRefusedBeforehand(TestDb test) {
        Database bystander = test.open(ProductModel.INSTANCE);
        int refused = 0;
        for (String name : KEPT) {
            for (int position : List.of(TABLE, COLUMN, INDEX)) {
                Renamed<Product> products = Renamed.of(ProductModel.INSTANCE, with(name, position));
                try {
                    Database db = test.another().models(products).build();
                    done(db.schema().create());
                    only(Products.create()
                            .id("1")
                            .category("c")
                            .brand("b")
                            .name("x")
                            .exec(db));
                    assertThat(all(Products.where(p -> p.name().eq("x")).fetch(db)))
                            .as("%s at position %d", name, position)
                            .hasSize(1);
                    done(db.schema().drop());
                } catch (InvalidSchemaException e) {
                    assertThat(e).hasMessageContaining("keeps for itself").hasMessageContaining(name);
                    refused++;
                }
            }
        }
        assertThat(refused).as("names refused").isLessThan(2 * KEPT.size());
        assertThat(only(Products.all().count(bystander))).isZero();
    }

    /** Names of which one is given, the others being of no meaning. */
    private static Supplier<String> with(String name, int position) {
        int[] number = {0};
        return () -> number[0]++ == position ? name : "col" + number[0];
    }

    private static Supplier<String> numbered(String table) {
        return with(table, 0);
    }

    private static Iterator<String> cycle(List<String> names) {
        return Stream.generate(() -> names).flatMap(List::stream).iterator();
    }

    /** Users, their todos and their profiles under other names. */
    private record Blog(Renamed<User> users, Renamed<Todo> todos, Renamed<Profile> profiles) {
        static Blog under(Supplier<String> names) {
            return new Blog(
                    Renamed.of(UserModel.INSTANCE, names),
                    Renamed.of(TodoModel.INSTANCE, names),
                    Renamed.of(ProfileModel.INSTANCE, names));
        }

        void isUsed(Database db) {
            User ada = only(Users.create()
                    .name("Ada")
                    .email("a@b")
                    .status(Status.ACTIVE)
                    .exec(db));
            User bob = only(Users.create()
                    .name("Bob")
                    .email("b@b")
                    .status(Status.BLOCKED)
                    .exec(db));
            Todo todo = only(Todos.create()
                    .title("x")
                    .done(false)
                    .priority(1)
                    .userId(ada.id())
                    .exec(db));
            all(Todos.createMany(List.of(
                            Todos.create().title("y").done(true).priority(2).userId(ada.id()),
                            Todos.create().title("z").done(true).priority(3).userId(bob.id())))
                    .exec(db));
            Profile profile = only(Profiles.create().bio("b").userId(ada.id()).exec(db));

            User read = only(Users.where(u -> u.email().eq("a@b").and(u.status().in(List.of(Status.ACTIVE))))
                    .include(u -> u.todos())
                    .include(u -> u.profile())
                    .get(db));
            assertThat(read.todos().get()).extracting(Todo::title).containsExactlyInAnyOrder("x", "y");
            assertThat(read.profile().get().orElseThrow().id()).isEqualTo(profile.id());
            assertThat(all(Todos.where(t -> t.user().name().startsWith("A"))
                            .orderBy(t -> t.priority().desc())
                            .limit(5)
                            .fetch(db)))
                    .extracting(Todo::title)
                    .containsExactly("y", "x");
            assertThat(all(Users.where(u -> u.todos().any(t -> t.priority().gt(2)))
                            .fetch(db)))
                    .extracting(User::name)
                    .containsExactly("Bob");
            assertThat(only(Todos.update(todo).priority(p -> p.plus(4)).exec(db))
                            .priority())
                    .isEqualTo(5);
            assertThat(only(Todos.where(t -> t.done().isTrue())
                            .update()
                            .title("done")
                            .exec(db)))
                    .isEqualTo(2);
            assertThat(only(Todos.where(t -> t.title().eq("done")).delete().exec(db)))
                    .isEqualTo(2);
        }

        void tellsItsNames(Database db, TestDb test) {
            UniqueViolationException taken = failure(
                    UniqueViolationException.class,
                    Users.create().name("c").email("b@b").status(Status.ACTIVE).exec(db));
            assertThat(taken.table()).isEqualTo(users.model().table());
            assertThat(taken.columns()).containsExactly(users.column("email"));
            if (test.has(Feature.FOREIGN_KEYS)) {
                assertThat(failure(
                                        ForeignKeyViolationException.class,
                                        Todos.create()
                                                .title("x")
                                                .done(false)
                                                .priority(1)
                                                .userId(new UUID(0, 0))
                                                .exec(db))
                                .table())
                        .isEqualTo(todos.model().table());
            }
        }
    }
}

package dev.weir.it.type;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.done;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.RecordNotFoundException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.tasks.Bug;
import dev.weir.it.shapes.tasks.BugModel;
import dev.weir.it.shapes.tasks.Bugs;
import dev.weir.it.shapes.tasks.CountedUser;
import dev.weir.it.shapes.tasks.CountedUserModel;
import dev.weir.it.shapes.tasks.CountedUsers;
import dev.weir.it.shapes.tasks.Priority;
import dev.weir.it.shapes.tasks.Status;
import dev.weir.it.shapes.tasks.Task;
import dev.weir.it.shapes.tasks.TaskModel;
import dev.weir.it.shapes.tasks.Tasks;
import dev.weir.it.shapes.tasks.Ticket;
import dev.weir.it.shapes.tasks.TicketModel;
import dev.weir.it.shapes.tasks.Tickets;
import dev.weir.it.shapes.tasks.Urgency;
import dev.weir.it.shapes.tasks.User;
import dev.weir.it.shapes.tasks.UserModel;
import dev.weir.it.shapes.tasks.Users;
import java.util.List;

/** Enums of Java on their way into a database and back. */
final class EnumConformance {

    @Conformance
    void createAndQueryEnum(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);

        User user = only(Users.create().name("Ada").status(Status.PENDING).exec(db));
        assertThat(test.ran().get(0).columns()).containsExactly("id", "name", "status");
        assertThat(test.ran().get(0).given()).containsExactly(user.id(), "Ada", "PENDING");
        assertThat(only(Users.getById(db, user.id()))).isEqualTo(user);

        test.forget();
        User active = only(Users.update(user).status(Status.ACTIVE).exec(db));
        assertThat(test.ops()).containsExactly("UPDATE users");
        assertThat(test.ran().get(0).given()).containsExactlyInAnyOrder(user.id(), "ACTIVE");
        assertThat(active.status()).isEqualTo(Status.ACTIVE);
        assertThat(only(Users.byId(user.id()).update().status(Status.DONE).exec(db)))
                .isEqualTo(1);
        assertThat(only(Users.getById(db, user.id())).status()).isEqualTo(Status.DONE);
        done(Users.delete(user).exec(db));
        failure(RecordNotFoundException.class, Users.getById(db, user.id()));
    }

    @Conformance(requires = Feature.AUTO_INCREMENT)
    void anEnumBesideACountedKey(TestDb test) {
        Database db = test.open(CountedUserModel.INSTANCE);

        CountedUser counted =
                only(CountedUsers.create().name("Bob").status(Status.DONE).exec(db));
        assertThat(only(CountedUsers.getById(db, counted.id()))).isEqualTo(new CountedUser(1, "Bob", Status.DONE));
    }

    @Conformance
    void nativeEnumCrudLifecycle(TestDb test) {
        Database db = test.open(TaskModel.INSTANCE);
        Task low = only(Tasks.create().title("a").priority(Priority.LOW).exec(db));
        Task medium = only(Tasks.create().title("b").priority(Priority.MEDIUM).exec(db));
        Task high = only(Tasks.create().title("c").priority(Priority.HIGH).exec(db));
        for (Task task : List.of(low, medium, high)) {
            assertThat(only(Tasks.getById(db, task.id()))).isEqualTo(task);
        }

        Task raised = only(Tasks.update(low).priority(Priority.HIGH).exec(db));
        assertThat(only(Tasks.getById(db, low.id()))).isEqualTo(new Task(low.id(), "a", Priority.HIGH));
        assertThat(raised.priority()).isEqualTo(Priority.HIGH);
        only(Tasks.byId(medium.id()).update().priority(Priority.LOW).exec(db));
        assertThat(only(Tasks.getById(db, medium.id())).priority()).isEqualTo(Priority.LOW);
        done(Tasks.delete(high).exec(db));
        failure(RecordNotFoundException.class, Tasks.getById(db, high.id()));
    }

    @Conformance
    void nativeEnumMultipleFields(TestDb test) {
        Database db = test.open(TicketModel.INSTANCE);
        Ticket ticket = only(
                Tickets.create().urgency(Urgency.LOW).status(Status.PENDING).exec(db));
        assertThat(ticket.priority()).isNull();

        Ticket changed = only(Tickets.update(ticket)
                .urgency(Urgency.HIGH)
                .status(Status.DONE)
                .priority(Priority.LOW)
                .exec(db));

        assertThat(changed).isEqualTo(new Ticket(ticket.id(), Urgency.HIGH, Status.DONE, Priority.LOW));
        assertThat(only(Tickets.getById(db, ticket.id()))).isEqualTo(changed);
        assertThat(only(Tickets.update(changed).priority(null).exec(db)).priority())
                .isNull();
        assertThat(all(Tickets.where(t -> t.priority().isNull()).fetch(db))).hasSize(1);
    }

    @Conformance
    void defaultStringLabels(TestDb test) {
        Database db = test.open(TaskModel.INSTANCE);

        Task high = only(Tasks.create().title("a").priority(Priority.HIGH).exec(db));

        assertThat(test.ran().get(0).given())
                .as("a constant is stored under its name")
                .containsExactly(high.id(), "a", "HIGH");
        assertThat(only(Tasks.getById(db, high.id())).priority()).isEqualTo(Priority.HIGH);
    }

    @Conformance
    void filterByEnumVariant(TestDb test) {
        Database db = openWithUsers(test);

        assertThat(names(db, Status.PENDING)).containsExactly("a");
        assertThat(test.ran().get(0).given()).containsExactly("PENDING");
        assertThat(names(db, Status.ACTIVE)).containsExactlyInAnyOrder("b", "c");
        assertThat(names(db, Status.DONE)).containsExactly("d");
    }

    @Conformance
    void filterByStringVariant(TestDb test) {
        Database db = openWithUsers(test);

        assertThat(names(db, Status.PENDING)).containsExactly("a");
        assertThat(all(Users.where(u -> u.status().eq(Status.PENDING).not()).fetch(db)))
                .extracting(User::name)
                .containsExactlyInAnyOrder("b", "c", "d");
    }

    @Conformance
    void nativeEnumFilterOperations(TestDb test) {
        Database db = openWithUsers(test);

        assertThat(names(db, Status.ACTIVE)).hasSize(2);
        assertThat(all(Users.where(u -> u.status().ne(Status.ACTIVE)).fetch(db)))
                .extracting(User::name)
                .containsExactlyInAnyOrder("a", "d");
        assertThat(all(Users.where(u -> u.status().in(List.of(Status.PENDING, Status.DONE)))
                        .fetch(db)))
                .extracting(User::name)
                .containsExactlyInAnyOrder("a", "d");
        assertThat(all(Users.where(u -> u.status().notIn(List.of(Status.PENDING, Status.DONE)))
                        .fetch(db)))
                .extracting(User::name)
                .containsExactlyInAnyOrder("b", "c");
        assertThat(only(Users.where(u -> u.status().eq(Status.DONE)).delete().exec(db)))
                .isEqualTo(1);
        assertThat(all(Users.all().fetch(db)))
                .extracting(User::status)
                .containsExactlyInAnyOrder(Status.PENDING, Status.ACTIVE, Status.ACTIVE);
    }

    @Conformance
    void sharedEnumFilter(TestDb test) {
        Database db = test.open(TaskModel.INSTANCE, BugModel.INSTANCE);
        for (Priority priority : List.of(Priority.HIGH, Priority.HIGH, Priority.MEDIUM, Priority.LOW)) {
            only(Tasks.create().title("t").priority(priority).exec(db));
        }
        for (Priority priority : List.of(Priority.LOW, Priority.LOW, Priority.MEDIUM)) {
            only(Bugs.create().summary("b").priority(priority).exec(db));
        }

        assertThat(all(Tasks.where(t -> t.priority().eq(Priority.HIGH)).fetch(db)))
                .hasSize(2);
        assertThat(all(Bugs.where(b -> b.priority().eq(Priority.LOW)).fetch(db)))
                .hasSize(2);
        assertThat(all(Tasks.where(t -> t.priority().ne(Priority.LOW)).fetch(db)))
                .hasSize(3);
        assertThat(all(Bugs.where(b -> b.priority().ne(Priority.MEDIUM)).fetch(db)))
                .extracting(Bug::priority)
                .containsExactly(Priority.LOW, Priority.LOW);
    }

    private static Database openWithUsers(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        all(Users.createMany(List.of(
                        Users.create().name("a").status(Status.PENDING),
                        Users.create().name("b").status(Status.ACTIVE),
                        Users.create().name("c").status(Status.ACTIVE),
                        Users.create().name("d").status(Status.DONE)))
                .exec(db));
        test.forget();
        return db;
    }

    private static List<String> names(Database db, Status status) {
        return all(Users.where(u -> u.status().eq(status)).fetch(db)).stream()
                .map(User::name)
                .toList();
    }
}

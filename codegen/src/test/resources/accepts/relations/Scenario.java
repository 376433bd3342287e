package relations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weir.Handles;
import dev.weir.Many;
import dev.weir.Maybe;
import dev.weir.One;
import dev.weir.codegen.testing.Recorder;
import dev.weir.core.driver.ArgumentsRow;
import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.OnDelete;
import dev.weir.core.schema.app.Relation;
import dev.weir.core.value.Arguments;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

public final class Scenario {
    private static final UUID ID = new UUID(1, 1);
    private static final User ADA = new User(
            ID, "ada@x.y", Many.unloaded("User.todos"), Many.unloaded("User.toCheck"), Maybe.unloaded("User.profile"));
    private static final Seat SEAT = new Seat("C", 4, Many.unloaded("Seat.tickets"));

    private final Recorder recorder = new Recorder();

    public void allAreInTheSchema() {
        assertThat(UserModel.INSTANCE.model().relations()).containsExactly(
                new Relation.HasMany(UserModel.Relations.TODOS, TodoModel.ID, TodoModel.Relations.USER),
                new Relation.HasMany(UserModel.Relations.TO_CHECK, TodoModel.ID, TodoModel.Relations.CHECKER),
                new Relation.HasOne(UserModel.Relations.PROFILE, ProfileModel.ID, ProfileModel.Relations.USER, false));
        assertThat(TodoModel.INSTANCE.model().relations()).containsExactly(
                new Relation.BelongsTo(
                        TodoModel.Relations.USER, UserModel.ID, todo("userId"), user("id"), true),
                new Relation.BelongsTo(
                        TodoModel.Relations.CHECKER, UserModel.ID, todo("checkedBy"), user("id"), false, OnDelete.SET_NULL),
                new Relation.BelongsTo(
                        TodoModel.Relations.CONTACT_USER, UserModel.ID, todo("contact"), user("email"), true));
        assertThat(ProfileModel.INSTANCE.model().relations()).contains(new Relation.HasOne(
                ProfileModel.Relations.PHOTO, PhotoModel.ID, PhotoModel.Relations.PROFILE, true));
        assertThat(UserModel.INSTANCE.related()).containsExactly(TodoModel.INSTANCE, ProfileModel.INSTANCE);
    }

    public void handlesAreReadUnloaded() {
        User read = UserModel.INSTANCE.read(
                new ArgumentsRow(new Arguments.Builder(2).object(ID).object("ada@x.y").build()));

        assertThat(read).isEqualTo(ADA);
        assertThat(read.todos().isLoaded()).isFalse();
        assertThat(read.profile()).hasToString("Maybe[unloaded]");
    }

    public void handlesAreSetByPosition() {
        Handles handles = new Handles(3);
        handles.set(2, Maybe.of(Optional.empty()));

        User with = UserModel.INSTANCE.with(ADA, handles);

        assertThat(with.profile().isLoaded()).isTrue();
        assertThat(with.todos().isLoaded()).isFalse();
        assertThat(UserModel.INSTANCE.handle(with, 2)).isSameAs(with.profile());
    }

    public void pathsFollowThem() {
        Todos.where(todo -> todo.checker().email().eq("a"))
                .where(todo -> todo.checker().isAbsent())
                .fetch(recorder)
                .blockLast();
        Users.where(user -> user.todos().any(todo -> todo.title().eq("t")))
                .where(user -> user.profile().photo().isPresent())
                .fetch(recorder)
                .blockLast();

        assertThat(recorder.lines()).containsExactly(
                "Todo where (checker.email = ?) and (not some(Todo.checker)) [a]",
                "User where some(User.todos where title = ?) and some(profile.Profile.photo) [t]");
    }

    public void whatItHasCanBeCounted() {
        Users.where(user -> user.todos().count().gt(3L))
                .orderBy(user -> user.todos().count(todo -> todo.title().eq("t")).desc())
                .fetch(recorder)
                .blockLast();

        assertThat(recorder.lines())
                .containsExactly("User where count(User.todos) > ?"
                        + " by count(User.todos where title = ?) descending [3, t]");
    }

    public void queriesFollowThem() {
        Users.all().todos().fetch(recorder).blockLast();
        Todos.where(todo -> todo.title().eq("t")).user().fetch(recorder).blockLast();

        assertThat(recorder.lines()).containsExactly(
                "Todo where some(Todo.user) []", "User where some(owner by Todo.user where title = ?) [t]");
    }

    public void includesLoadThem() {
        Users.all()
                .include(user -> user.todos().include(todo -> todo.checker()))
                .include(user -> user.profile())
                .include(user -> user.toCheck(todos -> todos.where(todo -> todo.title().eq("t")).limit(3)))
                .fetch(recorder)
                .blockLast();

        assertThat(recorder.lines())
                .containsExactly("User include todos [ include checker] include profile"
                        + " include toCheck where title = ? limit ? [t, 3]");
    }

    public void whatIsThereIsLoadedInto() {
        Users.load(user -> user.todos().include(todo -> todo.checker()), user -> user.profile()).one(ADA, recorder).block();
        Todos.load(todo -> todo.user()).all(List.of(todo(), todo()), recorder).blockLast();

        assertThat(recorder.lines())
                .containsExactly("into User include todos [ include checker] include profile []", "into Todo include user []");
    }

    public void anInstanceLeadsToWhatItHas() {
        Users.todos(ADA).fetch(recorder).blockLast();
        Users.toCheck(ADA).count(recorder).block();
        Todos.contactUser(todo()).fetch(recorder).blockLast();
        Todos.checker(todo()).fetch(recorder).blockLast();
        Todos.checker(checkedBy(ID)).fetch(recorder).blockLast();
        Seats.tickets(SEAT).fetch(recorder).blockLast();

        assertThat(recorder.lines()).containsExactly(
                "Todo where userId = ? [" + ID + "]",
                "Todo where checkedBy = ? [" + ID + "]",
                "User where email = ? [ada@x.y]",
                "User where false []",
                "User where id = ? [" + ID + "]",
                "Ticket where (seatRow = ?) and (seatNumber = ?) [C, 4]");
    }

    public void aRequiredLinkIsGivenByKeyByInstanceOrByANewOne() {
        Todos.create().title("t").userId(ID).contact("c").exec(recorder).block();
        Todos.create().title("t").user(ADA).contactUser(ADA).exec(recorder).block();
        Todos.create()
                .title("t")
                .user(Users.create().email("new@x.y"))
                .contact("c")
                .exec(recorder)
                .onErrorComplete()
                .block();

        assertThat(recorder.lines()).containsExactly(
                "Todo(id, title, userId, checkedBy, contact) [" + Recorder.MADE + ", t, " + ID + ", null, c]",
                "Todo(id, title, userId, checkedBy, contact) [" + Recorder.MADE + ", t, " + ID + ", null, ada@x.y]",
                "Todo(id, title, checkedBy, contact) after user User(id, email) [" + Recorder.MADE
                        + ", t, null, c] after [[" + Recorder.MADE + ", new@x.y]]");
    }

    public void anOptionalLinkMayBeLeftOutOrTakenAway() {
        Tickets.create().id(1).exec(recorder).block();
        Tickets.create().id(1).seat(SEAT).exec(recorder).block();
        Tickets.all().update().seat(SEAT).exec(recorder).block();
        Tickets.all().update().clearSeat().exec(recorder).block();
        Todos.all().update().clearChecker().exec(recorder).block();

        assertThat(recorder.lines()).containsExactly(
                "Ticket(id, seatRow, seatNumber) [1, null, null]",
                "Ticket(id, seatRow, seatNumber) [1, C, 4]",
                "Ticket set seatRow = ?, seatNumber = ? [C, 4]",
                "Ticket set seatRow = ?, seatNumber = ? [null, null]",
                "Todo set checkedBy = ? [null]");
    }

    public void whatItHasIsCreatedWithIt() {
        Users.create()
                .email("e")
                .todos(todo -> todo.title("a").contact("c"))
                .todos(todo -> todo.title("b").contact("c"))
                .profile(profile -> profile.bio("b").photo(photo -> photo.bytes(new byte[0])))
                .exec(recorder)
                .onErrorComplete()
                .block();

        assertThat(recorder.lines()).singleElement().asString().startsWith(
                "User(id, email) with todos Todo(id, title, checkedBy, contact) with profile Profile(id, bio)"
                        + " with photo Photo(bytes) [" + Recorder.MADE + ", e] with [[["
                        + Recorder.MADE + ", a, null, c], [" + Recorder.MADE + ", b, null, c]], [[" + Recorder.MADE
                        + ", b] with [[");
    }

    public void aScopeCreatesWhatBelongsToIt() {
        Users.todos(ADA).create().title("t").contact("c").exec(recorder).block();
        Seats.tickets(SEAT).create().id(3).exec(recorder).block();

        assertThat(recorder.lines()).containsExactly(
                "Todo(id, title, userId, checkedBy, contact) [" + Recorder.MADE + ", t, " + ID + ", null, c]",
                "Ticket(id, seatRow, seatNumber) [3, C, 4]");
    }

    public void nothingIsNoInstance() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Users.todos(ADA).unlink((Todo) null))
                .withMessageContaining("one of User.todos is null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Users.update(ADA).todos(todos -> todos.unlink((Todo) null)))
                .withMessageContaining("one of User.todos is null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Users.profile(ADA).replace(null))
                .withMessageContaining("User.profile is null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Users.create().email("e").profile((Profile) null))
                .withMessageContaining("User.profile is null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Users.create().email("e").todos((Todo) null))
                .withMessageContaining("one of User.todos is null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Users.create().email("e").todos(Arrays.asList(todo(), null)))
                .withMessageContaining("one of User.todos is null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Users.create().email("e").toCheck((Set<Todo>) null))
                .withMessageContaining("User.toCheck is null");
    }

    private static Todo todo() {
        return checkedBy(null);
    }

    private static Todo checkedBy(UUID checker) {
        return new Todo(
                ID,
                "t",
                ID,
                One.unloaded("Todo.user"),
                checker,
                Maybe.unloaded("Todo.checker"),
                "ada@x.y",
                One.unloaded("Todo.contactUser"));
    }

    private static List<FieldId> todo(String field) {
        return List.of(new FieldId(TodoModel.ID, field));
    }

    private static List<FieldId> user(String field) {
        return List.of(new FieldId(UserModel.ID, field));
    }
}

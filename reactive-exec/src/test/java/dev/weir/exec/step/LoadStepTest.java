package dev.weir.exec.step;

import static dev.weir.exec.testing.Texts.FROM_PROFILES;
import static dev.weir.exec.testing.Texts.FROM_TODOS;
import static dev.weir.exec.testing.Texts.FROM_USERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Handles;
import dev.weir.Many;
import dev.weir.core.driver.AccessMode;
import dev.weir.core.driver.Session;
import dev.weir.core.error.NonUniqueResultException;
import dev.weir.core.error.RecordNotFoundException;
import dev.weir.core.schema.mapping.MappingBuilder;
import dev.weir.core.stmt.Include;
import dev.weir.core.stmt.Query;
import dev.weir.core.stmt.Selection;
import dev.weir.core.value.Arguments;
import dev.weir.exec.decode.ModelRegistry;
import dev.weir.exec.testing.Blog;
import dev.weir.exec.testing.Profiles;
import dev.weir.exec.testing.Script;
import dev.weir.exec.testing.ScriptedDriver;
import dev.weir.exec.testing.blog.Todo;
import dev.weir.exec.testing.blog.TodoModel;
import dev.weir.exec.testing.blog.Todos;
import dev.weir.exec.testing.blog.User;
import dev.weir.exec.testing.blog.UserModel;
import dev.weir.exec.testing.blog.Users;
import dev.weir.planner.Planner;
import dev.weir.planner.plan.Action;
import dev.weir.planner.plan.Load;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@Timeout(60)
class LoadStepTest {
    private final ScriptedDriver driver = new ScriptedDriver(Profiles.SQL);

    private List<Object> keysSent(String part) {
        return driver.argumentsOf(part).stream()
                .map(arguments -> arguments.object(arguments.size() - 1))
                .toList();
    }

    @Test
    void asksForDistinctKeysInTheOrderOfTheWindow() {
        driver.answering(new Script()
                .on(FROM_TODOS, Blog.todoRow(1, 7), Blog.todoRow(2, 5), Blog.todoRow(3, 7), Blog.todoRow(4, 7))
                .on(FROM_USERS, Blog.userRow(5), Blog.userRow(7)));

        StepVerifier.create(Todos.all()
                        .include(todo -> todo.user())
                        .fetch(Blog.open(driver, 10))
                        .map(todo -> todo.user().get().name()))
                .expectNext("user 7", "user 5", "user 7", "user 7")
                .verifyComplete();

        assertThat(keysSent(FROM_USERS)).containsExactly(List.of(Blog.id(7), Blog.id(5)));
    }

    @Test
    void asksInSeveralStatementsIfThereAreMoreKeysThanTheDatabaseTakes() {
        driver.answering(new Script()
                .on(FROM_USERS, Flux.range(1, 7).map(Blog::userRow))
                .inTurn(FROM_TODOS, Flux.just(Blog.todoRow(1, 1)), Flux.just(Blog.todoRow(4, 4)), Flux.empty()));

        StepVerifier.create(Users.all()
                        .include(user -> user.todos())
                        .fetch(Blog.open(driver, 10))
                        .map(user -> user.todos().size()))
                .expectNext(1, 0, 0, 1, 0, 0, 0)
                .verifyComplete();

        assertThat(keysSent(FROM_TODOS))
                .containsExactly(
                        List.of(Blog.id(1), Blog.id(2), Blog.id(3)),
                        List.of(Blog.id(4), Blog.id(5), Blog.id(6)),
                        List.of(Blog.id(7)));
    }

    @Test
    void doesNotSendLinksThatAreNull() {
        driver.answering(new Script()
                .on(FROM_PROFILES, Blog.profileRow(1, null), Blog.profileRow(2, 5))
                .on(FROM_USERS, Blog.userRow(5)));

        StepVerifier.create(dev.weir.exec.testing.blog.Profiles.all()
                        .include(profile -> profile.user())
                        .fetch(Blog.open(driver))
                        .map(profile -> profile.user().get().isPresent()))
                .expectNext(false, true)
                .verifyComplete();

        assertThat(keysSent(FROM_USERS)).containsExactly(List.of(Blog.id(5)));
    }

    @Test
    void sendsNothingWithoutAKey() {
        driver.answering(new Script().on(FROM_PROFILES, Blog.profileRow(1, null), Blog.profileRow(2, null)));

        StepVerifier.create(dev.weir.exec.testing.blog.Profiles.all()
                        .include(profile -> profile.user())
                        .fetch(Blog.open(driver))
                        .map(profile -> profile.user().get().isPresent()))
                .expectNext(false, false)
                .verifyComplete();

        assertThat(driver.brief()).containsExactly("OPEN READ", "SELECT profiles", "CLOSE");
    }

    @Test
    void failsIfWhatShouldBeOneIsTwo() {
        driver.answering(new Script()
                .on(FROM_USERS, Blog.userRow(1))
                .on(FROM_PROFILES, Blog.profileRow(1, 1), Blog.profileRow(2, 1)));

        StepVerifier.create(Users.all().include(user -> user.profile()).fetch(Blog.open(driver)))
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(NonUniqueResultException.class)
                        .hasMessageContaining("Profile")
                        .hasMessageContaining("User.profile"));
        assertThat(driver.open()).isZero();
    }

    @Test
    void failsIfWhatShouldBeThereIsMissing() {
        driver.answering(new Script().on(FROM_TODOS, Blog.todoRow(1, 9)));

        StepVerifier.create(Todos.all().include(todo -> todo.user()).fetch(Blog.open(driver)))
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(RecordNotFoundException.class)
                        .hasMessageContaining("Todo.user"));
    }

    @Test
    void saysWhenInstancesMayBeLeftOut() {
        driver.answering(new Script().on(FROM_USERS, Blog.userRow(1)));

        StepVerifier.create(Users.all()
                        .include(user -> user.todos(
                                todos -> todos.where(todo -> todo.done().isTrue())))
                        .include(user -> user.profile(profiles ->
                                profiles.where(profile -> profile.bio().eq("x"))))
                        .fetch(Blog.open(driver))
                        .map(user -> user.todos().isPartial() && user.profile().isPartial()))
                .expectNext(true)
                .verifyComplete();
    }

    @Test
    void loadsWhatIsNestedForTheWholeWindow() {
        driver.answering(new Script()
                .inTurn(
                        FROM_USERS,
                        Flux.just(Blog.userRow(1), Blog.userRow(2), Blog.userRow(3)),
                        Flux.just(Blog.userRow(1), Blog.userRow(2)))
                .on(FROM_TODOS, Blog.todoRow(10, 1), Blog.todoRow(20, 2), Blog.todoRow(11, 1)));

        StepVerifier.create(Users.all()
                        .include(user -> user.todos().include(todo -> todo.user()))
                        .fetch(Blog.open(driver))
                        .map(user -> user.todos().stream()
                                .map(todo -> todo.title() + " of "
                                        + todo.user().get().name())
                                .toList()
                                .toString()))
                .expectNext("[todo 10 of user 1, todo 11 of user 1]", "[todo 20 of user 2]", "[]")
                .verifyComplete();

        assertThat(driver.brief())
                .containsExactly("OPEN READ", "SELECT users", "SELECT todos", "SELECT users", "CLOSE");
    }

    @Test
    void sendsNothingNestedIfNothingIsRelated() {
        driver.answering(new Script().on(FROM_USERS, Blog.userRow(1)));

        StepVerifier.create(Users.all()
                        .include(user -> user.todos().include(todo -> todo.user()))
                        .fetch(Blog.open(driver)))
                .expectNextCount(1)
                .verifyComplete();

        assertThat(driver.brief()).containsExactly("OPEN READ", "SELECT users", "SELECT todos", "CLOSE");
    }

    /** A link over a text and a number: keys are tuples, and rows are told apart by both parts. */
    @Test
    void groupsByKeysOfSeveralParts() {
        List<User> window = List.of(Blog.user(1), Blog.user(2));
        List<Handles> handles = handles(window);
        driver.answering(new Script()
                .on(FROM_TODOS, titled("user 1", 1), titled("user 2", 1), titled("user 2", 2), titled("user 1", 1)));

        StepVerifier.create(composite().load(session(), Arguments.NONE, window, handles))
                .verifyComplete();

        assertThat(todos(handles.get(0))).extracting(Todo::title).containsExactly("user 1", "user 1");
        assertThat(todos(handles.get(1))).extracting(Todo::priority).containsExactly(2);
        assertThat(keysSent(FROM_TODOS)).singleElement().satisfies(keys -> assertThat((List<?>) keys)
                .usingRecursiveComparison()
                .isEqualTo(List.of(new Object[] {"user 1", 1L}, new Object[] {"user 2", 2L})));
    }

    @Test
    void doesNotSendKeysWithAPartThatIsNull() {
        User ageless = UserModel.INSTANCE.read(new dev.weir.core.driver.ArgumentsRow(new Arguments.Builder(5)
                .object(Blog.id(1))
                .object("user 1")
                .object("1@example.org")
                .nil()
                .object("ACTIVE")
                .build()));
        List<Handles> handles = handles(List.of(ageless));

        StepVerifier.create(composite().load(session(), Arguments.NONE, List.of(ageless), handles))
                .verifyComplete();

        assertThat(driver.calls()).isEmpty();
        assertThat(todos(handles.get(0))).isEmpty();
    }

    private static Arguments titled(String title, int priority) {
        return new Arguments.Builder(5)
                .object(Blog.id(priority))
                .object(Blog.id(priority))
                .object(title)
                .bool(false)
                .integer(priority)
                .build();
    }

    /** The todos whose title and priority are the name and the age of a user. */
    private LoadStep<User, ?> composite() {
        ModelRegistry models = ModelRegistry.of(List.of(UserModel.INSTANCE));
        Query query = new Query(
                UserModel.ID,
                Selection.all(),
                List.of(new Include(UserModel.Relations.TODOS, Selection.all(), List.of())),
                Query.Answer.INSTANCES);
        Action.Fetch fetch =
                (Action.Fetch) new Planner(MappingBuilder.build(models.schema(), Profiles.SQL), Profiles.SQL, 3)
                        .plan(query)
                        .action();
        Load planned = fetch.loads().get(0);
        Load load = new Load(
                planned.relation(),
                planned.position(),
                planned.target(),
                planned.operation(),
                List.of(1, 3),
                List.of(2, 4),
                planned.holds(),
                planned.partial(),
                List.of(),
                Optional.empty());
        return LoadStep.compile(UserModel.INSTANCE, TodoModel.INSTANCE, load, new Preparation(driver, models));
    }

    private Session session() {
        return Mono.from(driver.open(AccessMode.READ)).block();
    }

    private static List<Handles> handles(List<User> window) {
        return IntStream.range(0, window.size()).mapToObj(i -> new Handles(2)).toList();
    }

    private static List<Todo> todos(Handles handles) {
        return handles.many(0, Many.<Todo>unloaded("User.todos")).get();
    }
}

package dev.weir.exec.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.AccessMode;
import dev.weir.core.driver.Session;
import dev.weir.core.error.ForeignKeyViolationException;
import dev.weir.core.schema.db.TableId;
import dev.weir.core.schema.mapping.MappingBuilder;
import dev.weir.core.stmt.Delete;
import dev.weir.core.stmt.Query;
import dev.weir.core.stmt.Selection;
import dev.weir.core.value.Arguments;
import dev.weir.exec.decode.ModelRegistry;
import dev.weir.exec.testing.Blog;
import dev.weir.exec.testing.Profiles;
import dev.weir.exec.testing.Script;
import dev.weir.exec.testing.ScriptedDriver;
import dev.weir.exec.testing.blog.ProfileModel;
import dev.weir.exec.testing.blog.UserModel;
import dev.weir.planner.Planner;
import dev.weir.planner.plan.Action;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** What is looked for before a cascade, and what is counted. */
@Timeout(60)
class DeclaredCascadeStepTest {
    private static final String KEYS = "SELECT t0.\"id\" FROM \"users\"";
    private static final String PROFILES = "FROM \"profiles\"";
    private static final String DELETE_USERS = "DELETE FROM \"users\"";

    private final ScriptedDriver driver = new ScriptedDriver(Profiles.SQL);
    private final ModelRegistry models = ModelRegistry.of(List.of(UserModel.INSTANCE));
    private final Planner planner = new Planner(MappingBuilder.build(models.schema(), Profiles.SQL), Profiles.SQL, 3);

    private Flux<Long> deleteAll(List<Action.Restriction> restrictions, Action.Cascade.Counted counted) {
        Action.Cascade planned = (Action.Cascade)
                planner.plan(new Delete(UserModel.ID, Selection.all())).action();
        CascadeStep step = CascadeStep.compile(
                new Action.Cascade(planned.keys(), restrictions, planned.dependents(), planned.last(), counted),
                new Preparation(driver, models));
        return Flux.usingWhen(
                driver.open(AccessMode.WRITE), session -> step.run(session, Arguments.NONE), Session::close);
    }

    private Action.Restriction unlessThereAreProfiles() {
        Action.Exists exists = (Action.Exists)
                planner.plan(new Query(ProfileModel.ID, Selection.all(), List.of(), Query.Answer.EXISTS))
                        .action();
        return new Action.Restriction(new TableId("users"), exists.operation());
    }

    @Test
    void changesNothingIfThereIsWhatMustNotBe() {
        driver.answering(
                new Script().on(KEYS, ids(2)).on(PROFILES, Blog.number(1)).on(DELETE_USERS, Blog.number(2)));

        StepVerifier.create(deleteAll(List.of(unlessThereAreProfiles()), Action.Cascade.Counted.ROWS))
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOfSatisfying(ForeignKeyViolationException.class, told -> assertThat(told.table())
                                .isEqualTo("users")));

        assertThat(driver.brief()).containsExactly("OPEN WRITE", "SELECT users", "SELECT profiles", "CLOSE");
    }

    @Test
    void goesOnIfThereIsNot() {
        driver.answering(new Script().on(KEYS, ids(2)).on(DELETE_USERS, Blog.number(2)));

        StepVerifier.create(deleteAll(List.of(unlessThereAreProfiles()), Action.Cascade.Counted.ROWS))
                .expectNext(2L)
                .verifyComplete();

        assertThat(driver.brief())
                .containsExactly(
                        "OPEN WRITE",
                        "SELECT users",
                        "SELECT profiles",
                        "DELETE todos",
                        "UPDATE profiles",
                        "DELETE users",
                        "CLOSE");
    }

    /** Four keys are two parts. */
    @Test
    void looksForAllOfItBeforeTheFirstChange() {
        driver.answering(new Script().on(KEYS, ids(4)).on(DELETE_USERS, Blog.number(2)));

        StepVerifier.create(deleteAll(List.of(unlessThereAreProfiles()), Action.Cascade.Counted.ROWS))
                .expectNext(4L)
                .verifyComplete();

        assertThat(driver.brief())
                .startsWith("OPEN WRITE", "SELECT users", "SELECT profiles", "SELECT profiles", "DELETE todos");
    }

    /** Of four rows of a tree, in two parts, only one was there when its turn came. */
    @Test
    void countsTheKeysWhereRowsGoAlong() {
        driver.answering(new Script().on(KEYS, ids(4)).on(DELETE_USERS, Blog.number(1)));

        StepVerifier.create(deleteAll(List.of(), Action.Cascade.Counted.KEYS))
                .expectNext(4L)
                .verifyComplete();
    }

    private static Flux<Arguments> ids(int count) {
        return Flux.range(1, count)
                .map(i -> new Arguments.Builder(1).object(Blog.id(i)).build());
    }
}

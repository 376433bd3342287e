package dev.weir.it.error;

import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.Database;
import dev.weir.core.error.ErrorCode;
import dev.weir.core.error.Finding;
import dev.weir.core.error.InvalidStatementException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.blog.TodoModel;
import dev.weir.it.shapes.blog.TodoQuery;
import dev.weir.it.shapes.blog.Todos;
import dev.weir.it.shapes.blog.User;
import dev.weir.it.shapes.blog.UserPath;
import dev.weir.it.shapes.blog.Users;
import dev.weir.query.Condition;
import java.util.Collections;
import java.util.stream.IntStream;

/** What is refused before anything is sent: wrong calls at the call, wrong statements with everything that is wrong. */
final class RefusalConformance {

    @Conformance
    void invalidStatementTellsEverythingAtOnce(TestDb test) {
        Database db = test.open(TodoModel.INSTANCE);
        TodoQuery wrong = Todos.all()
                .include(t -> t.user(u -> u.where(x -> x.name().eq("Ada"))
                        .orderBy(x -> x.name().asc())
                        .limit(1)));

        InvalidStatementException error = failure(InvalidStatementException.class, wrong.fetch(db));

        assertThat(error.code()).isEqualTo(ErrorCode.INVALID_STATEMENT);
        assertThat(error.findings())
                .extracting(Finding::where)
                .containsOnly("include of Todo.user")
                .hasSize(3);
        assertThat(error.findings()).allSatisfy(finding -> {
            assertThat(error).hasMessageContaining(finding.what());
            assertThat(finding.hint()).isNotBlank();
        });
        assertThat(error).hasMessageNotContaining("Ada");
        failure(InvalidStatementException.class, wrong.first(db));
        failure(InvalidStatementException.class, wrong.explain(db));
        assertThat(test.driver().ops()).isEmpty();
        assertThat(only(wrong.count(db))).as("a count includes nothing").isZero();
    }

    @Conformance
    void missingValuesAreRefusedAtTheCall(TestDb test) {
        test.open(TodoModel.INSTANCE);

        assertThatThrownBy(() -> Users.create().name(nothing())).hasMessageContaining("User.name");
        assertThatThrownBy(() -> Users.all().update().email(nothing())).hasMessageContaining("User.email");
        assertThatThrownBy(() -> Users.byEmail(nothing())).hasMessageContaining("email");
        assertThatThrownBy(() -> Users.where(u -> u.name().startsWith(nothing())))
                .hasMessageContaining("pattern");
        assertThatThrownBy(() -> Users.where(u -> u.age().between(nothing(), 1)))
                .hasMessageContaining("low");
        assertThat(test.driver().ops()).isEmpty();
    }

    /** Returns what a caller might pass whose compiler does not look for nulls. */
    private static <T> T nothing() {
        return null;
    }

    @Conformance
    void conditionsTooDeepForAStackAreRefusedAtTheCall(TestDb test) {
        Database db = test.open(TodoModel.INSTANCE);
        Condition<User> one = UserPath.ROOT.age().eq(1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> IntStream.range(0, 1_000).boxed().reduce(one, (all, i) -> all.or(one), (a, b) -> a))
                .withMessageContaining("anyOf");

        assertThat(only(Users.where(u -> Condition.anyOf(
                                Collections.nCopies(5_000, u.age().eq(1))))
                        .count(db)))
                .isZero();
    }
}

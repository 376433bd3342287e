package dev.weir.query;

import static dev.weir.query.Shapes.boxed;
import static dev.weir.query.Shapes.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.testing.User;
import dev.weir.testing.UserModel;
import dev.weir.testing.UserPath;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionTest {
    private static final UserPath<User> USER = UserPath.ROOT;
    private static final Condition<User> ADA = USER.name().eq("Ada");
    private static final Condition<User> YOUNG = USER.age().eq(7);
    private static final Condition<User> FIRST = USER.id().eq(1L);

    @Test
    void andOrNotCombineShapesAndValuesInReadingOrder() {
        Condition<User> condition = ADA.and(YOUNG).or(FIRST.not());

        assertThat(condition.expr())
                .isEqualTo(new Expr.Or<>(List.of(
                        new Expr.And<>(List.of(eq(UserModel.NAME), eq(UserModel.AGE))),
                        new Expr.Not<>(eq(UserModel.ID)))));
        assertThat(boxed(condition.arguments())).containsExactly("Ada", 7L, 1L);
    }

    @Test
    void listsAreCombinedSideBySide() {
        Condition<User> all = Condition.allOf(List.of(ADA, YOUNG, FIRST));
        Condition<User> any = Condition.anyOf(ADA, YOUNG, FIRST);

        assertThat(all.expr())
                .isEqualTo(new Expr.And<>(List.of(eq(UserModel.NAME), eq(UserModel.AGE), eq(UserModel.ID))));
        assertThat(any.expr())
                .isEqualTo(new Expr.Or<>(List.of(eq(UserModel.NAME), eq(UserModel.AGE), eq(UserModel.ID))));
        assertThat(boxed(all.arguments())).containsExactly("Ada", 7L, 1L).isEqualTo(boxed(any.arguments()));
    }

    @Test
    void oneConditionIsNotWrapped() {
        assertThat(Condition.allOf(ADA).expr()).isEqualTo(ADA.expr());
        assertThat(Condition.anyOf(ADA).expr()).isEqualTo(ADA.expr());
    }

    @Test
    void whatIsAbsentVanishes() {
        Condition<User> absent = Condition.absent();

        assertThat(absent.isAbsent()).isTrue();
        assertThat(absent.and(ADA)).isSameAs(ADA);
        assertThat(ADA.and(absent)).isSameAs(ADA);
        assertThat(absent.or(ADA)).isSameAs(ADA);
        assertThat(ADA.or(absent)).isSameAs(ADA);
        assertThat(absent.not()).isSameAs(absent);
        assertThat(Condition.allOf(absent, ADA, absent).expr()).isEqualTo(ADA.expr());
        assertThat(Condition.anyOf(absent, ADA).expr()).isEqualTo(ADA.expr());
    }

    /** Nothing asked for is everything, in either combination: an empty form of a search finds all. */
    @Test
    void nothingCombinedIsAbsent() {
        assertThat(Condition.<User>allOf().isAbsent()).isTrue();
        assertThat(Condition.<User>anyOf(List.of()).isAbsent()).isTrue();
        assertThat(Condition.anyOf(Condition.<User>absent()).isAbsent()).isTrue();
        assertThat(Condition.<User>absent().expr().isAlwaysTrue()).isTrue();
    }

    @Test
    void whenPresentIsThereIfTheValueIs() {
        Condition<User> there = Condition.whenPresent("Ada", name -> USER.name().eq(name));
        Condition<User> absent =
                Condition.whenPresent((String) null, name -> USER.name().eq(name));

        assertThat(there.expr()).isEqualTo(ADA.expr());
        assertThat(absent.isAbsent()).isTrue();
    }

    @Test
    void combiningChangesNeitherPart() {
        Condition<User> left = USER.name().eq("Ada");
        left.and(YOUNG);
        left.or(YOUNG);
        left.not();

        assertThat(left.expr()).isEqualTo(eq(UserModel.NAME));
        assertThat(boxed(left.arguments())).containsExactly("Ada");
        assertThat(YOUNG.expr()).isEqualTo(eq(UserModel.AGE));
    }

    @Test
    void depthHasAnEndAndAWayOut() {
        Condition<User> deep = ADA;
        for (int i = 1; i < 500; i++) {
            deep = deep.or(ADA);
        }
        Condition<User> deepest = deep;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> deepest.or(ADA))
                .withMessage("a condition of more than 500 levels;"
                        + " combine many conditions with Condition.allOf or Condition.anyOf");
        assertThatIllegalArgumentException().isThrownBy(deepest::not);
        assertThat(boxed(Condition.anyOf(Collections.nCopies(10_000, ADA)).arguments()))
                .hasSize(10_000);
    }

    @Test
    void nullIsNoCondition() {
        assertThatNullPointerException().isThrownBy(() -> ADA.and(null));
        assertThatNullPointerException().isThrownBy(() -> ADA.or(null));
        assertThatNullPointerException().isThrownBy(() -> Condition.allOf(ADA, null));
    }
}

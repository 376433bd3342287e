package dev.weir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weir.core.error.RelationNotLoadedException;
import dev.weir.testing.User;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HandleTest {
    static Stream<Arguments> uses() {
        Many<String> many = Many.unloaded("User.todos");
        Supplier<String> one = One.<String>unloaded("User.todos")::get;
        return Stream.of(
                use("one", one::get),
                use("maybe", Maybe.unloaded("User.todos")::get),
                use("many", many::get),
                use("many, its size", many::size),
                use("many, as a stream", many::stream),
                use("many, in a loop", many::iterator));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("uses")
    void anUnloadedOneSaysWhatWouldHaveLoadedIt(String name, ThrowingCallable use) {
        assertThatExceptionOfType(RelationNotLoadedException.class)
                .isThrownBy(use)
                .withMessage(
                        "[RELATION_NOT_LOADED] User.todos is not loaded; add .include(u -> u.todos()) to the query")
                .satisfies(error -> assertThat(error.relation()).isEqualTo("User.todos"));
    }

    @Test
    void statesAreToldApart() {
        assertThat(One.unloaded("a.b").isLoaded()).isFalse();
        assertThat(One.of("x").isLoaded()).isTrue();
        assertThat(Maybe.unloaded("a.b").isLoaded()).isFalse();
        assertThat(Maybe.of(Optional.empty()).isLoaded()).isTrue();
        assertThat(Maybe.of(Optional.empty()).isPartial()).isFalse();
        assertThat(Maybe.partial(Optional.empty()).isLoaded()).isTrue();
        assertThat(Maybe.partial(Optional.empty()).isPartial()).isTrue();
        assertThat(Many.unloaded("a.b").isLoaded()).isFalse();
        assertThat(Many.unloaded("a.b").isPartial()).isFalse();
        assertThat(Many.of(List.of()).isLoaded()).isTrue();
        assertThat(Many.of(List.of()).isPartial()).isFalse();
        assertThat(Many.partial(List.of("x")).isLoaded()).isTrue();
        assertThat(Many.partial(List.of("x")).isPartial()).isTrue();
    }

    @Test
    void loadedOnesGiveWhatTheyHold() {
        assertThat(One.of("x").get()).isEqualTo("x");
        assertThat(Maybe.of(Optional.of("x")).get()).contains("x");
        assertThat(Maybe.of(Optional.empty()).get()).isEmpty();
        assertThat(Maybe.partial(Optional.of("x")).get()).contains("x");
        assertThat(Many.of(List.of("x", "y"))).containsExactly("x", "y");
        assertThat(Many.of(List.of("x", "y")).size()).isEqualTo(2);
        assertThat(Many.partial(List.of("x")).stream()).containsExactly("x");
    }

    @Test
    void manyKeepsItsOwnItems() {
        List<String> items = new ArrayList<>(List.of("x"));
        Many<String> many = Many.of(items);
        items.add("y");

        assertThat(many.get()).containsExactly("x").isUnmodifiable();
    }

    @Test
    void oneHoldsSomething() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> One.of(null))
                .withMessage("the instance of One.of is null; it must be given");
    }

    @Test
    void noneIsMadeOfNull() {
        List<String> holed = Arrays.asList("x", null);

        assertThatIllegalArgumentException().isThrownBy(() -> Many.of(null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Many.of(holed))
                .withMessage("the instances of Many.of hold a null; leave it out");
        assertThatIllegalArgumentException().isThrownBy(() -> Many.partial(holed));
        assertThatIllegalArgumentException().isThrownBy(() -> Maybe.of(null));
        assertThatIllegalArgumentException().isThrownBy(() -> Maybe.partial(null));
        assertThatIllegalArgumentException().isThrownBy(() -> One.unloaded(null));
        assertThatIllegalArgumentException().isThrownBy(() -> Many.unloaded(null));
        assertThatIllegalArgumentException().isThrownBy(() -> Maybe.unloaded(null));
    }

    @Test
    void recordsAreEqualWhateverTheirHandlesHold() {
        User unloaded = User.of(1, "Ada");
        User loaded = new User(1, "Ada", null, true, User.Level.GUEST, Many.of(List.of()));

        assertThat(loaded).isEqualTo(unloaded).hasSameHashCodeAs(unloaded);
        assertThat(One.of("x")).isEqualTo(One.unloaded("a.b")).hasSameHashCodeAs(One.of("y"));
        assertThat(Maybe.of(Optional.of("x")))
                .isEqualTo(Maybe.unloaded("a.b"))
                .hasSameHashCodeAs(Maybe.of(Optional.of(1)));
        assertThat(Many.of(List.of("x"))).isEqualTo(Many.partial(List.of())).hasSameHashCodeAs(Many.unloaded("a.b"));
    }

    @Test
    void kindsOfHandlesAreNotEqual() {
        assertThat((Object) One.of("x"))
                .isNotEqualTo(Maybe.of(Optional.of("x")))
                .isNotEqualTo("x")
                .isNotEqualTo(null);
        assertThat((Object) Many.of(List.of())).isNotEqualTo(One.of("x")).isNotEqualTo(List.of());
    }

    @Test
    void textShowsTheState() {
        assertThat(One.unloaded("User.todos")).hasToString("One[unloaded]");
        assertThat(One.of("x")).hasToString("One[x]");
        assertThat(Maybe.unloaded("User.todos")).hasToString("Maybe[unloaded]");
        assertThat(Many.unloaded("User.todos").toString()).isEqualTo("Many[unloaded]");
        assertThat(Many.of(List.of("x", "y")).toString()).isEqualTo("Many[x, y]");
        assertThat(Many.partial(List.of("x")).toString()).isEqualTo("Many[partial [x]]");
    }

    private static Arguments use(String name, ThrowingCallable use) {
        return Arguments.of(name, use);
    }
}

package dev.weir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HandlesTest {
    private final Handles handles = new Handles(3);

    @Test
    void whatIsNotSetStaysAsItIs() {
        One<String> one = One.of("x");
        Maybe<String> maybe = Maybe.unloaded("a.b");
        Many<String> many = Many.of(List.of());

        assertThat(handles.one(0, one)).isSameAs(one);
        assertThat(handles.maybe(1, maybe)).isSameAs(maybe);
        assertThat(handles.many(2, many)).isSameAs(many);
    }

    @Test
    void whatIsSetTakesItsPlace() {
        handles.set(0, One.of("y"));
        handles.set(1, Maybe.of(Optional.of("y")));
        handles.set(2, Many.of(List.of("y")));

        assertThat(handles.one(0, One.of("x")).get()).isEqualTo("y");
        assertThat(handles.maybe(1, Maybe.<String>unloaded("a.b")).get()).contains("y");
        assertThat(handles.many(2, Many.<String>unloaded("a.b"))).containsExactly("y");
    }
}

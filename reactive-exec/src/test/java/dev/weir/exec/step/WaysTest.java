package dev.weir.exec.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.exec.decode.KeyList;
import dev.weir.exec.decode.KeyPair;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaysTest {
    private static Ways beginning(Object... keys) {
        KeyList list = new KeyList();
        List.of(keys).forEach(list::add);
        return Ways.beginning(list);
    }

    private static Ways then(Ways before, KeyPair... pairs) {
        Ways.Next next = new Ways.Next(before);
        List.of(pairs).forEach(next::add);
        return next.ways();
    }

    @Test
    void endWhereTheyBeginBeforeTheFirstStep() {
        assertThat(beginning(1L, 2L, 1L).ends()).containsExactly(1L, 2L);
        assertThat(beginning(1L).from(1L)).containsExactly(1L);
    }

    @Test
    void endInEachKeyOnce() {
        Ways ways = then(
                beginning(1L, 2L),
                new KeyPair(1L, "a"),
                new KeyPair(1L, "b"),
                new KeyPair(1L, "a"),
                new KeyPair(2L, "b"));

        assertThat(ways.ends()).containsExactly("a", "b");
        assertThat(ways.from(1L)).containsExactly("a", "b");
        assertThat(ways.from(2L)).containsExactly("b");
    }

    @Test
    void meetAgainAfterSeveralSteps() {
        Ways ways = then(
                then(beginning(1L), new KeyPair(1L, "a"), new KeyPair(1L, "b")),
                new KeyPair("a", 10L),
                new KeyPair("b", 10L),
                new KeyPair("b", 11L));

        assertThat(ways.ends()).containsExactly(10L, 11L);
        assertThat(ways.from(1L)).containsExactly(10L, 11L);
    }

    @Test
    void leadNowhereFromNullOrWithoutARow() {
        Ways ways = then(beginning(1L, 2L), new KeyPair(1L, null));

        assertThat(ways.ends()).isEmpty();
        assertThat(ways.from(1L)).isEmpty();
        assertThat(ways.from(2L)).isEmpty();
    }

    @Test
    void goAlongKeysOfSeveralParts() {
        Ways ways =
                then(beginning(1L), new KeyPair(1L, new Object[] {"x", 2L}), new KeyPair(1L, new Object[] {"x", 2L}));

        assertThat(ways.ends()).hasSize(1);
        assertThat(ways.from(1L)).containsExactly(List.of("x", 2L));
    }
}

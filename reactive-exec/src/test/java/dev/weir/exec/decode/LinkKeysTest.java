package dev.weir.exec.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.exec.testing.Sheet;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LinkKeysTest {
    private static final Sheet SHEET = new Sheet("Sheet");

    private static LinkKeys<List<@Nullable Object>> by(Integer... fields) {
        return new LinkKeys<>(SHEET, List.of(fields));
    }

    private static List<@Nullable Object> instance(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    @Test
    void takesOneFieldAsItIs() {
        assertThat(by(1).item(instance("a", 2L))).isEqualTo(2L);
        assertThat(by(1).mapKey(instance("a", 2L))).isEqualTo(2L);
    }

    @Test
    void takesSeveralFieldsInTheirOrder() {
        assertThat(by(2, 0).item(instance("a", 2L, "c"))).isEqualTo(new Object[] {"c", "a"});
        assertThat(by(2, 0).mapKey(instance("a", 2L, "c"))).isEqualTo(List.of("c", "a"));
    }

    @Test
    void findsKeysOfTheSameValuesEqual() {
        assertThat(by(0, 1).mapKey(instance("a", 2L))).isEqualTo(by(1, 0).mapKey(instance(2L, "a")));
        assertThat(by(0, 1).mapKey(instance("a", 2L))).isNotEqualTo(by(0, 1).mapKey(instance("a", 3L)));
        assertThat(by(0).mapKey(instance((Object) new byte[] {1, 2})))
                .isEqualTo(by(0).mapKey(instance((Object) new byte[] {1, 2})))
                .isNotEqualTo(by(0).mapKey(instance((Object) new byte[] {1, 3})));
        assertThat(by(0).mapKey(instance(new BigDecimal("1.50"))))
                .isEqualTo(by(0).mapKey(instance(new BigDecimal("1.5"))));
        assertThat(by(0, 1).mapKey(instance(new BigDecimal("10"), new byte[] {1})))
                .isEqualTo(by(0, 1).mapKey(instance(new BigDecimal("1E+1"), new byte[] {1})));
    }

    @Test
    void findsNoKeyInNull() {
        assertThat(by(0).item(instance((Object) null))).isNull();
        assertThat(by(0).mapKey(instance((Object) null))).isNull();
        assertThat(by(0, 1).item(instance("a", null))).isNull();
        assertThat(by(0, 1).mapKey(instance(null, "b"))).isNull();
    }
}

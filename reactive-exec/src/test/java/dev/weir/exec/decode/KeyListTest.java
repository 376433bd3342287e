package dev.weir.exec.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class KeyListTest {
    private final KeyList keys = new KeyList();

    @Test
    void keepsTheOrder() {
        keys.add(2L);
        keys.add(1L);

        assertThat(keys.keys()).containsExactly(2L, 1L);
    }

    @Test
    void takesEachItemOnceByWhatItHolds() {
        keys.add(new byte[] {1});
        keys.add(new byte[] {1});
        keys.add(new BigDecimal("1.0"));
        keys.add(new BigDecimal("1.00"));

        assertThat(keys.keys()).hasSize(2);
    }

    @Test
    void takesEachTupleOnceByWhatItHolds() {
        keys.add(new Object[] {1L, new byte[] {1}});
        keys.add(new Object[] {1L, new byte[] {1}});
        keys.add(new Object[] {1L, new byte[] {2}});

        assertThat(keys.keys()).hasSize(2);
    }
}

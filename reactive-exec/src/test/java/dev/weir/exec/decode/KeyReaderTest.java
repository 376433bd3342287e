package dev.weir.exec.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.core.driver.ArgumentsRow;
import dev.weir.core.error.InternalException;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.schema.db.StorageType;
import dev.weir.core.value.Arguments;
import dev.weir.core.value.ScalarType;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyReaderTest {
    private static final ColumnType NUMBER = new ColumnType(ScalarType.INT32, StorageType.Plain.INT32);
    private static final ColumnType TEXT = new ColumnType(ScalarType.TEXT, StorageType.Plain.TEXT);

    @Test
    void readsAnItemFromOneColumn() {
        assertThat(new KeyReader(List.of(NUMBER))
                        .read(new ArgumentsRow(
                                new Arguments.Builder(1).integer(7).build())))
                .isEqualTo(7L);
    }

    @Test
    void readsATupleFromSeveral() {
        assertThat(new KeyReader(List.of(NUMBER, TEXT))
                        .read(new ArgumentsRow(
                                new Arguments.Builder(2).integer(7).object("x").build())))
                .isEqualTo(new Object[] {7L, "x"});
    }

    @Test
    void findsNoKeyInNull() {
        assertThatExceptionOfType(InternalException.class)
                .isThrownBy(() -> new KeyReader(List.of(NUMBER, TEXT))
                        .read(new ArgumentsRow(
                                new Arguments.Builder(2).integer(7).nil().build())))
                .withMessageContaining("KeyReader");
    }
}

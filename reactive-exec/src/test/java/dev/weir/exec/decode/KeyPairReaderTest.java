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

class KeyPairReaderTest {
    private static final ColumnType NUMBER = new ColumnType(ScalarType.INT32, StorageType.Plain.INT32);
    private static final ColumnType TEXT = new ColumnType(ScalarType.TEXT, StorageType.Plain.TEXT);

    private static KeyPair read(Arguments.Builder row) {
        return new KeyPairReader(List.of(NUMBER, TEXT, NUMBER), 2).read(new ArgumentsRow(row.build()));
    }

    @Test
    void readsTheKeyItCameByAndTheOneItLeadsOnBy() {
        assertThat(read(new Arguments.Builder(3).integer(7).object("x").integer(9)))
                .isEqualTo(new KeyPair(List.of(7L, "x"), 9L));
    }

    @Test
    void aLinkThatIsNullLeadsNowhere() {
        assertThat(read(new Arguments.Builder(3).integer(7).object("x").nil()).far())
                .isNull();
    }

    @Test
    void noRowIsReachedByNull() {
        assertThatExceptionOfType(InternalException.class)
                .isThrownBy(() -> read(new Arguments.Builder(3).integer(7).nil().integer(9)));
    }
}

package dev.weir.core.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weir.core.schema.db.StorageType;
import dev.weir.core.schema.db.StorageType.Plain;
import dev.weir.core.value.EnumType;
import dev.weir.core.value.ListType;
import dev.weir.core.value.ScalarType;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StorageTypesTest {
    private static final EnumType MOOD = new EnumType("mood", List.of("calm"));

    @ParameterizedTest
    @CsvSource({
        "BOOL, BOOLEAN, INT8",
        "INT8, INT8, INT8",
        "INT16, INT16, INT16",
        "INT32, INT32, INT32",
        "INT64, INT64, INT64",
        "FLOAT32, FLOAT32, FLOAT32",
        "FLOAT64, FLOAT64, FLOAT64",
        "DECIMAL, NUMERIC, TEXT",
        "TEXT, TEXT, TEXT",
        "BYTES, BLOB, BLOB",
        "UUID, UUID, BLOB",
        "INSTANT, INSTANT, TEXT",
        "DATE, DATE, TEXT",
        "TIME, TIME, TEXT",
        "DATE_TIME, DATE_TIME, TEXT",
    })
    void storesEachTypeAsItselfOrInAFormThatKeepsIt(ScalarType type, Plain itself, Plain fallback) {
        assertThat(new StorageTypes(Set.of(type), false, 9).storageOf(type)).isEqualTo(itself);
        assertThat(new StorageTypes(Set.of(), false, 9).storageOf(type)).isEqualTo(fallback);
    }

    @Test
    void storesLabelsAsLabels() {
        for (boolean namedEnums : new boolean[] {true, false}) {
            assertThat(new StorageTypes(Set.of(), namedEnums, 9).storageOf(MOOD))
                    .isEqualTo(new StorageType.Labels(MOOD));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 10})
    void keepsNoDigitsThatASecondDoesNotHave(int digits) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StorageTypes(Set.of(), false, digits))
                .withMessage("fractionDigits is " + digits);
    }

    @Test
    void hasNoStorageForLists() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StorageTypes(Set.of(), true, 9).storageOf(new ListType(MOOD)))
                .withMessage("no storage for list(enum(mood))");
    }

    @Test
    void addsDecimalsWhereTheyAreNumbers() {
        assertThat(new StorageTypes(Set.of(ScalarType.DECIMAL), false, 9).nativeDecimals())
                .isTrue();
        assertThat(new StorageTypes(Set.of(), false, 9).nativeDecimals()).isFalse();
    }
}

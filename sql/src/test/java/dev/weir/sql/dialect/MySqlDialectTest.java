package dev.weir.sql.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.schema.db.StorageType;
import dev.weir.core.value.ScalarType;
import dev.weir.sql.Binding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MySqlDialectTest {
    @ParameterizedTest
    @CsvSource({"TIME, CAST(? AS TIME(6))", "DATE, ?", "TEXT, ?", "INT64, ?"})
    void saysThatATimeIsNoText(ScalarType type, String placeholder) {
        ColumnType column = new ColumnType(type, StorageType.Plain.valueOf(type.name()));

        assertThat(new MySqlDialect().placeholder(1, new Binding.Scalar(0, column)))
                .isEqualTo(placeholder);
        assertThat(new MariaDbDialect().placeholder(1, new Binding.Scalar(0, column)))
                .isEqualTo(placeholder);
    }
}

package dev.weir.it.dynamo;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.Database;
import dev.weir.core.error.InvalidValueException;
import dev.weir.core.error.UniqueViolationException;
import dev.weir.it.shapes.keyed.Weight;
import dev.weir.it.shapes.keyed.WeightModel;
import dev.weir.it.shapes.keyed.Weights;
import dev.weir.it.shapes.scalars.Everything;
import dev.weir.it.shapes.scalars.EverythingCreate;
import dev.weir.it.shapes.scalars.EverythingModel;
import dev.weir.it.shapes.scalars.Everythings;
import dev.weir.it.shapes.scalars.Shade;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Values come back as they were, or are refused. */
class KeyedTypesTest {
    private static final Instant INSTANT = Instant.parse("1969-12-31T23:59:59.123456789Z");

    private final Tables tables = new Tables();
    private Database db;

    @BeforeEach
    void open() {
        db = tables.open(EverythingModel.INSTANCE);
    }

    @AfterEach
    void close() {
        tables.close();
    }

    private Everything stored(UnaryOperator<EverythingCreate> values) {
        only(values.apply(Everythings.create().id(1)).exec(db));
        return only(Everythings.byId(1).get(db));
    }

    @Test
    void everyTypeComesBack() {
        UUID uuid = UUID.randomUUID();
        LocalDateTime dateTime = LocalDateTime.of(2026, 2, 28, 1, 2, 3, 4);

        Everything read = stored(e -> e.bool(false)
                .int8(Byte.MIN_VALUE)
                .int16(Short.MAX_VALUE)
                .int32(Integer.MIN_VALUE)
                .int64(Long.MAX_VALUE)
                .float32(0.1f)
                .float64(-1.0e-100)
                .decimal(new BigDecimal("12345678901234567890123456789012345678"))
                .text("naïve 🎈 \0")
                .bytes(new byte[] {0, -1})
                .uuid(uuid)
                .instant(INSTANT)
                .date(LocalDate.of(0, 1, 1))
                .time(LocalTime.MAX)
                .dateTime(dateTime)
                .shade(Shade.values()[1]));

        assertThat(read.bool()).isFalse();
        assertThat(read.int8()).isEqualTo(Byte.MIN_VALUE);
        assertThat(read.int16()).isEqualTo(Short.MAX_VALUE);
        assertThat(read.int32()).isEqualTo(Integer.MIN_VALUE);
        assertThat(read.int64()).isEqualTo(Long.MAX_VALUE);
        assertThat(read.float32()).isEqualTo(0.1f);
        assertThat(read.float64()).isEqualTo(-1.0e-100);
        assertThat(read.decimal()).isEqualTo(new BigDecimal("12345678901234567890123456789012345678"));
        assertThat(read.text()).isEqualTo("naïve 🎈 \0");
        assertThat(read.bytes()).containsExactly(0, -1);
        assertThat(read.uuid()).isEqualTo(uuid);
        assertThat(read.instant()).isEqualTo(INSTANT);
        assertThat(read.date()).isEqualTo(LocalDate.of(0, 1, 1));
        assertThat(read.time()).isEqualTo(LocalTime.MAX);
        assertThat(read.dateTime()).isEqualTo(dateTime);
        assertThat(read.shade()).isEqualTo(Shade.values()[1]);
    }

    @Test
    void nothingComesBackAsNothing() {
        Everything read = stored(e -> e);

        assertThat(read).isEqualTo(only(Everythings.byId(1).get(db)));
        assertThat(read.bool()).isNull();
        assertThat(read.int64()).isNull();
        assertThat(read.text()).isNull();
        assertThat(read.bytes()).isNull();
        assertThat(text("")).isEmpty();
    }

    private String text(String text) {
        only(Everythings.create().id(2).text(text).exec(db));
        return String.valueOf(only(Everythings.byId(2).get(db)).text());
    }

    @Test
    void whatNoNumberHoldsIsRefused() {
        refused(e -> e.float64(Double.NaN));
        refused(e -> e.float64(Double.POSITIVE_INFINITY));
        refused(e -> e.float64(Double.MAX_VALUE));
        refused(e -> e.float64(Double.MIN_VALUE));
        refused(e -> e.decimal(new BigDecimal("123456789012345678901234567890123456789")));
        refused(e -> e.decimal(new BigDecimal("1e126")));
        refused(e -> e.text("\ud800"));
        assertThat(tables.ops()).hasSize(7);
        assertThat(all(Everythings.byId(1).fetch(db))).isEmpty();
    }

    private void refused(UnaryOperator<EverythingCreate> values) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> only(values.apply(Everythings.create().id(1)).exec(db)));
    }

    @Test
    void theTwoZerosAreOneNumber() {
        try (Tables weighed = new Tables()) {
            Database weights = weighed.open(WeightModel.INSTANCE);
            Weight none = only(Weights.create().grams(-0.0).factor(-0.0f).exec(weights));

            assertThatExceptionOfType(UniqueViolationException.class)
                    .isThrownBy(() -> only(Weights.create().grams(0.0).factor(1).exec(weights)));
            Weight read = only(Weights.byGrams(0.0).get(weights));
            assertThat(only(Weights.byGrams(-0.0).get(weights))).isEqualTo(read);
            assertThat(read).isEqualTo(new Weight(0.0, 0.0f));
            assertThat(all(Weights.where(w -> w.grams().in(List.of(0.0, -0.0))).fetch(weights)))
                    .containsExactly(read);
            assertThat(none.grams()).isZero();
        }
    }
}

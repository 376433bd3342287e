package scalars;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.codegen.testing.Recorder;
import dev.weir.core.driver.ArgumentsRow;
import dev.weir.core.schema.app.Field;
import dev.weir.core.value.ArgumentChain;
import dev.weir.core.value.Arguments;
import dev.weir.core.value.ScalarType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;

public final class Scenario {
    private final Recorder recorder = new Recorder();
    private static final Sample SAMPLE = new Sample(
            Long.MAX_VALUE,
            true,
            Byte.MIN_VALUE,
            Short.MIN_VALUE,
            Integer.MIN_VALUE,
            Float.MIN_VALUE,
            Double.MAX_VALUE,
            false,
            Byte.MAX_VALUE,
            Short.MAX_VALUE,
            Integer.MAX_VALUE,
            Long.MIN_VALUE,
            Float.MAX_VALUE,
            Double.MIN_VALUE,
            new BigDecimal("1.50"),
            "text",
            new byte[] {1, -1},
            new UUID(1, 2),
            Instant.EPOCH,
            LocalDate.EPOCH,
            LocalTime.NOON,
            LocalDateTime.MIN);

    public void everyTypeIsInTheSchema() {
        assertThat(SampleModel.INSTANCE.model().fields())
                .extracting(Field::type)
                .containsExactly(
                        ScalarType.INT64,
                        ScalarType.BOOL,
                        ScalarType.INT8,
                        ScalarType.INT16,
                        ScalarType.INT32,
                        ScalarType.FLOAT32,
                        ScalarType.FLOAT64,
                        ScalarType.BOOL,
                        ScalarType.INT8,
                        ScalarType.INT16,
                        ScalarType.INT32,
                        ScalarType.INT64,
                        ScalarType.FLOAT32,
                        ScalarType.FLOAT64,
                        ScalarType.DECIMAL,
                        ScalarType.TEXT,
                        ScalarType.BYTES,
                        ScalarType.UUID,
                        ScalarType.INSTANT,
                        ScalarType.DATE,
                        ScalarType.TIME,
                        ScalarType.DATE_TIME);
        assertThat(SampleModel.INSTANCE.model().fields()).noneMatch(Field::nullable);
    }

    public void whatIsCarriedIsReadAgain() {
        Arguments.Builder row = new Arguments.Builder(22);
        for (int i = 0; i < 22; i++) {
            ArgumentChain.ofCarried(SampleModel.INSTANCE.carried(SAMPLE, i)).appendTo(row);
        }

        assertThat(SampleModel.INSTANCE.read(new ArgumentsRow(row.build())))
                .usingRecursiveComparison()
                .isEqualTo(SAMPLE);
    }

    public void whatIsCreatedIsReadAgain() {
        Sample made = Samples.create()
                .id(SAMPLE.id())
                .bool(SAMPLE.bool())
                .int8(SAMPLE.int8())
                .int16(SAMPLE.int16())
                .int32(SAMPLE.int32())
                .float32(SAMPLE.float32())
                .float64(SAMPLE.float64())
                .boxedBool(SAMPLE.boxedBool())
                .boxedInt8(SAMPLE.boxedInt8())
                .boxedInt16(SAMPLE.boxedInt16())
                .boxedInt32(SAMPLE.boxedInt32())
                .boxedInt64(SAMPLE.boxedInt64())
                .boxedFloat32(SAMPLE.boxedFloat32())
                .boxedFloat64(SAMPLE.boxedFloat64())
                .decimal(SAMPLE.decimal())
                .text(SAMPLE.text())
                .bytes(SAMPLE.bytes())
                .uuid(SAMPLE.uuid())
                .instant(SAMPLE.instant())
                .date(SAMPLE.date())
                .time(SAMPLE.time())
                .dateTime(SAMPLE.dateTime())
                .exec(recorder)
                .block();

        assertThat(made).usingRecursiveComparison().isEqualTo(SAMPLE);
    }

    public void bytesAreCopiedWhenTheyAreGiven() {
        byte[] given = {1};
        SampleUpdate<Long> update = Samples.all().update().bytes(given);
        given[0] = 2;

        Sample changed = Samples.update(SAMPLE).bytes(given).exec(recorder).block();
        given[0] = 3;

        assertThat(changed.bytes()).containsExactly(2);
        assertThat(update).isNotNull();
    }

    public void numbersAreComputed() {
        Samples.all()
                .update()
                .int32(current -> current.plus(2))
                .decimal(current -> current.minus(BigDecimal.ONE))
                .exec(recorder)
                .block();

        assertThat(recorder.lines()).containsExactly("Sample set int32 = int32 + ?, decimal = decimal - ? [2, 1]");
    }
}

package dev.weir.it.type;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.scalars.Measurement;
import dev.weir.it.shapes.scalars.MeasurementCreate;
import dev.weir.it.shapes.scalars.MeasurementModel;
import dev.weir.it.shapes.scalars.Measurements;
import dev.weir.it.shapes.scalars.TimeItem;
import dev.weir.it.shapes.scalars.TimeItemModel;
import dev.weir.it.shapes.scalars.TimeItems;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Values that a driver hands over beside those that are stored: what is equal is equal, whichever of them is asked for. */
final class BoundConformance {
    private static final int NUMBERS = 500;

    @Conformance(requires = Feature.SORT)
    void timesLieBetweenTimes(TestDb test) {
        Database db = test.open(TimeItemModel.INSTANCE);
        LocalTime two = LocalTime.of(2, 0);
        LocalTime ten = LocalTime.of(10, 0, 0, 500_000_000);
        for (LocalTime time : List.of(two, ten, LocalTime.of(23, 59))) {
            only(TimeItems.create().val(time).exec(db));
        }

        assertThat(all(TimeItems.where(i -> i.val().between(LocalTime.MIN, ten))
                        .orderBy(i -> i.val().desc())
                        .fetch(db)))
                .extracting(TimeItem::val)
                .containsExactly(ten, two);
        assertThat(all(TimeItems.where(i -> i.val().between(ten, two)).fetch(db)))
                .isEmpty();
        assertThat(all(TimeItems.where(i -> i.val()
                                .in(List.of(two, LocalTime.NOON))
                                .or(i.val().gt(ten)))
                        .fetch(db)))
                .extracting(TimeItem::val)
                .containsExactlyInAnyOrder(two, LocalTime.of(23, 59));
    }

    /** A number is found by itself among others as it is alone, to the last bit. */
    @Conformance
    void aSetOfNumbersIsExact(TestDb test) {
        Database db = test.open(MeasurementModel.INSTANCE);
        long seed = Long.getLong("weir.seed", 7);
        Random random = new Random(seed);
        List<Double> doubles = Stream.generate(() -> Double.longBitsToDouble(random.nextLong()))
                .filter(number -> Math.abs(number)
                                <= test.capability().behavior().greatestNumber()
                        && Math.abs(number) >= test.capability().behavior().smallestNumber())
                .limit(NUMBERS)
                .toList();
        List<Float> floats = Stream.generate(() -> Float.intBitsToFloat(random.nextInt()))
                .filter(Float::isFinite)
                .limit(NUMBERS)
                .toList();
        List<MeasurementCreate> rows = IntStream.range(0, NUMBERS)
                .mapToObj(i -> Measurements.create().valueF32(floats.get(i)).valueF64(doubles.get(i)))
                .toList();
        test.parts(rows).forEach(part -> all(Measurements.createMany(part).exec(db)));

        assertThat(all(Measurements.where(m -> m.valueF64().in(doubles)).fetch(db)))
                .as("seed %d", seed)
                .hasSize(NUMBERS);
        assertThat(all(Measurements.where(m -> m.valueF32().in(floats)).fetch(db)))
                .as("seed %d", seed)
                .hasSize(NUMBERS);
        assertThat(all(Measurements.where(m -> m.valueF64().notIn(doubles)).fetch(db)))
                .as("seed %d", seed)
                .isEmpty();
    }

    @Conformance
    void bothZerosAreOne(TestDb test) {
        Database db = test.open(MeasurementModel.INSTANCE);
        only(Measurements.create().valueF32(0f).valueF64(-0.0).exec(db));
        only(Measurements.create().valueF32(-0f).valueF64(0.0).exec(db));

        for (double zero : new double[] {0.0, -0.0}) {
            assertThat(only(Measurements.where(m -> m.valueF64().eq(zero)).count(db)))
                    .isEqualTo(2);
            assertThat(only(Measurements.where(m -> m.valueF64().in(List.of(zero, 7.0)))
                            .count(db)))
                    .isEqualTo(2);
            assertThat(only(Measurements.where(m -> m.valueF32().in(List.of((float) zero, 7f)))
                            .count(db)))
                    .isEqualTo(2);
            assertThat(only(Measurements.where(m -> m.valueF64().lt(zero)).count(db)))
                    .isZero();
        }
        assertThat(all(Measurements.all().fetch(db)))
                .extracting(Measurement::valueF64)
                .allMatch(value -> value == 0.0);
    }
}

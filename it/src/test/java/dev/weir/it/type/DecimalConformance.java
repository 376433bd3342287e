package dev.weir.it.type;

import static dev.weir.it.harness.Found.ordered;
import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.InvalidValueException;
import dev.weir.core.error.UnsupportedByDatabaseException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.scalars.DecimalItem;
import dev.weir.it.shapes.scalars.DecimalItemModel;
import dev.weir.it.shapes.scalars.DecimalItems;
import dev.weir.it.shapes.scalars.Measurement;
import dev.weir.it.shapes.scalars.MeasurementModel;
import dev.weir.it.shapes.scalars.Measurements;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Decimals to the last digit, and floating-point numbers to the last bit. */
final class DecimalConformance {

    @Conformance
    void tyDecimal(TestDb test) {
        assertExact(
                test,
                "0",
                "1",
                "-1",
                "123.456",
                "-123.456",
                "0.0000000001",
                "-0.0000000001",
                "12345678901234567890.12345678",
                "-12345678901234567890.12345678",
                "3.141592653589793238");
    }

    @Conformance
    void tyBigdecimal(TestDb test) {
        assertExact(
                test,
                "0",
                "1",
                "-1",
                "123.456",
                "-123.456",
                "0.0000000001",
                "12345678901234567890.12345678901234567891",
                "-12345678901234567890.12345678901234567891",
                "3.14159265358979323846264338328",
                "100000000000000000000000000000",
                "9007199254740993");
    }

    @Conformance(requires = Feature.LONG_DECIMALS)
    void decimalsOfManyDigits(TestDb test) {
        assertExact(test, "0." + "0".repeat(299) + "1", "9".repeat(300));
    }

    @Conformance(lacks = Feature.LONG_DECIMALS)
    void decimalsOfTooManyDigitsAreRefused(TestDb test) {
        Database db = test.open(DecimalItemModel.INSTANCE);

        for (String digits : List.of("0." + "0".repeat(299) + "1", "9".repeat(300))) {
            failure(
                    InvalidValueException.class,
                    DecimalItems.create().val(new BigDecimal(digits)).exec(db));
        }

        assertThat(only(DecimalItems.all().count(db))).isZero();
    }

    /** Asserts it of those values that are not too long. */
    private static void assertExact(TestDb test, String... values) {
        Database db = test.open(DecimalItemModel.INSTANCE);
        new RoundTrip<>(
                        (BigDecimal v) -> DecimalItems.create().val(v).exec(db),
                        (item, v) -> DecimalItems.update(item).val(v).exec(db),
                        item -> DecimalItems.getById(db, item.id()),
                        v -> DecimalItems.where(i -> i.val().eq(v)).fetch(db),
                        DecimalItem::val)
                .assertExact(
                        test,
                        Stream.of(values)
                                .map(BigDecimal::new)
                                .filter(value -> value.precision()
                                        <= test.capability().behavior().decimalDigits())
                                .toList(),
                        v -> v);
    }

    /** A number that is too long for a database is refused in a set as elsewhere; it is not taken for another one. */
    @Conformance
    void aSetHoldsTheNumbersItWasGiven(TestDb test) {
        Database db = test.open(DecimalItemModel.INSTANCE);
        only(DecimalItems.create().val(BigDecimal.ONE).exec(db));

        for (String digits : List.of("1e200", "1.0000000000000000000000000000000000000001")) {
            BigDecimal number = new BigDecimal(digits);
            Mono<Long> equal = DecimalItems.where(i -> i.val().eq(number)).count(db);
            Mono<Long> among =
                    DecimalItems.where(i -> i.val().in(List.of(number))).count(db);
            Mono<Long> others =
                    DecimalItems.where(i -> i.val().in(List.of(number)).not()).count(db);
            if (test.has(Feature.LONG_DECIMALS)) {
                assertThat(only(equal)).isZero();
                assertThat(only(among)).isZero();
                assertThat(only(others)).isEqualTo(1);
            } else {
                failure(InvalidValueException.class, equal);
                failure(InvalidValueException.class, among);
                failure(InvalidValueException.class, others);
            }
        }
    }

    @Conformance
    void decimalsCompareByNumber(TestDb test) {
        Database db = test.open(DecimalItemModel.INSTANCE);
        List<String> ascending = List.of("-100", "-9.5", "-0.1", "0", "0.09", "0.1", "2", "10", "10.5", "1000");
        for (String number : ascending) {
            only(DecimalItems.create().val(new BigDecimal(number)).exec(db));
        }

        assertThat(texts(test, db, null)).isEqualTo(ascending);
        assertThat(all(DecimalItems.where(i -> i.val().gt(new BigDecimal("9"))).fetch(db)))
                .extracting(item -> item.val().toPlainString())
                .containsExactlyInAnyOrder("10", "10.5", "1000");
        assertThat(all(DecimalItems.where(i -> i.val().between(new BigDecimal("-1"), new BigDecimal("0.1")))
                        .fetch(db)))
                .extracting(item -> item.val().toPlainString())
                .containsExactlyInAnyOrder("-0.1", "0", "0.09", "0.1");
        assertThat(texts(test, db, new BigDecimal("10.500")))
                .as("10.500 is 10.5")
                .containsExactly("10.5");
        assertThat(texts(test, db, new BigDecimal("1E+3"))).as("1E+3 is 1000").containsExactly("1000");
        assertThat(all(DecimalItems.where(i -> i.val().in(List.of(new BigDecimal("2.0"), new BigDecimal("0E+5"))))
                        .fetch(db)))
                .extracting(item -> item.val().toPlainString())
                .containsExactlyInAnyOrder("0", "2");
    }

    private static List<String> texts(TestDb test, Database db, @Nullable BigDecimal equal) {
        return ordered(
                        test,
                        db,
                        equal == null
                                ? DecimalItems.all()
                                : DecimalItems.where(i -> i.val().eq(equal)),
                        found -> found.orderBy(i -> i.val().asc()),
                        Comparator.comparing(DecimalItem::val))
                .stream()
                .map(item -> item.val().toPlainString())
                .toList();
    }

    @Conformance(lacks = Feature.DECIMAL_ARITHMETIC)
    void decimalArithmeticIsRefusedWhereItWouldLoseDigits(TestDb test) {
        Database db = test.open(DecimalItemModel.INSTANCE);
        DecimalItem item = only(DecimalItems.create().val(BigDecimal.TEN).exec(db));
        test.forget();

        UnsupportedByDatabaseException error = failure(
                UnsupportedByDatabaseException.class,
                DecimalItems.update(item).val(v -> v.plus(BigDecimal.ONE)).exec(db));

        assertThat(error.missing()).singleElement().satisfies(missing -> assertThat(missing.capability())
                .isEqualTo(Feature.DECIMAL_ARITHMETIC.name()));
        assertThat(test.driver().ops()).isEmpty();
    }

    @Conformance
    void floatFieldsCrud(TestDb test) {
        Database db = test.open(MeasurementModel.INSTANCE);
        Measurement first =
                only(Measurements.create().valueF32(1.5f).valueF64(2.5).exec(db));
        assertThat(only(Measurements.getById(db, first.id()))).isEqualTo(first);

        Measurement pi = only(Measurements.update(first)
                .valueF32((float) Math.PI)
                .valueF64(Math.PI)
                .exec(db));
        assertThat(pi).isEqualTo(new Measurement(first.id(), (float) Math.PI, Math.PI));
        assertThat(only(Measurements.getById(db, first.id()))).isEqualTo(pi);
        assertThat(all(Measurements.where(m -> m.valueF32().eq((float) Math.PI)).fetch(db)))
                .containsExactly(pi);

        assertThat(only(Measurements.byId(first.id()).delete().exec(db))).isEqualTo(1);
        assertThat(only(Measurements.all().count(db))).isZero();
    }

    @Conformance
    void floatsKeepEveryBit(TestDb test) {
        Database db = test.open(MeasurementModel.INSTANCE);
        double smallest = test.capability().behavior().smallestNumber();
        double greatest = test.capability().behavior().greatestNumber();
        float[] singles = {0.1f, Float.MIN_VALUE, -Float.MAX_VALUE, 16_777_217f, 0f};
        double[] doubles = {0.1, smallest, -greatest, Math.min(1e300, greatest), 0.0};
        for (int i = 0; i < singles.length; i++) {
            Measurement written = only(Measurements.create()
                    .valueF32(singles[i])
                    .valueF64(doubles[i])
                    .exec(db));
            float single = singles[i];
            double real = doubles[i];
            assertThat(all(Measurements.where(m -> m.valueF32().eq(single))
                            .where(m -> m.valueF64().in(List.of(real)))
                            .fetch(db)))
                    .containsExactly(written);
        }
        assertThat(only(Measurements.all().count(db))).isEqualTo(singles.length);
    }

    /** Of those that a number of 64 bits has, a database may store a part only. */
    @Conformance
    void numbersBeyondTheirStorageAreRefused(TestDb test) {
        Database db = test.open(MeasurementModel.INSTANCE);
        double smallest = test.capability().behavior().smallestNumber();
        double greatest = test.capability().behavior().greatestNumber();

        DoubleStream.of(smallest / 16, -smallest / 16, greatest * 16, -greatest * 16)
                .filter(number -> number != 0 && Double.isFinite(number))
                .forEach(number -> {
                    failure(
                            InvalidValueException.class,
                            Measurements.create().valueF32(0f).valueF64(number).exec(db));
                    failure(
                            InvalidValueException.class,
                            Measurements.where(m -> m.valueF64().eq(number)).fetch(db));
                });

        assertThat(only(Measurements.all().count(db))).isZero();
    }

    @Conformance(requires = Feature.INFINITE_NUMBERS)
    void infiniteNumbersAreBeyondAllOthers(TestDb test) {
        Database db = test.open(MeasurementModel.INSTANCE);
        Measurement written = only(Measurements.create()
                .valueF32(Float.POSITIVE_INFINITY)
                .valueF64(Double.NEGATIVE_INFINITY)
                .exec(db));

        assertThat(all(Measurements.where(m -> m.valueF32().eq(Float.POSITIVE_INFINITY))
                        .where(m -> m.valueF64().in(List.of(Double.NEGATIVE_INFINITY)))
                        .fetch(db)))
                .containsExactly(written);
        assertThat(only(Measurements.where(m -> m.valueF32().gt(Float.MAX_VALUE))
                        .where(m -> m.valueF64().lt(-Double.MAX_VALUE))
                        .count(db)))
                .isEqualTo(1);
    }

    @Conformance(lacks = Feature.INFINITE_NUMBERS)
    void infiniteNumbersAreRefused(TestDb test) {
        Database db = test.open(MeasurementModel.INSTANCE);

        failure(
                InvalidValueException.class,
                Measurements.create()
                        .valueF32(Float.POSITIVE_INFINITY)
                        .valueF64(0)
                        .exec(db));
        failure(
                InvalidValueException.class,
                Measurements.where(m -> m.valueF64().in(List.of(Double.NEGATIVE_INFINITY)))
                        .fetch(db));

        assertThat(only(Measurements.all().count(db))).isZero();
    }

    @Conformance(requires = Feature.NOT_A_NUMBER)
    void notANumberEqualsItselfAndComesLast(TestDb test) {
        Database db = test.open(MeasurementModel.INSTANCE);
        Measurement infinite = only(Measurements.create()
                .valueF32(Float.POSITIVE_INFINITY)
                .valueF64(Double.POSITIVE_INFINITY)
                .exec(db));
        Measurement none = only(
                Measurements.create().valueF32(Float.NaN).valueF64(Double.NaN).exec(db));

        assertThat(all(Measurements.where(m -> m.valueF32().eq(Float.NaN)).fetch(db)))
                .containsExactly(none);
        assertThat(all(Measurements.all().orderBy(m -> m.valueF64().asc()).fetch(db)))
                .containsExactly(infinite, none);
    }

    @Conformance(lacks = Feature.NOT_A_NUMBER)
    void notANumberIsRefused(TestDb test) {
        Database db = test.open(MeasurementModel.INSTANCE);

        failure(
                InvalidValueException.class,
                Measurements.create().valueF32(0f).valueF64(Double.NaN).exec(db));
        failure(
                InvalidValueException.class,
                Measurements.create().valueF32(Float.NaN).valueF64(0).exec(db));

        assertThat(only(Measurements.all().count(db))).isZero();
    }
}

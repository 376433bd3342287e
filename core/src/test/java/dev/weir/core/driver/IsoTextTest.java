package dev.weir.core.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.core.error.InvalidValueException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Compared with {@link java.time}, whose formatters know the same forms. */
class IsoTextTest {
    private static final LocalDateTime FIRST = LocalDateTime.of(0, 1, 1, 0, 0);
    private static final LocalDateTime LAST = LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_999);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.nnnnnnnnn");
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.nnnnnnnnn");

    @RepeatedTest(200) // the repetition is the seed
    void writesWhatJavaTimeWrites(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        LocalDateTime value = dateTime(random);
        Instant instant = value.toInstant(ZoneOffset.UTC);

        assertThat(IsoText.ofDate(value.toLocalDate()))
                .isEqualTo(value.toLocalDate().toString());
        assertThat(IsoText.ofTime(value.toLocalTime())).isEqualTo(TIME.format(value));
        assertThat(IsoText.ofDateTime(value)).isEqualTo(DATE_TIME.format(value));
        assertThat(IsoText.ofInstant(instant)).isEqualTo(DATE_TIME.format(value) + "Z");
        assertThat(Instant.parse(IsoText.ofInstant(instant))).isEqualTo(instant);
    }

    @RepeatedTest(200) // the repetition is the seed
    void readsWhatItWrote(RepetitionInfo seed) {
        LocalDateTime value = dateTime(new Random(seed.getCurrentRepetition()));
        Instant instant = value.toInstant(ZoneOffset.UTC);

        assertThat(IsoText.date(IsoText.ofDate(value.toLocalDate()))).isEqualTo(value.toLocalDate());
        assertThat(IsoText.time(IsoText.ofTime(value.toLocalTime()))).isEqualTo(value.toLocalTime());
        assertThat(IsoText.dateTime(IsoText.ofDateTime(value))).isEqualTo(value);
        assertThat(IsoText.instant(IsoText.ofInstant(instant))).isEqualTo(instant);
    }

    @RepeatedTest(500) // the repetition is the seed
    void sortsAsTextAsInTime(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        LocalDateTime one = dateTime(random);
        LocalDateTime other = random.nextBoolean() ? dateTime(random) : near(one, random);

        assertOrder(one, other, IsoText::ofDateTime);
        assertOrder(one.toLocalDate(), other.toLocalDate(), IsoText::ofDate);
        assertOrder(one.toLocalTime(), other.toLocalTime(), IsoText::ofTime);
        assertOrder(one.toInstant(ZoneOffset.UTC), other.toInstant(ZoneOffset.UTC), IsoText::ofInstant);
    }

    @Test
    void reachesTheEndsOfItsRange() {
        assertThat(IsoText.ofDateTime(FIRST)).isEqualTo("0000-01-01T00:00:00.000000000");
        assertThat(IsoText.ofDateTime(LAST)).isEqualTo("9999-12-31T23:59:59.999999999");
        assertThat(IsoText.ofInstant(FIRST.toInstant(ZoneOffset.UTC))).isEqualTo("0000-01-01T00:00:00.000000000Z");
        assertThat(IsoText.dateTime("0000-01-01T00:00:00.000000000")).isEqualTo(FIRST);
        assertThat(IsoText.instant("9999-12-31T23:59:59.999999999Z")).isEqualTo(LAST.toInstant(ZoneOffset.UTC));
        assertThat(IsoText.ofTime(LocalTime.MIDNIGHT)).isEqualTo("00:00:00.000000000");
        assertThat(IsoText.date("2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    static Stream<Named<Runnable>> beyondItsRange() {
        return Stream.of(
                Named.of(
                        "a date before",
                        () -> IsoText.ofDate(FIRST.toLocalDate().minusDays(1))),
                Named.of("a date after", () -> IsoText.ofDate(LAST.toLocalDate().plusDays(1))),
                Named.of("a date and time before", () -> IsoText.ofDateTime(FIRST.minusNanos(1))),
                Named.of("a date and time after", () -> IsoText.ofDateTime(LAST.plusNanos(1))),
                Named.of(
                        "an instant before",
                        () -> IsoText.ofInstant(FIRST.minusNanos(1).toInstant(ZoneOffset.UTC))),
                Named.of(
                        "an instant after",
                        () -> IsoText.ofInstant(LAST.plusNanos(1).toInstant(ZoneOffset.UTC))),
                Named.of("the first instant", () -> IsoText.ofInstant(Instant.MIN)),
                Named.of("the last instant", () -> IsoText.ofInstant(Instant.MAX)));
    }

    @ParameterizedTest
    @MethodSource("beyondItsRange")
    void refusesWhatItCannotHold(Runnable write) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(write::run)
                .withMessage("[INVALID_VALUE] a date outside the years 0000 to 9999 cannot be stored as text");
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "2026-1-31",
        "2026-01-3",
        "2026-01-311",
        "2026/01/31",
        "2026-13-01",
        "2026-00-10",
        "2026-02-29",
        "+026-01-01",
        "-026-01-01",
        "2026-01-0a",
        "2026-01- 1",
        "\u0662026-01-01",
        "2026-01\u2010",
    })
    void refusesWhatIsNoDate(String text) {
        assertUnreadable(() -> IsoText.date(text), "date", text);
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "12:00:00",
        "12:00:00.00000000",
        "24:00:00.000000000",
        "12:60:00.000000000",
        "12:00:60.000000000",
        "12:00:00,000000000",
        "12-00:00.000000000",
        "12:00-00.000000000",
        "12:00:00.00000000Z",
        "12:00:00.-00000001",
    })
    void refusesWhatIsNoTime(String text) {
        assertUnreadable(() -> IsoText.time(text), "time", text);
    }

    static Stream<Arguments> noDateTimes() {
        return Stream.of(
                        "",
                        "2026-01-31",
                        "2026-01-31 12:00:00.000000000",
                        "2026-01-31T12:00:00.00000000Z",
                        "2026-01-31t12:00:00.000000000")
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("noDateTimes")
    void refusesWhatIsNoDateAndTime(String text) {
        assertUnreadable(() -> IsoText.dateTime(text), "date and time", text);
        assertUnreadable(() -> IsoText.instant(text + "Z"), "instant", text);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31T12:00:00.000000000",
        "2026-01-31T12:00:00.000000000z",
        "2026-01-31T12:00:00.000000000+",
        "2026-01-31T12:00:00.000000000ZZ",
        "2026-01-31T25:00:00.000000000Z",
    })
    void refusesWhatIsNoInstant(String text) {
        assertUnreadable(() -> IsoText.instant(text), "instant", text);
    }

    private static void assertUnreadable(Runnable read, String what, String text) {
        assertThatExceptionOfType(InvalidValueException.class)
                .as(text)
                .isThrownBy(read::run)
                .withMessage("[INVALID_VALUE] a stored text is not a " + what + " in ISO 8601 of fixed width");
    }

    private static <T extends Comparable<? super T>> void assertOrder(T one, T other, Function<T, String> write) {
        assertThat(Integer.signum(write.apply(one).compareTo(write.apply(other))))
                .as("%s and %s", one, other)
                .isEqualTo(Integer.signum(one.compareTo(other)));
    }

    private static LocalDateTime dateTime(Random random) {
        long first = FIRST.toEpochSecond(ZoneOffset.UTC);
        long seconds = first + (long) (random.nextDouble() * (LAST.toEpochSecond(ZoneOffset.UTC) - first));
        return LocalDateTime.ofEpochSecond(seconds, random.nextInt(1_000_000_000), ZoneOffset.UTC);
    }

    private static LocalDateTime near(LocalDateTime value, Random random) {
        return value.isBefore(LAST.minusYears(1))
                ? value.plusNanos(random.nextInt(10)).plusSeconds(random.nextInt(2))
                : value;
    }
}

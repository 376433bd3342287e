package dev.weir.driver.postgres;

import io.netty.buffer.ByteBufAllocator;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.postgresql.codec.CodecRegistry;
import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.postgresql.extension.CodecRegistrar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * Reads and writes dates and times in their
 * <a href="https://www.postgresql.org/docs/current/datatype-datetime.html">binary form</a>: days or microseconds since the
 * beginning of the year 2000, in the Gregorian calendar for all times. The R2DBC driver's own codecs read what is before
 * October 1582 as if it were of the Julian calendar, and give it back days away from what was written.
 */
final class PostgresTimes implements CodecRegistrar {
    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);
    private static final long BEGINNING_SECOND =
            BEGINNING.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    private static final long MICROS = 1_000_000;

    @Override
    public Publisher<Void> register(
            PostgresqlConnection connection, ByteBufAllocator allocator, CodecRegistry registry) {
        return Mono.fromRunnable(() -> {
            registry.addFirst(new BinaryCodec<>(
                    PostgresqlObjectId.DATE,
                    LocalDate.class,
                    allocator,
                    bytes -> date(bytes.readInt()),
                    (bytes, date) -> bytes.writeInt((int) (date.toEpochDay() - BEGINNING.toEpochDay()))));
            registry.addFirst(new BinaryCodec<>(
                    PostgresqlObjectId.TIMESTAMP,
                    LocalDateTime.class,
                    allocator,
                    bytes -> LocalDateTime.ofInstant(instant(bytes.readLong()), ZoneOffset.UTC),
                    (bytes, time) -> bytes.writeLong(micros(time.toInstant(ZoneOffset.UTC)))));
            registry.addFirst(new BinaryCodec<>(
                    PostgresqlObjectId.TIMESTAMPTZ,
                    Instant.class,
                    allocator,
                    bytes -> instant(bytes.readLong()),
                    (bytes, instant) -> bytes.writeLong(micros(instant))));
        });
    }

    /** The ends of the range stand for what is infinite. */
    private static LocalDate date(int days) {
        if (days == Integer.MAX_VALUE || days == Integer.MIN_VALUE) {
            throw PostgresWires.infinite();
        }
        return LocalDate.ofEpochDay(BEGINNING.toEpochDay() + days);
    }

    private static Instant instant(long micros) {
        if (micros == Long.MAX_VALUE || micros == Long.MIN_VALUE) {
            throw PostgresWires.infinite();
        }
        long second = BEGINNING_SECOND + Math.floorDiv(micros, MICROS);
        return Instant.ofEpochSecond(second, Math.floorMod(micros, MICROS) * 1_000);
    }

    private static long micros(Instant instant) {
        return (instant.getEpochSecond() - BEGINNING_SECOND) * MICROS + instant.getNano() / 1_000;
    }
}

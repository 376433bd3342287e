package dev.weir.driver.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.core.error.InvalidValueException;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.postgresql.codec.Codec;
import io.r2dbc.postgresql.codec.CodecRegistry;
import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.postgresql.message.Format;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

/** The figures are the server's: {@code date_send}, {@code timestamp_send}. */
class PostgresTimesTest {
    private static final ByteBufAllocator ALLOCATOR = UnpooledByteBufAllocator.DEFAULT;

    private static final List<Codec<?>> CODECS = codecs();

    private static List<Codec<?>> codecs() {
        List<Codec<?>> codecs = new ArrayList<>();
        CodecRegistry registry = new CodecRegistry() {
            @Override
            public void addFirst(Codec<?> codec) {
                codecs.add(codec);
            }

            @Override
            public Iterator<Codec<?>> iterator() {
                return codecs.iterator();
            }

            @Override
            public void addLast(Codec<?> codec) {
                throw new UnsupportedOperationException();
            }
        };
        PostgresqlConnection unasked = (PostgresqlConnection) Proxy.newProxyInstance(
                PostgresTimesTest.class.getClassLoader(),
                new Class<?>[] {PostgresqlConnection.class},
                (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
        Mono.from(new PostgresTimes().register(unasked, ALLOCATOR, registry)).block();
        return codecs;
    }

    @SuppressWarnings("unchecked") // the codec was asked for its type
    private static <T> T read(PostgresqlObjectId of, Class<T> type, ByteBuf bytes) {
        Codec<T> codec = (Codec<T>) CODECS.stream()
                .filter(one -> one.canDecode(of.getObjectId(), Format.FORMAT_BINARY, type))
                .findFirst()
                .orElseThrow();
        return codec.decode(bytes, of.getObjectId(), Format.FORMAT_BINARY, type);
    }

    @Test
    void countsInTheGregorianCalendarAtAllTimes() {
        assertThat(read(PostgresqlObjectId.DATE, LocalDate.class, Unpooled.copyInt(-182_621)))
                .isEqualTo("1500-01-01");
        assertThat(read(PostgresqlObjectId.TIMESTAMP, LocalDateTime.class, Unpooled.copyLong(-1)))
                .isEqualTo("1999-12-31T23:59:59.999999");
        assertThat(read(PostgresqlObjectId.TIMESTAMPTZ, Instant.class, Unpooled.copyLong(1)))
                .isEqualTo("2000-01-01T00:00:00.000001Z");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MAX_VALUE, Integer.MIN_VALUE})
    void refusesInfiniteDates(int days) {
        assertThatThrownBy(() -> read(PostgresqlObjectId.DATE, LocalDate.class, Unpooled.copyInt(days)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("infinite");
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, Long.MIN_VALUE})
    void refusesInfiniteTimes(long micros) {
        assertThatThrownBy(() -> read(PostgresqlObjectId.TIMESTAMP, LocalDateTime.class, Unpooled.copyLong(micros)))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> read(PostgresqlObjectId.TIMESTAMPTZ, Instant.class, Unpooled.copyLong(micros)))
                .isInstanceOf(InvalidValueException.class);
    }
}

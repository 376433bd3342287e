package dev.weir.driver.postgres;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.r2dbc.postgresql.client.EncodedParameter;
import io.r2dbc.postgresql.codec.Codec;
import io.r2dbc.postgresql.codec.CodecMetadata;
import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.postgresql.message.Format;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Reads and writes one type in its binary form. The R2DBC driver remembers which codec serves a Java type, the first of those
 * that tell their metadata, and uses it for both directions.
 *
 * @param of what PostgreSQL calls the type
 * @param type the Java form of a value
 */
record BinaryCodec<T>(
        PostgresqlObjectId of,
        Class<T> type,
        ByteBufAllocator allocator,
        Function<ByteBuf, T> reading,
        BiConsumer<ByteBuf, T> writing)
        implements Codec<T>, CodecMetadata {
    @Override
    public List<Format> getFormats() {
        return List.of(Format.FORMAT_BINARY);
    }

    @Override
    public List<PostgresqlObjectId> getDataTypes() {
        return List.of(of);
    }

    @Override
    public boolean canDecode(int dataType, Format format, Class<?> wanted) {
        return dataType == of.getObjectId() && format == Format.FORMAT_BINARY && wanted == type;
    }

    @Override
    public @Nullable T decode(@Nullable ByteBuf bytes, int dataType, Format format, Class<? extends T> wanted) {
        return bytes == null ? null : reading.apply(bytes);
    }

    @Override
    public boolean canEncode(Object value) {
        return type.isInstance(value);
    }

    @Override
    public boolean canEncodeNull(Class<?> wanted) {
        return wanted == type;
    }

    @Override
    public EncodedParameter encode(Object value) {
        return encode(value, of.getObjectId());
    }

    /** What is bound as another type than this is sent as this, and left to the server to convert. */
    @Override
    public EncodedParameter encode(Object value, int dataType) {
        T known = type.cast(value);
        Mono<ByteBuf> written = Mono.fromSupplier(() -> {
            ByteBuf bytes = allocator.buffer(Long.BYTES);
            writing.accept(bytes, known);
            return bytes;
        });
        return new EncodedParameter(Format.FORMAT_BINARY, of.getObjectId(), written);
    }

    @Override
    public EncodedParameter encodeNull() {
        return new EncodedParameter(Format.FORMAT_BINARY, of.getObjectId(), EncodedParameter.NULL_VALUE);
    }
}

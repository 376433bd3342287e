package dev.weir.query;

import dev.weir.EnumLabels;
import dev.weir.core.driver.Row;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.value.ArgumentChain;
import dev.weir.core.value.ListType;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the Java values of a field become arguments, and are made of what a row holds. The constants are the types that can be stored, each named like its
 * {@link ScalarType}; {@link #ID} is that of UUIDs.
 *
 * @param <T> the Java type of the values, boxed
 */
public final class FieldType<T> {
    public static final FieldType<Boolean> BOOL = of(ScalarType.BOOL, ArgumentChain::ofBool, Row::bool);
    public static final FieldType<Byte> INT8 =
            of(ScalarType.INT8, value -> ArgumentChain.ofInteger(value), (row, column) -> (byte) row.int64(column));
    public static final FieldType<Short> INT16 =
            of(ScalarType.INT16, value -> ArgumentChain.ofInteger(value), (row, column) -> (short) row.int64(column));
    public static final FieldType<Integer> INT32 =
            of(ScalarType.INT32, value -> ArgumentChain.ofInteger(value), (row, column) -> (int) row.int64(column));
    public static final FieldType<Long> INT64 = of(ScalarType.INT64, ArgumentChain::ofInteger, Row::int64);
    public static final FieldType<Float> FLOAT32 =
            of(ScalarType.FLOAT32, value -> ArgumentChain.ofReal(value), (row, column) -> (float) row.float64(column));
    public static final FieldType<Double> FLOAT64 = of(ScalarType.FLOAT64, ArgumentChain::ofReal, Row::float64);
    public static final FieldType<BigDecimal> DECIMAL = of(ScalarType.DECIMAL, ArgumentChain::of, Row::decimal);
    public static final FieldType<String> TEXT = of(ScalarType.TEXT, ArgumentChain::of, Row::text);
    public static final FieldType<byte[]> BYTES =
            of(ScalarType.BYTES, value -> ArgumentChain.of(value.clone()), Row::bytes);
    public static final FieldType<UUID> ID = of(ScalarType.UUID, ArgumentChain::of, Row::uuid);
    public static final FieldType<Instant> INSTANT = of(ScalarType.INSTANT, ArgumentChain::of, Row::instant);
    public static final FieldType<LocalDate> DATE = of(ScalarType.DATE, ArgumentChain::of, Row::date);
    public static final FieldType<LocalTime> TIME = of(ScalarType.TIME, ArgumentChain::of, Row::time);
    public static final FieldType<LocalDateTime> DATE_TIME = of(ScalarType.DATE_TIME, ArgumentChain::of, Row::dateTime);

    private final Type type;
    private final Function<T, ArgumentChain> argument;
    private final Function<T, Object> item;
    private final Reader<T> reader;
    private final Expr<FieldTerm> placeholder;
    private final Expr<FieldTerm> listPlaceholder;

    private FieldType(Type type, Function<T, ArgumentChain> argument, Function<T, Object> item, Reader<T> reader) {
        this.type = type;
        this.argument = argument;
        this.item = item;
        this.reader = reader;
        this.placeholder = new Expr.Leaf<>(new FieldTerm.Placeholder(type));
        this.listPlaceholder = new Expr.Leaf<>(new FieldTerm.Placeholder(new ListType(type)));
    }

    private static <T> FieldType<T> of(ScalarType type, Function<T, ArgumentChain> argument, Reader<T> reader) {
        return new FieldType<>(type, argument, value -> value, reader);
    }

    /** Reads a value that is not NULL. */
    private interface Reader<T> {
        T read(Row row, int column);
    }

    /** Returns the type of the constants of an enum. */
    public static <E extends Enum<E>> FieldType<E> of(EnumLabels<E> labels) {
        return new FieldType<>(
                labels.type(),
                value -> ArgumentChain.of(labels.label(value)),
                labels::label,
                (row, column) -> labels.constant(row.text(column)));
    }

    /**
     * Returns the type of records around a value, which is what is stored.
     *
     * @param stored the type of the value
     * @param wrap makes a record of a value, which is never {@code null}
     * @param unwrap gives the value in a record, which must not be {@code null}
     */
    public static <T, V> FieldType<T> wrapping(FieldType<V> stored, Function<V, T> wrap, Function<T, V> unwrap) {
        Function<T, V> value = record -> Given.notNull("the value in a record", unwrap.apply(record));
        return new FieldType<>(
                stored.type,
                record -> stored.argument.apply(value.apply(record)),
                record -> stored.item.apply(value.apply(record)),
                (row, column) -> wrap.apply(stored.reader.read(row, column)));
    }

    /** Returns the type as the schema knows it. */
    public Type type() {
        return type;
    }

    /** Returns the argument for one value; NULL for {@code null}. */
    public ArgumentChain argument(@Nullable T value) {
        return value == null ? ArgumentChain.of(null) : argument.apply(value);
    }

    /**
     * Returns a value that is not NULL.
     *
     * @param column its position in the row, counted from zero
     */
    public T read(Row row, int column) {
        return reader.read(row, column);
    }

    /** Returns the argument for a list of values, each once, in order of first appearance. */
    ArgumentChain list(Collection<? extends @Nullable T> values) {
        Collection<@Nullable Object> items =
                type == ScalarType.BYTES ? new ArrayList<>(values.size()) : new LinkedHashSet<>();
        for (T value : values) {
            items.add(value == null ? null : item.apply(value));
        }
        List<@Nullable Object> copy = new ArrayList<>(items);
        return ArgumentChain.of(Collections.unmodifiableList(copy));
    }

    /** Returns the leaf that stands for one value. */
    Expr<FieldTerm> placeholder() {
        return placeholder;
    }

    /** Returns the leaf that stands for a list of values. */
    Expr<FieldTerm> listPlaceholder() {
        return listPlaceholder;
    }
}

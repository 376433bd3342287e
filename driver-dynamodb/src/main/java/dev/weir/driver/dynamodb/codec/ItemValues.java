package dev.weir.driver.dynamodb.codec;

import dev.weir.core.driver.Row;
import dev.weir.core.schema.db.Column;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.value.Arguments;
import dev.weir.core.value.EnumType;
import dev.weir.core.value.ListType;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Type;
import dev.weir.core.value.Value;
import dev.weir.driver.dynamodb.error.DynamoErrors;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The values of an expression's terms, for evaluating it here. */
public final class ItemValues {
    private ItemValues() {}

    /** Returns the value of a term in an item. */
    public static Value of(ColumnTerm term, Map<String, AttributeValue> item, Arguments arguments) {
        if (term instanceof ColumnTerm.ColumnRef ref) {
            Row row = new ItemRow(List.of(new Column(ref.column(), ref.columnType(), ref.nullable(), false)), item);
            return row.isNull(0) ? new Value.Null(ref.type()) : of(ref.type(), row);
        }
        return of(term, arguments);
    }

    /** Returns the value of a term that no row has a part in. */
    public static Value of(ColumnTerm term, Arguments arguments) {
        if (term instanceof ColumnTerm.Param param) {
            return ofBoxed(param.type(), arguments.boxed(param.slot()));
        }
        throw DynamoErrors.internal(ItemValues.class, "a term that only SQL has: " + term);
    }

    private static Value of(Type type, Row row) {
        if (type instanceof EnumType labels) {
            return new Value.Label(labels, row.text(0));
        }
        return switch ((ScalarType) type) {
            case BOOL -> Value.Bool.of(row.bool(0));
            case INT8, INT16, INT32, INT64 -> new Value.Int((ScalarType) type, row.int64(0));
            case FLOAT32 -> new Value.Real(ScalarType.FLOAT32, row.float32(0));
            case FLOAT64 -> new Value.Real(ScalarType.FLOAT64, row.float64(0));
            case DECIMAL -> new Value.Decimal(row.decimal(0));
            case TEXT -> new Value.Text(row.text(0));
            case BYTES -> new Value.Bytes(row.bytes(0));
            case UUID -> new Value.Uuid(row.uuid(0));
            case INSTANT -> new Value.Instant(row.instant(0));
            case DATE -> new Value.Date(row.date(0));
            case TIME -> new Value.Time(row.time(0));
            case DATE_TIME -> new Value.DateTime(row.dateTime(0));
        };
    }

    private static Value ofBoxed(Type type, @Nullable Object boxed) {
        if (boxed == null) {
            return new Value.Null(type);
        }
        if (type instanceof EnumType labels) {
            return new Value.Label(labels, (String) boxed);
        }
        if (type instanceof ListType list) {
            return new Value.Items(
                    list,
                    ((List<?>) boxed)
                            .stream().map(item -> ofBoxed(list.element(), item)).toList());
        }
        return switch ((ScalarType) type) {
            case BOOL -> Value.Bool.of((Boolean) boxed);
            case INT8, INT16, INT32, INT64 -> new Value.Int((ScalarType) type, ((Number) boxed).longValue());
            case FLOAT32, FLOAT64 -> new Value.Real((ScalarType) type, ((Number) boxed).doubleValue());
            case DECIMAL -> new Value.Decimal((BigDecimal) boxed);
            case TEXT -> new Value.Text((String) boxed);
            case BYTES -> new Value.Bytes((byte[]) boxed);
            case UUID -> new Value.Uuid((UUID) boxed);
            case INSTANT -> new Value.Instant((Instant) boxed);
            case DATE -> new Value.Date((LocalDate) boxed);
            case TIME -> new Value.Time((LocalTime) boxed);
            case DATE_TIME -> new Value.DateTime((LocalDateTime) boxed);
        };
    }

    /** Returns the boxed form of a value, as an attribute is made of it; {@code null} for NULL. */
    static @Nullable Object boxed(Value value) {
        return value.accept(BoxedValue.INSTANCE).orElse(null);
    }

    /** Returns the attribute of a value; {@code null} for NULL. */
    public static @Nullable AttributeValue attribute(Value value) {
        Object boxed = boxed(value);
        return boxed == null ? null : AttributeCodec.encode(value.type(), boxed);
    }
}

package dev.weir.core.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;

/**
 * One value with its type: what literals hold and what the evaluator computes with. Rows and arguments on their way to
 * and from a database never become {@code Value}s; they are read and bound directly.
 *
 * <p>SQL's NULL is {@link Null}, never Java's {@code null}. Record equality is identity of representation, so two
 * decimals of different scale are different records; {@link ValueOrder} says which values are the same.
 */
public sealed interface Value {

    /** Returns the type; a NULL has one too. */
    Type type();

    <R> R accept(Visitor<R> visitor);

    /** One method per variant and no defaults: leaving a variant out does not compile. */
    interface Visitor<R> {
        R visitNull(Null value);

        R visitBool(Bool value);

        R visitInt(Int value);

        R visitReal(Real value);

        R visitDecimal(Decimal value);

        R visitText(Text value);

        R visitBytes(Bytes value);

        R visitUuid(Uuid value);

        R visitInstant(Instant value);

        R visitDate(Date value);

        R visitTime(Time value);

        R visitDateTime(DateTime value);

        R visitLabel(Label value);

        R visitItems(Items value);
    }

    /** The absent value of a type; as a truth value, UNKNOWN. */
    record Null(Type type) implements Value {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitNull(this);
        }
    }

    record Bool(boolean value) implements Value {
        public static final Bool TRUE = new Bool(true);
        public static final Bool FALSE = new Bool(false);

        public static Bool of(boolean value) {
            return value ? TRUE : FALSE;
        }

        @Override
        public Type type() {
            return ScalarType.BOOL;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitBool(this);
        }
    }

    /** An integer of any width; {@code value} lies within the width of {@code type}. */
    record Int(ScalarType type, long value) implements Value {
        public Int {
            if (!type.integral()) {
                throw new IllegalArgumentException(type.label() + " is not an integer type");
            }
            if (!fits(type, value)) {
                throw new IllegalArgumentException(value + " does not fit " + type.label());
            }
        }

        /** Returns whether {@code value} lies within the width of the integer type {@code type}. */
        public static boolean fits(ScalarType type, long value) {
            return switch (type) {
                case INT8 -> value == (byte) value;
                case INT16 -> value == (short) value;
                case INT32 -> value == (int) value;
                case INT64 -> true;
                case BOOL, FLOAT32, FLOAT64, DECIMAL, TEXT, BYTES, UUID, INSTANT, DATE, TIME, DATE_TIME -> false;
            };
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitInt(this);
        }
    }

    /** A binary floating-point number; a 32-bit one is widened exactly, so {@code value} is one that 32 bits can hold. */
    record Real(ScalarType type, double value) implements Value {
        public Real {
            if (type != ScalarType.FLOAT32 && type != ScalarType.FLOAT64) {
                throw new IllegalArgumentException(type.label() + " is not a floating-point type");
            }
            if (type == ScalarType.FLOAT32 && Double.compare((float) value, value) != 0) {
                throw new IllegalArgumentException(value + " does not fit " + type.label());
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitReal(this);
        }
    }

    record Decimal(BigDecimal value) implements Value {
        @Override
        public Type type() {
            return ScalarType.DECIMAL;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDecimal(this);
        }
    }

    record Text(String value) implements Value {
        @Override
        public Type type() {
            return ScalarType.TEXT;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitText(this);
        }
    }

    /** Bytes, copied on the way in and out. */
    final class Bytes implements Value {
        private final byte[] value;

        public Bytes(byte[] value) {
            this.value = value.clone();
        }

        public byte[] value() {
            return value.clone();
        }

        @Override
        public Type type() {
            return ScalarType.BYTES;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Bytes bytes && Arrays.equals(value, bytes.value);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(value);
        }

        @Override
        public String toString() {
            return "Bytes[" + value.length + "]";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitBytes(this);
        }
    }

    record Uuid(java.util.UUID value) implements Value {
        @Override
        public Type type() {
            return ScalarType.UUID;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitUuid(this);
        }
    }

    record Instant(java.time.Instant value) implements Value {
        @Override
        public Type type() {
            return ScalarType.INSTANT;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitInstant(this);
        }
    }

    record Date(LocalDate value) implements Value {
        @Override
        public Type type() {
            return ScalarType.DATE;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDate(this);
        }
    }

    record Time(LocalTime value) implements Value {
        @Override
        public Type type() {
            return ScalarType.TIME;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitTime(this);
        }
    }

    record DateTime(LocalDateTime value) implements Value {
        @Override
        public Type type() {
            return ScalarType.DATE_TIME;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDateTime(this);
        }
    }

    /** One label of an enum type. */
    record Label(EnumType type, String value) implements Value {
        public Label {
            if (!type.labels().contains(value)) {
                throw new IllegalArgumentException(type.label() + " has no label " + value);
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitLabel(this);
        }
    }

    /** A list; items share the element type and may be NULL. */
    record Items(ListType type, List<Value> values) implements Value {
        public Items {
            values = List.copyOf(values);
            for (Value value : values) {
                if (!value.type().equals(type.element())) {
                    throw new IllegalArgumentException("a " + value.type().label() + " in a " + type.label());
                }
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitItems(this);
        }
    }
}

package dev.weir.driver.dynamodb.codec;

import dev.weir.core.driver.FallbackCodec;
import dev.weir.core.error.InvalidValueException;
import dev.weir.core.value.EnumType;
import dev.weir.core.value.ListType;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Type;
import java.math.BigDecimal;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Values as attributes. Numbers are N, of <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html#HowItWorks.DataTypes.Number">38
 * digits and from 1E-130 to 9.9…E+125</a>; what they cannot hold is refused. Texts, UUIDs, times and labels are S, bytes B,
 * truth values BOOL. Times are in the text form of {@link FallbackCodec}, whose order is theirs.
 */
public final class AttributeCodec {
    /** Digits of a number. */
    public static final int MOST_DIGITS = 38;

    private static final String ZERO = "0";
    private static final int LARGEST_EXPONENT = 125;
    private static final int SMALLEST_EXPONENT = -130;

    private AttributeCodec() {}

    /**
     * Returns the attribute of a value.
     *
     * @param value in the boxed form of {@link dev.weir.core.value.Arguments}, or of a width of its own, as in lists
     * @throws InvalidValueException if an attribute cannot hold it
     */
    public static AttributeValue encode(Type type, Object value) {
        if (type instanceof EnumType) {
            return AttributeValue.fromS((String) value);
        }
        if (type instanceof ListType) {
            throw new IllegalArgumentException("a " + type.label() + " for one attribute");
        }
        return switch ((ScalarType) type) {
            case BOOL -> AttributeValue.fromBool((Boolean) value);
            case INT8, INT16, INT32, INT64 -> AttributeValue.fromN(Long.toString(((Number) value).longValue()));
            case FLOAT32 -> real(Float.toString(((Number) value).floatValue()), ((Number) value).doubleValue());
            case FLOAT64 -> real(Double.toString((Double) value), (Double) value);
            case DECIMAL -> decimal((BigDecimal) value);
            case TEXT -> AttributeValue.fromS(wellFormed((String) value));
            case BYTES -> AttributeValue.fromB(SdkBytes.fromByteArray((byte[]) value));
            case UUID -> AttributeValue.fromS(value.toString());
            case INSTANT, DATE, TIME, DATE_TIME ->
                AttributeValue.fromS((String) FallbackCodec.encode((ScalarType) type, value));
        };
    }

    private static AttributeValue real(String text, double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new InvalidValueException("a number that is infinite or not a number cannot be stored in DynamoDB");
        }
        requireRange(new BigDecimal(text));
        return AttributeValue.fromN(value == 0 ? ZERO : text); // -0.0 is the same number, and must be the same key
    }

    private static AttributeValue decimal(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        if (plain.precision() > MOST_DIGITS) {
            throw new InvalidValueException(
                    "a decimal of " + plain.precision() + " digits; DynamoDB stores " + MOST_DIGITS);
        }
        requireRange(plain);
        return AttributeValue.fromN(plain.toString());
    }

    private static void requireRange(BigDecimal value) {
        if (value.signum() == 0) {
            return;
        }
        long exponent = (long) value.precision() - value.scale() - 1;
        if (exponent > LARGEST_EXPONENT || exponent < SMALLEST_EXPONENT) {
            throw new InvalidValueException("a number with exponent " + exponent + "; DynamoDB stores those from "
                    + SMALLEST_EXPONENT + " to " + LARGEST_EXPONENT);
        }
    }

    /** Refuses half of a surrogate pair: it has no form in UTF-8, and would be stored as a question mark. */
    private static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i)) && Character.charCount(text.codePointAt(i++)) == 1) {
                throw new InvalidValueException("a text with half of a surrogate pair cannot be stored");
            }
        }
        return text;
    }
}

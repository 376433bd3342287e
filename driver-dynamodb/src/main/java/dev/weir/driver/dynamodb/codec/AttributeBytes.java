package dev.weir.driver.dynamodb.codec;

import dev.weir.driver.dynamodb.error.DynamoErrors;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Values of keys as bytes: the same for values that are equal, and different for others. Texts are equal if their code points
 * are. Numbers are if they are as numbers, however many zeros they are written with.
 */
public final class AttributeBytes {
    private AttributeBytes() {}

    /** Returns the bytes of several values one after the other. */
    public static byte[] of(List<AttributeValue> values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (AttributeValue value : values) {
                write(value, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // an array takes what comes
        }
        return bytes.toByteArray();
    }

    private static void write(AttributeValue value, DataOutputStream out) throws IOException {
        byte[] part = bytes(value);
        out.writeByte(value.type().name().charAt(0));
        out.writeInt(part.length);
        out.write(part);
    }

    private static byte[] bytes(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s().getBytes(StandardCharsets.UTF_8);
            case N -> number(value.n()).getBytes(StandardCharsets.UTF_8);
            case B -> value.b().asByteArrayUnsafe();
            case BOOL -> new byte[] {(byte) (value.bool() ? 1 : 0)};
            default -> throw DynamoErrors.internal(AttributeBytes.class, "a key of type " + value.type());
        };
    }

    private static String number(String text) {
        return new BigDecimal(text).stripTrailingZeros().toString();
    }
}

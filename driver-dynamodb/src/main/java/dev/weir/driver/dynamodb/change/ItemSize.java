package dev.weir.driver.dynamodb.change;

import dev.weir.core.schema.db.TableId;
import dev.weir.driver.dynamodb.error.DynamoErrors;
import java.math.BigDecimal;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Bytes of items, as <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html">DynamoDB counts
 * them</a>: names and texts in UTF-8, a number by its digits, two of which are a byte. It counts numbers only "approximately"; the
 * service has the last word.
 */
final class ItemSize {
    private ItemSize() {}

    /**
     * Returns the size of a row's item.
     *
     * @throws dev.weir.core.error.InvalidValueException if it is more than one may have
     */
    static long checked(TableId table, Map<String, AttributeValue> item) {
        long bytes = of(item);
        if (bytes > Changes.MOST_ITEM_BYTES) {
            throw DynamoErrors.itemTooLarge(table, bytes, Changes.MOST_ITEM_BYTES);
        }
        return bytes;
    }

    static long of(Map<String, AttributeValue> item) {
        long bytes = 0;
        for (Map.Entry<String, AttributeValue> attribute : item.entrySet()) {
            bytes += utf8(attribute.getKey()) + of(attribute.getValue());
        }
        return bytes;
    }

    private static long of(AttributeValue value) {
        return switch (value.type()) {
            case S -> utf8(value.s());
            case N -> (new BigDecimal(value.n()).stripTrailingZeros().precision() + 1) / 2 + 1;
            case B -> value.b().asByteArrayUnsafe().length;
            default -> 1;
        };
    }

    /** Half of a surrogate pair, of which each has two halves, is half of four bytes. */
    private static long utf8(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }
}

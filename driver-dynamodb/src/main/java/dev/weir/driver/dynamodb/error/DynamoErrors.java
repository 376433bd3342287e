package dev.weir.driver.dynamodb.error;

import dev.weir.core.driver.KeyedOperation;
import dev.weir.core.error.DatabaseClosedException;
import dev.weir.core.error.DatabaseException;
import dev.weir.core.error.Finding;
import dev.weir.core.error.InternalException;
import dev.weir.core.error.InvalidConfigurationException;
import dev.weir.core.error.InvalidStatementException;
import dev.weir.core.error.InvalidValueException;
import dev.weir.core.error.Missing;
import dev.weir.core.error.NotNullViolationException;
import dev.weir.core.error.SerializationFailureException;
import dev.weir.core.error.UniqueViolationException;
import dev.weir.core.error.UnsupportedByDatabaseException;
import dev.weir.core.error.WeirException;
import dev.weir.core.schema.db.Column;
import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.schema.db.TableId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the driver finds wrong itself, as an exception; {@link ServiceErrors} tells what is reported. No message holds a value of
 * a user.
 */
public final class DynamoErrors {
    private static final String DRIVER = "dynamodb";

    private DynamoErrors() {}

    /** An item of this primary key is there. */
    public static WeirException keyTaken(TableId table, List<Column> key, @Nullable Throwable cause) {
        return new UniqueViolationException(
                table.name(), "", key.stream().map(column -> column.id().name()).toList(), cause);
    }

    /** Another row has these values of a unique index. */
    public static WeirException uniqueTaken(TableId table, KeyedOperation.Unique unique, @Nullable Throwable cause) {
        return new UniqueViolationException(
                table.name(),
                unique.name(),
                unique.columns().stream().map(column -> column.id().name()).toList(),
                cause);
    }

    /** A row is not as it was when it was read, or is gone. */
    public static WeirException rowChanged(TableId table, Throwable cause) {
        return new SerializationFailureException(
                "a row of " + table + " was changed by somebody else after it was read; run it again", cause);
    }

    /** More items than one transaction takes. */
    public static WeirException tooManyTogether(int items, int most) {
        return notTogether(items + " items or more", most + " items");
    }

    /** More bytes than one transaction takes. */
    public static WeirException tooLargeTogether(long bytes, long most) {
        return notTogether(bytes + " bytes", most + " bytes");
    }

    private static WeirException notTogether(String asked, String most) {
        return new UnsupportedByDatabaseException(
                DRIVER,
                List.of(new Missing(
                        "a write of " + asked + " together",
                        "ATOMIC_WRITES",
                        "it takes " + most
                                + ", of which the guards of unique values are a part; write less at a time, or say"
                                + " nonAtomic()")));
    }

    /** An item is larger than one may be. */
    public static WeirException itemTooLarge(TableId table, long bytes, long most) {
        return new InvalidValueException(
                "a row of " + table + " takes " + bytes + " bytes; DynamoDB stores " + most + " in one item");
    }

    /** A write whose columns make an expression of more than one may say. */
    public static WeirException saysTooMuch(TableId table, int bytes, int operators, int mostBytes, int mostOperators) {
        return new InvalidStatementException(List.of(new Finding(
                "a write of " + table,
                "becomes an expression of " + bytes + " bytes and " + operators + " operators; DynamoDB takes "
                        + mostBytes + " and " + mostOperators,
                "give fewer fields a value at a time, or depend on fewer")));
    }

    public static WeirException nullNotAllowed(ColumnId column) {
        return new NotNullViolationException(column.toString(), null);
    }

    /** A sum that does not fit its column. */
    public static WeirException sumOutOfRange() {
        return new InvalidValueException("a sum or difference does not fit its column");
    }

    /** An item was still left out after all tries. */
    public static WeirException leftOut(int tries) {
        return new DatabaseException(DRIVER, "UnprocessedKeys after " + tries + " tries", null);
    }

    /** An order over more partitions than can be merged. */
    public static WeirException tooManyMerged(TableId table, int partitions, int most) {
        return unsupported(
                "an order of " + table + " over " + partitions + " partitions",
                "read them in parts, " + most + " at the most, or without the order and sort what comes");
    }

    /** More combinations of key values than are asked for one by one. */
    public static WeirException tooManyKeys(TableId table, long keys, long most) {
        return unsupported(
                keys + " keys of " + table + " that several lists of values make together",
                "give shorter lists, which make " + most + " at the most");
    }

    private static WeirException unsupported(String construct, String hint) {
        return new UnsupportedByDatabaseException(DRIVER, List.of(new Missing(construct, "ACCESS_PATH", hint)));
    }

    public static WeirException invalid(String message, @Nullable Exception cause) {
        return new InvalidConfigurationException(message, cause);
    }

    public static WeirException closed() {
        return new DatabaseClosedException();
    }

    public static WeirException internal(Class<?> owner, String message) {
        return new InternalException(owner, message);
    }
}

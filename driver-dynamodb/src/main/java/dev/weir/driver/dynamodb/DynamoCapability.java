package dev.weir.driver.dynamodb;

import dev.weir.core.driver.Behavior;
import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Ddl;
import dev.weir.core.driver.Isolation;
import dev.weir.core.driver.Limits;
import dev.weir.core.driver.NameForm;
import dev.weir.core.driver.Queries;
import dev.weir.core.driver.ReservedNames;
import dev.weir.core.driver.StorageTypes;
import dev.weir.core.driver.Transactions;
import dev.weir.core.driver.Windowing;
import dev.weir.core.driver.Writes;
import dev.weir.core.value.ScalarType;
import dev.weir.driver.dynamodb.change.Changes;
import dev.weir.driver.dynamodb.change.GuardTable;
import dev.weir.driver.dynamodb.codec.AttributeCodec;
import dev.weir.driver.dynamodb.expr.ExpressionSize;
import java.util.Set;

/**
 * What DynamoDB can do, by its
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html">quotas</a>.
 */
final class DynamoCapability {
    /** Characters of the name of a table or index, all of which are of one byte. */
    private static final int NAME_BYTES = 255;

    private DynamoCapability() {}

    /**
     * Returns what there is where the names of tables begin with a prefix.
     *
     * @param prefix much shorter than a name may be
     */
    static Capability of(String prefix) {
        return new Capability(
                "dynamodb", limits(prefix), queries(), writes(), transactions(), types(), ddl(), behavior());
    }

    /**
     * Keys are split into batches here, so that any number of them may be asked for. A name leaves room for what the driver puts
     * before and after it.
     */
    private static Limits limits(String prefix) {
        int name = NAME_BYTES - prefix.length() - GuardTable.SUFFIX.length();
        return new Limits(
                Integer.MAX_VALUE, ExpressionSize.MOST_OPERATORS, Changes.MOST_ITEMS, Integer.MAX_VALUE, name);
    }

    /** Every request stands alone, so that any may be sent while the pages of another are read. */
    private static Queries queries() {
        return new Queries(false, true, false, false, false, false, false, Windowing.INTERLEAVED, true);
    }

    /** An update gives the item back as it is afterwards and computes from what it was before; keys are not counted. */
    private static Writes writes() {
        return new Writes(true, false, false, true);
    }

    /** Writes are set aside, and sent as one request when the session commits. */
    private static Transactions transactions() {
        return new Transactions(false, false, false, Set.of(), Isolation.SERIALIZABLE, Changes.MOST_ITEMS);
    }

    private static StorageTypes types() {
        return new StorageTypes(Set.of(ScalarType.BOOL, ScalarType.DECIMAL, ScalarType.UUID), false, 9);
    }

    /** Unique values are guarded by items of their own. */
    private static Ddl ddl() {
        return new Ddl(false, true, true, ReservedNames.NONE, names());
    }

    /**
     * Tables and indexes have <a
     * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html">names</a> of
     * these characters, attributes of any.
     */
    private static NameForm names() {
        return new NameForm("[A-Za-z0-9_.-]{3,}", "letters of ASCII, digits, _, - and . only, three or more of them");
    }

    /**
     * Text may have a NUL in it; numbers are finite and of 38 digits, and an update that would take a narrow one out of its range
     * is refused; times are texts, with years of four digits.
     */
    private static Behavior behavior() {
        return new Behavior(
                false,
                false,
                true,
                true,
                false,
                false,
                false,
                0,
                9_999,
                AttributeCodec.MOST_DIGITS,
                1e-130,
                9.9e125,
                Changes.MOST_ITEM_BYTES);
    }
}

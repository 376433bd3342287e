package dev.weir.planner.access;

import dev.weir.core.driver.KeySet;
import dev.weir.core.driver.KeyedOperation;
import dev.weir.core.driver.Operation;
import dev.weir.core.driver.Reading;
import dev.weir.core.error.Missing;
import dev.weir.core.schema.db.Column;
import dev.weir.core.schema.db.DbSchema;
import dev.weir.core.schema.db.Table;
import dev.weir.core.stmt.table.Select;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Chooses the way to the rows of a select: by key, by partition, by index, in this order; where each side of an OR has a way of
 * its own, by all of these; and where that is allowed by reading all of the table.
 */
final class ReadAccess {
    private final DbSchema schema;
    private final List<Missing> missing;
    private final boolean scan;
    private final OptionalInt each;
    private final boolean apart;

    /**
     * Creates it.
     *
     * @param missing is told what cannot be reached
     * @param scan whether all of a table may be read
     * @param each the slot of keys by which the rows are put together, if they are, so that an order and a limit are those of
     *     the rows of each key
     */
    ReadAccess(DbSchema schema, List<Missing> missing, boolean scan, OptionalInt each) {
        this(schema, missing, scan, each, each.isPresent());
    }

    private ReadAccess(DbSchema schema, List<Missing> missing, boolean scan, OptionalInt each, boolean apart) {
        this.schema = schema;
        this.missing = missing;
        this.scan = scan;
        this.each = each;
        this.apart = apart;
    }

    /** Returns the same for rows whose order is one of all of them, though they are put together by key. */
    ReadAccess inOneOrder() {
        return new ReadAccess(schema, missing, scan, each, false);
    }

    /** Returns the access; the operation itself if there is none, which is then told. */
    Operation.OnRows reach(Select select, Operation.Run run) {
        Wanted wanted = Wanted.of(select, run, schema);
        return access(wanted).orElse(run);
    }

    private Optional<Operation.OnRows> access(Wanted wanted) {
        if (wanted.select().where().isAlwaysFalse()) {
            return Optional.of(nothing(wanted));
        }
        if (!wanted.conditions().stream().allMatch(RowCondition::canBeChecked)) {
            return refuse(AccessMissing.relation(wanted.table()));
        }
        Ways ways = Ways.into(wanted.table(), wanted.conditions(), wanted.order(), each, apart);
        return ways.best()
                .<Operation.OnRows>map(taken -> taken(taken, wanted))
                .or(() -> each.isPresent() ? Optional.empty() : UnionAccess.of(wanted, ReadAccess::taken))
                .or(() -> otherwise(ways, wanted));
    }

    /** A limit of the rows of each key is one of a query for each, which a batch of keys has not. */
    private static KeyedOperation.Read taken(Ways.Taken taken, Wanted wanted) {
        KeyMatch way = taken.way();
        Table table = wanted.table();
        Reading reading = wanted.reading(
                way.left(),
                condition ->
                        !way.isKeys() && StoreCondition.can(condition) && !RowCondition.mentions(condition, way.path()),
                taken.why());
        return way.isKeys() && !taken.isLimitedApart(wanted)
                ? new KeyedOperation.Get(
                        table.id(), way.path().key(), way.keys(), way.isOneRow() ? reading.ofOneRow() : reading)
                : new KeyedOperation.Query(
                        table.id(),
                        way.path().index(),
                        way.path().key(),
                        way.keys(),
                        way.range(),
                        taken.order().direction(),
                        taken.order().gathering(),
                        reading);
    }

    /** Reads all of a table, where that is allowed and no order is wanted. */
    private Optional<Operation.OnRows> otherwise(Ways ways, Wanted wanted) {
        if (!ways.open().isEmpty()) {
            return refuse(AccessMissing.order(wanted.table(), ways.open().get(0), wanted.order()));
        }
        if (each.isPresent()) {
            return refuse(AccessMissing.load(wanted.table(), linked(wanted)));
        }
        if (UnionAccess.of(wanted.inNoOrder(), ReadAccess::taken).isPresent()) {
            return refuse(AccessMissing.orderOfSides(wanted.table()));
        }
        if (!scan) {
            return refuse(AccessMissing.way(wanted.table(), wanted.conditions()));
        }
        if (!wanted.order().isEmpty()) {
            return refuse(AccessMissing.orderOfAll(wanted.table()));
        }
        return Optional.of(new KeyedOperation.Scan(
                wanted.table().id(),
                wanted.reading(
                        wanted.conditions(), StoreCondition::can, "all rows, with leave; not by " + ways.none())));
    }

    /** Returns the columns by which the rows are put together. */
    private List<Column> linked(Wanted wanted) {
        return wanted.conditions().stream()
                .flatMap(condition -> Conjuncts.keys(condition).stream())
                .filter(keys -> keys.slot() == each.getAsInt())
                .flatMap(keys -> keys.operands().stream())
                .flatMap(operand -> Conjuncts.column(operand).stream())
                .flatMap(ref -> wanted.table().column(ref.column()).stream())
                .toList();
    }

    /** A relation whose filter no row can pass is loaded by no key. */
    private static Operation.OnRows nothing(Wanted wanted) {
        KeyPath path = KeyPath.primary(wanted.table());
        KeySet none = new KeySet.Product(path.key().stream()
                .<KeySet.Part>map(column -> new KeySet.OneOf(List.of()))
                .toList());
        return new KeyedOperation.Get(
                wanted.table().id(),
                path.key(),
                none,
                wanted.reading(List.of(), condition -> false, "no row can match")
                        .ofOneRow());
    }

    private Optional<Operation.OnRows> refuse(Missing what) {
        missing.add(what);
        return Optional.empty();
    }
}

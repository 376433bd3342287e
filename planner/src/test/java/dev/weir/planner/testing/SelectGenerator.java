package dev.weir.planner.testing;

import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.schema.db.ForeignKey;
import dev.weir.core.schema.db.Table;
import dev.weir.core.schema.db.TableId;
import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.table.Alias;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.From;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Type;
import dev.weir.core.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Random selects, those over a link of a row around them above all. */
final class SelectGenerator {
    private static final List<Table> TABLES = List.copyOf(SampleSchema.SCHEMA.tables());

    private final Random random;
    private final ExprGenerator exprs;
    private int aliases;

    SelectGenerator(Random random, ExprGenerator exprs) {
        this.random = random;
        this.exprs = exprs;
    }

    /** Returns a select of any columns. */
    Select any(Sight outer, int depth) {
        if (random.nextInt(12) == 0) {
            return counting(outer, depth);
        }
        return Optional.of(outer)
                .filter(sight -> random.nextInt(3) > 0)
                .flatMap(sight -> overLink(sight, depth, Optional.empty()))
                .orElseGet(() -> plain(outer, depth, Optional.empty()));
    }

    /** Returns a select of one column of a type. */
    Select ofColumn(Type type, Sight outer, int depth) {
        if (type == ScalarType.INT64 && random.nextInt(4) == 0) {
            return counting(outer, depth);
        }
        return Optional.of(outer)
                .filter(sight -> type == ScalarType.INT64 && random.nextBoolean())
                .flatMap(sight -> overLink(sight, depth, Optional.of(type)))
                .orElseGet(() -> plain(outer, depth, Optional.of(type)));
    }

    private Select counting(Sight outer, int depth) {
        Select select = plain(outer, depth, Optional.of(ScalarType.INT64));
        return new Select(
                select.from(),
                List.of(new Expr.Leaf<>(new ColumnTerm.CountRows())),
                select.where(),
                List.of(),
                select.limit());
    }

    private Select plain(Sight outer, int depth, Optional<Type> column) {
        Alias alias = fresh();
        if (depth > 1 && random.nextInt(8) == 0) {
            Select derived = plain(outer, depth - 1, Optional.empty());
            List<ColumnType> types = derived.columns().stream()
                    .map(expr -> SampleSchema.typed(expr.type()))
                    .toList();
            return finished(new From.Derived(derived, alias), outer.withDerived(alias, types), depth, column);
        }
        TableId table = TABLES.get(random.nextInt(TABLES.size())).id();
        return finished(new From.Stored(table, alias), outer.with(alias, table), depth, column);
    }

    private Select finished(From from, Sight sight, int depth, Optional<Type> column) {
        Expr<ColumnTerm> where =
                switch (random.nextInt(6)) {
                    case 0 -> Expr.alwaysTrue();
                    case 1 -> Expr.alwaysFalse();
                    case 2 -> and(equality(sight), exprs.condition(sight, depth - 1));
                    case 3 -> equality(sight);
                    default -> exprs.condition(sight, depth - 1);
                };
        return new Select(from, columns(from, sight, depth, column), where, keys(sight, depth), limit());
    }

    /** Returns a select over one of the links in scope, in either direction, if there is one. */
    private Optional<Select> overLink(Sight outer, int depth, Optional<Type> column) {
        return random.nextInt(4) == 0 ? ofOwners(outer, depth, column) : ofTarget(outer, depth, column);
    }

    /** Returns {@code select … from owner t where t.link = o.key}, the other direction of a link. */
    private Optional<Select> ofOwners(Sight outer, int depth, Optional<Type> column) {
        List<Alias> targets = new ArrayList<>(outer.tables().keySet());
        Collections.shuffle(targets, random);
        for (Alias target : targets) {
            TableId table = outer.tables().getOrDefault(target, SampleSchema.USERS);
            List<ForeignKey> keys = TABLES.stream()
                    .flatMap(owner -> owner.foreignKeys().stream())
                    .filter(key -> key.target().equals(table))
                    .toList();
            if (!keys.isEmpty()) {
                ForeignKey key = keys.get(random.nextInt(keys.size()));
                ForeignKey reversed = new ForeignKey(
                        key.name(), key.targetColumns(), key.columns().get(0).table(), key.columns());
                return Optional.of(overLink(outer, target, reversed, depth, column));
            }
        }
        return Optional.empty();
    }

    /** Returns {@code select … from target t where t.key = o.link}, more or less. */
    private Optional<Select> ofTarget(Sight outer, int depth, Optional<Type> column) {
        List<Alias> owners = new ArrayList<>(outer.tables().keySet());
        Collections.shuffle(owners, random);
        for (Alias owner : owners) {
            TableId table = outer.tables().getOrDefault(owner, SampleSchema.USERS);
            List<ForeignKey> keys = SampleSchema.SCHEMA.table(table).foreignKeys();
            if (!keys.isEmpty()) {
                return Optional.of(overLink(outer, owner, keys.get(random.nextInt(keys.size())), depth, column));
            }
        }
        return Optional.empty();
    }

    private Select overLink(Sight outer, Alias owner, ForeignKey key, int depth, Optional<Type> column) {
        Alias alias = fresh();
        Sight sight = outer.with(alias, key.target());
        List<Expr<ColumnTerm>> conditions = new ArrayList<>();
        for (int i = 0; i < key.columns().size(); i++) {
            conditions.add(eq(
                    SampleSchema.column(alias, key.targetColumns().get(i)),
                    SampleSchema.column(owner, key.columns().get(i))));
        }
        if (random.nextInt(8) == 0) {
            conditions.remove(random.nextInt(conditions.size())); // a part of the link is missing
        }
        for (ColumnId part : key.targetColumns()) {
            if (random.nextInt(column.isPresent() ? 8 : 3) == 0) {
                conditions.add(eq(SampleSchema.column(alias, part), exprs.leaf(ScalarType.INT64, outer)));
            }
        }
        if (random.nextInt(4) == 0) {
            conditions.add(exprs.condition(sight, depth - 1)); // what must not be lost
        }
        Collections.shuffle(conditions, random);
        Expr<ColumnTerm> where = random.nextInt(8) == 0 ? Expr.any(conditions) : Expr.all(conditions);
        boolean bare = random.nextInt(4) > 0;
        List<Expr<ColumnTerm>> columns = column.isPresent() && random.nextBoolean()
                ? List.of(SampleSchema.column(
                        alias,
                        key.targetColumns()
                                .get(random.nextInt(key.targetColumns().size()))))
                : columns(new From.Stored(key.target(), alias), sight, depth, column);
        return new Select(
                new From.Stored(key.target(), alias),
                columns,
                where,
                bare ? List.of() : keys(sight, depth),
                bare ? Limit.none() : limit());
    }

    /**
     * Returns {@code o.link in (select t.key from target t where …)}, for one of the links in scope, if there is one.
     */
    Optional<ColumnTerm.InSelect> inLinked(Sight outer, int depth) {
        List<Alias> owners = new ArrayList<>(outer.tables().keySet());
        Collections.shuffle(owners, random);
        for (Alias owner : owners) {
            TableId table = outer.tables().getOrDefault(owner, SampleSchema.USERS);
            List<ForeignKey> keys = SampleSchema.SCHEMA.table(table).foreignKeys();
            if (!keys.isEmpty()) {
                return Optional.of(inLinked(outer, owner, keys.get(random.nextInt(keys.size())), depth));
            }
        }
        return Optional.empty();
    }

    private ColumnTerm.InSelect inLinked(Sight outer, Alias owner, ForeignKey key, int depth) {
        Alias alias = fresh();
        Sight sight = outer.with(alias, key.target());
        List<Expr<ColumnTerm>> operands = key.columns().stream()
                .map(column -> SampleSchema.column(owner, column))
                .toList();
        List<Expr<ColumnTerm>> columns = key.targetColumns().stream()
                .map(column -> SampleSchema.column(alias, column))
                .toList();
        List<Expr<ColumnTerm>> conditions = new ArrayList<>();
        columns.forEach(column -> {
            if (random.nextBoolean()) {
                conditions.add(eq(column, exprs.leaf(ScalarType.INT64, outer)));
            }
        });
        if (random.nextInt(4) == 0) {
            conditions.add(exprs.condition(sight, depth - 1));
        }
        boolean bare = random.nextInt(4) > 0;
        return new ColumnTerm.InSelect(
                operands,
                new Select(
                        new From.Stored(key.target(), alias),
                        columns,
                        Expr.all(conditions),
                        random.nextBoolean() ? keys(sight, depth) : List.of(),
                        bare ? Limit.none() : limit()));
    }

    private List<Expr<ColumnTerm>> columns(From from, Sight sight, int depth, Optional<Type> wanted) {
        if (wanted.isPresent()) {
            return List.of(column(from, wanted.get(), sight, depth));
        }
        List<Expr<ColumnTerm>> columns = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            columns.add(column(from, exprs.type(), sight, depth));
        }
        return columns;
    }

    private Expr<ColumnTerm> column(From from, Type type, Sight sight, int depth) {
        // a derived table may have rows that are alike, which numbers could not tell apart
        if (type == ScalarType.INT64 && from instanceof From.Stored && random.nextInt(4) == 0) {
            return new Expr.Leaf<>(new ColumnTerm.RowNumber(
                    random.nextBoolean() ? List.of() : List.of(exprs.expr(exprs.type(), sight, depth - 2)),
                    keys(sight, depth)));
        }
        return exprs.expr(type, sight, depth - 1);
    }

    /** Returns sort keys of which some decide nothing. */
    List<SortKey<ColumnTerm>> keys(Sight sight, int depth) {
        List<SortKey<ColumnTerm>> keys = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Expr<ColumnTerm> expr =
                    switch (random.nextInt(6)) {
                        case 0 -> exprs.expr(exprs.type(), sight, depth - 2);
                        case 1, 2 -> oneOf(sight.uniqueColumns().isEmpty() ? sight.columns() : sight.uniqueColumns());
                        default -> oneOf(sight.columns());
                    };
            keys.add(random.nextBoolean() ? SortKey.ascending(expr) : SortKey.descending(expr));
        }
        return keys;
    }

    private Expr<ColumnTerm> oneOf(List<Expr<ColumnTerm>> columns) {
        return columns.get(random.nextInt(columns.size()));
    }

    private Limit<ColumnTerm> limit() {
        return random.nextBoolean() ? Limit.none() : new Limit<>(number(), number());
    }

    private Optional<Expr<ColumnTerm>> number() {
        return switch (random.nextInt(4)) {
            case 0 -> Optional.of(new Expr.Literal<>(new Value.Int(ScalarType.INT64, random.nextInt(3))));
            case 1 -> Optional.of(exprs.param(ScalarType.INT64));
            default -> Optional.empty();
        };
    }

    private Expr<ColumnTerm> equality(Sight sight) {
        Expr<ColumnTerm> column =
                sight.columns().get(random.nextInt(sight.columns().size()));
        return eq(column, exprs.leaf(column.type(), sight));
    }

    private Expr<ColumnTerm> eq(Expr<ColumnTerm> left, Expr<ColumnTerm> right) {
        return random.nextBoolean()
                ? new Expr.Comparison<>(ComparisonOp.EQ, left, right)
                : new Expr.Comparison<>(ComparisonOp.EQ, right, left);
    }

    private static Expr<ColumnTerm> and(Expr<ColumnTerm> left, Expr<ColumnTerm> right) {
        return new Expr.And<>(List.of(left, right));
    }

    private Alias fresh() {
        return new Alias("s" + aliases++);
    }
}

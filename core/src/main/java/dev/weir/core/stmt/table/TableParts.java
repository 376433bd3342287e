package dev.weir.core.stmt.table;

import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.SortKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is in a statement over tables, or in an expression, with the selects inside it. Asks each kind of statement and of
 * term, so that nothing of a new one is passed over.
 */
public final class TableParts {
    private final List<Alias> aliases = new ArrayList<>();
    private final List<Expr<ColumnTerm>> exprs = new ArrayList<>();
    private final List<Expr<ColumnTerm>> filters = new ArrayList<>();
    private final List<SortKey<ColumnTerm>> sortKeys = new ArrayList<>();

    private boolean isLateral;

    private TableParts() {}

    public static TableParts of(TableStatement statement) {
        TableParts parts = new TableParts();
        statement.accept(parts.new Walk());
        return parts;
    }

    public static TableParts of(Expr<ColumnTerm> expr) {
        TableParts parts = new TableParts();
        parts.new Walk().expr(expr);
        return parts;
    }

    /** Returns the aliases that are given, in the order in which they are. */
    public List<Alias> aliases() {
        return aliases;
    }

    /** Returns every expression, each followed by its operands. */
    public List<Expr<ColumnTerm>> exprs() {
        return exprs;
    }

    /** Returns the filters, which are among the expressions too. */
    public List<Expr<ColumnTerm>> filters() {
        return filters;
    }

    /** Returns the keys of every order, those in which rows are numbered included. */
    public List<SortKey<ColumnTerm>> sortKeys() {
        return sortKeys;
    }

    /** Returns whether a select in it is joined to each row of another. */
    public boolean isLateral() {
        return isLateral;
    }

    /** Returns what its leaves refer to, as far as that is of one kind. */
    public <T extends ColumnTerm> Stream<T> terms(Class<T> kind) {
        return exprs.stream()
                .filter(Expr.Leaf.class::isInstance)
                .map(leaf -> ((Expr.Leaf<ColumnTerm>) leaf).term())
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    /** Returns the columns that are read of one occurrence of a table. */
    public Set<ColumnId> columnsOf(Alias alias) {
        return terms(ColumnTerm.ColumnRef.class)
                .filter(ref -> ref.alias().equals(alias))
                .map(ColumnTerm.ColumnRef::column)
                .collect(Collectors.toSet());
    }

    private final class Walk implements TableStatement.Visitor<Void>, ColumnTerm.Visitor<Void> {
        @Override
        public Void visitSelect(Select select) {
            from(select.from());
            exprs(select.columns());
            filter(select.where());
            keys(select.orderBy());
            select.limit().count().ifPresent(this::expr);
            select.limit().offset().ifPresent(this::expr);
            return null;
        }

        private void from(From from) {
            if (from instanceof From.LeftJoined joined) {
                from(joined.left());
                from(joined.right());
                filter(joined.on());
                return;
            }
            aliases.add(from.alias());
            if (from instanceof From.Derived derived) {
                visitSelect(derived.select());
            } else if (from instanceof From.Lateral lateral) {
                isLateral = true;
                visitSelect(lateral.select());
            }
        }

        @Override
        public Void visitInsert(Insert insert) {
            return exprs(insert.values());
        }

        @Override
        public Void visitUpdateRows(UpdateRows update) {
            aliases.add(update.alias());
            filter(update.where());
            update.assignments().forEach(assignment -> expr(assignment.value()));
            return null;
        }

        @Override
        public Void visitDeleteRows(DeleteRows delete) {
            aliases.add(delete.alias());
            return filter(delete.where());
        }

        private Void filter(Expr<ColumnTerm> where) {
            filters.add(where);
            return expr(where);
        }

        private Void keys(List<SortKey<ColumnTerm>> keys) {
            sortKeys.addAll(keys);
            keys.forEach(key -> expr(key.expr()));
            return null;
        }

        private Void exprs(List<Expr<ColumnTerm>> all) {
            all.forEach(this::expr);
            return null;
        }

        private Void expr(Expr<ColumnTerm> expr) {
            exprs.add(expr);
            if (expr instanceof Expr.Leaf<ColumnTerm> leaf) {
                return leaf.term().accept(this);
            }
            expr.mapChildren(child -> {
                expr(child);
                return child;
            });
            return null;
        }

        @Override
        public Void visitColumnRef(ColumnTerm.ColumnRef term) {
            return null;
        }

        @Override
        public Void visitDerivedRef(ColumnTerm.DerivedRef term) {
            return null;
        }

        @Override
        public Void visitParam(ColumnTerm.Param term) {
            return null;
        }

        @Override
        public Void visitExists(ColumnTerm.Exists term) {
            return visitSelect(term.select());
        }

        @Override
        public Void visitInSelect(ColumnTerm.InSelect term) {
            exprs(term.operands());
            return visitSelect(term.select());
        }

        @Override
        public Void visitInKeys(ColumnTerm.InKeys term) {
            return exprs(term.operands());
        }

        @Override
        public Void visitScalarSelect(ColumnTerm.ScalarSelect term) {
            return visitSelect(term.select());
        }

        @Override
        public Void visitCountRows(ColumnTerm.CountRows term) {
            return null;
        }

        @Override
        public Void visitCountDistinct(ColumnTerm.CountDistinct term) {
            return expr(term.operand());
        }

        @Override
        public Void visitRowNumber(ColumnTerm.RowNumber term) {
            exprs(term.partition());
            return keys(term.sort());
        }
    }
}

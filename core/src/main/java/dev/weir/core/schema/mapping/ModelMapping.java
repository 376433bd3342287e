package dev.weir.core.schema.mapping;

import dev.weir.core.error.InternalException;
import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.ModelId;
import dev.weir.core.schema.db.TableId;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.LeafMapper;
import dev.weir.core.stmt.table.Alias;
import dev.weir.core.stmt.table.ColumnAssignment;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.List;

/**
 * Where the fields of a model are kept.
 *
 * @param fields one per stored field, in the order of the model's fields
 */
public record ModelMapping(ModelId model, TableId table, List<FieldMapping> fields) {
    public ModelMapping {
        fields = List.copyOf(fields);
    }

    /**
     * Returns the mapping of a field.
     *
     * @throws InternalException if the model has no such field
     */
    public FieldMapping field(FieldId id) {
        for (FieldMapping mapping : fields) {
            if (mapping.field().equals(id)) {
                return mapping;
            }
        }
        throw new InternalException(ModelMapping.class, "no mapping for " + id);
    }

    /** Returns a field's value in the row known by {@code alias}. */
    public Expr<ColumnTerm> read(FieldId id, Alias alias) {
        return new LeafMapper<TemplateTerm, ColumnTerm>(term -> stored(term, alias))
                .map(field(id).read());
    }

    /** Returns what the columns of a field become when it is given {@code value}. */
    public List<ColumnAssignment> write(FieldId id, Expr<ColumnTerm> value) {
        LeafMapper<TemplateTerm, ColumnTerm> substitution = new LeafMapper<>(term -> given(term, value));
        return field(id).writes().stream()
                .map(write -> new ColumnAssignment(write.column(), substitution.map(write.value())))
                .toList();
    }

    private static Expr<ColumnTerm> stored(TemplateTerm term, Alias alias) {
        if (term instanceof TemplateTerm.Stored stored) {
            return new Expr.Leaf<>(new ColumnTerm.ColumnRef(
                    alias,
                    stored.column().id(),
                    stored.column().type(),
                    stored.column().nullable()));
        }
        throw new InternalException(ModelMapping.class, "a given value in a read template");
    }

    private static Expr<ColumnTerm> given(TemplateTerm term, Expr<ColumnTerm> value) {
        if (term instanceof TemplateTerm.Given) {
            return value;
        }
        throw new InternalException(ModelMapping.class, "a stored column in a write template");
    }
}

package dev.weir.planner.lower;

import dev.weir.core.driver.Capability;
import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.app.Field;
import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.Model;
import dev.weir.core.schema.app.ModelId;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.schema.mapping.MappedSchema;
import dev.weir.core.schema.mapping.ModelMapping;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.Alias;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.From;
import java.util.ArrayList;
import java.util.List;

/** What the lowering of one statement knows, and the aliases it has given out: t0, t1 and so on, in order. */
final class LoweringContext {
    private final MappedSchema schema;
    private final Capability capability;
    private final int window;
    private int aliases;

    /**
     * Starts the lowering of a statement.
     *
     * @param window how many instances are read before their relations are loaded
     */
    LoweringContext(MappedSchema schema, Capability capability, int window) {
        this.schema = schema;
        this.capability = capability;
        this.window = window;
    }

    AppSchema app() {
        return schema.app();
    }

    Capability capability() {
        return capability;
    }

    int window() {
        return window;
    }

    Model model(ModelId id) {
        return schema.app().model(id);
    }

    ModelMapping mapping(ModelId id) {
        return schema.mapping(id);
    }

    Alias alias() {
        return new Alias("t" + aliases++);
    }

    /** Brings the rows of a model into scope under a new alias. */
    Scope scope(ModelId model) {
        return new Scope(model, alias());
    }

    From.Stored from(Scope scope) {
        return new From.Stored(mapping(scope.model()).table(), scope.alias());
    }

    /** Returns a field's value in the rows in scope. */
    Expr<ColumnTerm> read(Scope scope, FieldId field) {
        return mapping(scope.model()).read(field, scope.alias());
    }

    List<Expr<ColumnTerm>> read(Scope scope, List<FieldId> fields) {
        List<Expr<ColumnTerm>> columns = new ArrayList<>(fields.size());
        for (FieldId field : fields) {
            columns.add(read(scope, field));
        }
        return columns;
    }

    /** Returns the stored fields of a model, in order. */
    List<FieldId> fields(ModelId model) {
        return model(model).fields().stream().map(Field::id).toList();
    }

    /** Returns the type in which values of a field are handed over. */
    ColumnType given(FieldId field) {
        return mapping(field.model()).field(field).given();
    }

    List<ColumnType> given(List<FieldId> fields) {
        return fields.stream().map(this::given).toList();
    }

    /** Returns the position of a field in its model's fields. */
    int position(FieldId field) {
        return fields(field.model()).indexOf(field);
    }

    List<Integer> positions(List<FieldId> fields) {
        return fields.stream().map(this::position).toList();
    }
}

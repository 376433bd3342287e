package dev.weir.query;

import dev.weir.ModelDefinition;
import dev.weir.core.schema.app.Field;
import dev.weir.core.schema.app.FieldId;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.value.ArgumentChain;
import java.util.ArrayList;
import java.util.List;

/** The selection of the row of one instance. */
final class InstanceKey {
    private InstanceKey() {}

    static <M> Bound<Selection> of(ModelDefinition<M> model, M instance) {
        List<Field> fields = model.model().fields();
        List<Expr<FieldTerm>> equalities = new ArrayList<>();
        ArgumentChain arguments = ArgumentChain.none();
        for (FieldId key : model.model().key()) {
            for (int i = 0; i < fields.size(); i++) {
                Field field = fields.get(i);
                if (field.id().equals(key)) {
                    equalities.add(new Expr.Comparison<>(
                            ComparisonOp.EQ,
                            new Expr.Leaf<>(new FieldTerm.FieldRef(List.of(), key, field.type())),
                            new Expr.Leaf<>(new FieldTerm.Placeholder(field.type()))));
                    arguments = arguments.then(ArgumentChain.ofCarried(model.carried(instance, i)));
                }
            }
        }
        return new Bound<>(Selection.where(Expr.all(equalities)), arguments);
    }
}

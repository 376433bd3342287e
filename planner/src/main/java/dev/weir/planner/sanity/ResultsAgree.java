package dev.weir.planner.sanity;

import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Operation;
import dev.weir.core.error.InternalException;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.DeleteRows;
import dev.weir.core.stmt.table.Insert;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.stmt.table.TableStatement;
import dev.weir.core.stmt.table.UpdateRows;
import dev.weir.core.value.Type;
import dev.weir.planner.plan.Program;
import java.util.List;

/** The result columns that an operation announces are those that its statement gives. */
final class ResultsAgree implements ProgramCheck {
    @Override
    public void check(Program program, Capability capability) {
        for (Sent sent : Sent.by(program)) {
            Operation.Run operation = sent.operation();
            List<Type> announced =
                    operation.results().stream().map(ColumnType::type).toList();
            if (!operation.statement().accept(new Gives(announced))) {
                throw new InternalException(
                        ResultsAgree.class, announced + " are announced for " + operation.statement());
            }
        }
    }

    /** Whether a statement gives columns of these types; of what is given back after a write, only the number is known. */
    private record Gives(List<Type> types) implements TableStatement.Visitor<Boolean> {
        @Override
        public Boolean visitSelect(Select select) {
            return select.columns().stream().map(Expr::type).toList().equals(types);
        }

        @Override
        public Boolean visitInsert(Insert insert) {
            return insert.returning().size() == types.size();
        }

        @Override
        public Boolean visitUpdateRows(UpdateRows update) {
            return update.returning().size() == types.size();
        }

        @Override
        public Boolean visitDeleteRows(DeleteRows delete) {
            return types.isEmpty();
        }
    }
}

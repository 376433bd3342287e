package dev.weir.planner.lower;

import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Operation;
import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.app.ModelId;
import dev.weir.core.schema.mapping.MappedSchema;
import dev.weir.core.schema.mapping.MappingBuilder;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Statement;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.Select;
import dev.weir.planner.normalize.Normalizer;
import dev.weir.planner.plan.Action;
import dev.weir.planner.testing.AsItIs;
import dev.weir.planner.testing.Profiles;
import dev.weir.planner.testing.SampleModels;
import dev.weir.planner.testing.StatementText;
import dev.weir.planner.testing.Statements;
import java.util.List;

/** What lowering makes of statements, before anything is made simpler. */
final class AsLowered {
    private static final MappedSchema SCHEMA = SampleModels.on(Profiles.FULL);

    private AsLowered() {}

    static Lowered lowered(Statement statement) {
        return lowered(statement, SCHEMA, new AsItIs());
    }

    static Lowered lowered(Statement statement, MappedSchema schema, TableRewriting rewriting) {
        Normalizer.Normalized normalized = Normalizer.normalize(statement, SampleModels.APP);
        return Lowering.lower(normalized.statement(), normalized.arguments(), schema, Profiles.FULL, 3, rewriting);
    }

    /** Lowers a statement for another database. */
    static Lowered lowered(Statement statement, AppSchema schema, Capability capability) {
        Normalizer.Normalized normalized = Normalizer.normalize(statement, SampleModels.APP);
        return Lowering.lower(
                normalized.statement(),
                normalized.arguments(),
                MappingBuilder.build(schema, capability),
                capability,
                3,
                new AsItIs());
    }

    /** Lowers a statement as if it were found to do nothing. */
    static Lowered foundToDoNothing(Statement statement) {
        return lowered(statement, SCHEMA, new NothingFound());
    }

    static Action.Fetch fetch(Statement query) {
        return (Action.Fetch) lowered(query).action();
    }

    static Select select(Statement query) {
        return (Select) ((Operation.Run) fetch(query).operation()).statement();
    }

    /** Returns the filter that decides which rows of a model pass a condition, as text. The rows are known as t0. */
    static String where(ModelId model, Expr<FieldTerm> condition) {
        return StatementText.of(select(Statements.query(model, condition)).where());
    }

    static List<String> texts(List<? extends Operation> operations) {
        return operations.stream().map(StatementText::of).toList();
    }
}

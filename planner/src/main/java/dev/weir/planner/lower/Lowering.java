package dev.weir.planner.lower;

import dev.weir.core.driver.AccessMode;
import dev.weir.core.driver.Capability;
import dev.weir.core.schema.mapping.MappedSchema;
import dev.weir.core.stmt.Create;
import dev.weir.core.stmt.Delete;
import dev.weir.core.stmt.LoadRelations;
import dev.weir.core.stmt.Query;
import dev.weir.core.stmt.Statement;
import dev.weir.core.stmt.Update;
import dev.weir.planner.plan.Action;
import dev.weir.planner.plan.Load;
import java.util.List;

/** Lowers a verified statement to what is to be done with tables. */
public final class Lowering implements Statement.Visitor<Lowered> {
    private final LoweringContext context;
    private final TableRewriting rewriting;
    private final int arguments;

    private Lowering(LoweringContext context, TableRewriting rewriting, int arguments) {
        this.context = context;
        this.rewriting = rewriting;
        this.arguments = arguments;
    }

    /**
     * Lowers a statement.
     *
     * @param arguments how many arguments the statement takes; the slots after them are filled during the run
     * @param window how many instances are read before their relations are loaded
     */
    public static Lowered lower(
            Statement statement,
            int arguments,
            MappedSchema schema,
            Capability capability,
            int window,
            TableRewriting rewriting) {
        return statement.accept(new Lowering(new LoweringContext(schema, capability, window), rewriting, arguments));
    }

    @Override
    public Lowered visitQuery(Query query) {
        return new QueryLowering(context, rewriting, arguments).lower(query);
    }

    @Override
    public Lowered visitLoadRelations(LoadRelations load) {
        List<Load> loads = new IncludeLowering(context, rewriting, arguments).lower(load.model(), load.includes());
        return new Lowered(new Action.LoadAll(load.model(), loads), AccessMode.READ, false);
    }

    @Override
    public Lowered visitCreate(Create create) {
        return new CreateLowering(context).lower(create);
    }

    @Override
    public Lowered visitUpdate(Update update) {
        return new UpdateLowering(context, rewriting).lower(update);
    }

    @Override
    public Lowered visitDelete(Delete delete) {
        return new DeleteLowering(context, rewriting, arguments).lower(delete);
    }
}

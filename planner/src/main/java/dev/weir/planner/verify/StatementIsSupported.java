package dev.weir.planner.verify;

import dev.weir.core.driver.Feature;
import dev.weir.core.stmt.Create;
import dev.weir.core.stmt.Delete;
import dev.weir.core.stmt.LoadRelations;
import dev.weir.core.stmt.Query;
import dev.weir.core.stmt.Statement;
import dev.weir.core.stmt.Update;

/** The database runs statements, or is reached by keys; every plan is made of one or the other. */
final class StatementIsSupported implements StatementCheck {
    @Override
    public void check(Statement statement, StatementParts parts, Verdict verdict) {
        Feature needed = verdict.capability().queries().byKeysAlone() ? Feature.KEYED_ACCESS : Feature.RELATIONAL_QUERY;
        verdict.needs(needed, statement.accept(Kind.INSTANCE), "use a database that runs SQL");
    }

    private enum Kind implements Statement.Visitor<String> {
        INSTANCE;

        @Override
        public String visitQuery(Query query) {
            return "a query";
        }

        @Override
        public String visitLoadRelations(LoadRelations load) {
            return "a load of relations";
        }

        @Override
        public String visitCreate(Create create) {
            return "a create";
        }

        @Override
        public String visitUpdate(Update update) {
            return "an update";
        }

        @Override
        public String visitDelete(Delete delete) {
            return "a delete";
        }
    }
}

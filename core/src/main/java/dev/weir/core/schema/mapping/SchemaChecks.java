package dev.weir.core.schema.mapping;

import dev.weir.core.driver.Capability;
import dev.weir.core.error.Finding;
import dev.weir.core.schema.app.AppSchema;
import java.util.List;

/**
 * The checks, in the order in which their findings are told. All of them run, so that everything wrong is told at once;
 * a check therefore passes over what another one has to complain about first.
 */
final class SchemaChecks {
    private static final List<SchemaCheck> ALL = List.of(
            // each model by itself
            new KeyIsDeclared(),
            new ColumnsAreDistinct(),
            new IncrementIsSoleKey(),
            new IndexFieldsExist(),
            // links between models
            new RelationTargetsExist(),
            new PairsPointBack(),
            new LinkFieldsAgree(),
            new LinksCanBeNull(),
            new ReferencesAreUnique(),
            new LinksAreIndexed(),
            new WaysLeadToTargets(),
            new EagerRelationsEnd(),
            // models together, and the database
            new SharedTablesAgree(),
            new TableNamesAreDistinct(),
            new IndexNamesAreDistinct(),
            new EnumNamesAreDistinct(),
            new DatabaseCanStore(),
            new NamesAreFree(),
            new NamesHaveTheirForm(),
            new KeysCanBeReached());

    private SchemaChecks() {}

    /** Returns everything that is wrong. */
    static List<Finding> run(AppSchema schema, Capability capability) {
        return ALL.stream()
                .flatMap(check -> check.check(schema, capability).stream())
                .toList();
    }
}

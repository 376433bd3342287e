package dev.weir.core.schema.mapping;

import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.schema.db.NameLimit;
import dev.weir.core.schema.db.TableId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes the names of indexes and constraints that nobody named: the same for the same schema, within the database's
 * limit, and none twice. A name that is taken is numbered; case does not count, since some databases do not tell it apart.
 */
final class Names {
    private final NameLimit limit;
    private final Set<String> taken = new HashSet<>();

    /**
     * Starts a schema's names.
     *
     * @param chosen the names that users chose, of tables and of indexes, which are taken
     */
    Names(int maxBytes, Collection<String> chosen) {
        this.limit = new NameLimit(maxBytes);
        chosen.forEach(this::take);
    }

    String index(TableId table, List<ColumnId> columns) {
        return make("index_" + table.name() + "_by_" + joined(columns));
    }

    String foreignKey(TableId table, List<ColumnId> columns) {
        return make("fk_" + table.name() + "_" + joined(columns));
    }

    private static String joined(List<ColumnId> columns) {
        return columns.stream().map(ColumnId::name).collect(Collectors.joining("_and_"));
    }

    private String make(String wanted) {
        String name = limit.fit(wanted);
        for (int number = 2; !take(name); number++) {
            name = limit.fit(wanted + "_" + number);
        }
        return name;
    }

    /** Returns whether the name was free. */
    private boolean take(String name) {
        return taken.add(name.toLowerCase(Locale.ROOT));
    }
}
